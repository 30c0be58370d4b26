import type { AccountSnapshot } from '../account'
import type { AccountGlance } from '../glance'
import type { ReminderMemory, Told } from './reminder'

/** Days before the end of a session on which it is told, the most urgent first. */
const RUNGS = [1, 3, 14] as const

/** A login that renews itself is told only where that seems not to happen. */
const RENEWS_UNTIL_DAYS = 3

/** That this login is over, as it is told once. */
export const loginOver = (
  account: Pick<AccountSnapshot, 'sessionExpiresAtMs'> | null,
  mid: string,
): Told => ({ mid, kind: 'login-over', aboutMs: account?.sessionExpiresAtMs ?? 0, rung: 0 })

const endsAhead = ({ session, renewal }: AccountGlance): number | null => {
  const { state, daysLeft } = session
  if (daysLeft === null || ['needs-login', 'damaged', 'banned'].includes(state)) return null
  const renewsItself = renewal?.kind === 'by-itself' && !renewal.notKept
  if (renewsItself && daysLeft > RENEWS_UNTIL_DAYS) return null
  return RUNGS.find((rung) => daysLeft <= rung) ?? null
}

const loginMatter = (account: AccountGlance): Told | null => {
  const { mid, session } = account
  if (session.state === 'needs-login')
    return loginOver({ sessionExpiresAtMs: session.expiresAtMs }, mid)
  const rung = endsAhead(account)
  return rung === null ? null : { mid, kind: 'login-ends', aboutMs: session.expiresAtMs ?? 0, rung }
}

/**
 * That a login ends or is over, where that was not told yet; of several days ahead that have passed
 * only the last. Its date is written in the credential, so it needs no fresh answer.
 */
export const loginDue = (account: AccountGlance, { told }: ReminderMemory): Told | null => {
  if (!account.reminding.login) return null
  const matter = loginMatter(account)
  if (matter === null) return null
  const { mid, kind, aboutMs, rung } = matter
  const isTold = told.some(
    (one) => one.mid === mid && one.kind === kind && one.aboutMs === aboutMs && one.rung <= rung,
  )
  return isTold ? null : matter
}
