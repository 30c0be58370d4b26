import type { AccountSnapshot } from '../account'
import type { AccountGlance } from '../glance'
import type { Reminder, ReminderMemory, ReminderSettings, Told } from './reminder'

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

const dueOf = (account: AccountGlance): Told | null => {
  const { mid, session } = account
  if (session.state === 'needs-login')
    return loginOver({ sessionExpiresAtMs: session.expiresAtMs }, mid)
  const rung = endsAhead(account)
  return rung === null ? null : { mid, kind: 'login-ends', aboutMs: session.expiresAtMs ?? 0, rung }
}

const wasTold = (told: readonly Told[], { mid, kind, aboutMs, rung }: Told): boolean =>
  told.some(
    (one) => one.mid === mid && one.kind === kind && one.aboutMs === aboutMs && one.rung <= rung,
  )

/**
 * What its user is to be told of an account's login. The date of its end is known without asking,
 * and that it is over was found out twice: no reading has to be fresh for it.
 */
export const loginReminder = (
  account: AccountGlance,
  { told }: Pick<ReminderMemory, 'told'>,
  { loginReminders }: ReminderSettings,
): Reminder | null => {
  if (!loginReminders || account.paused || !account.reminding.login) return null
  const due = dueOf(account)
  return due === null || wasTold(told, due) ? null : { account, ...due }
}
