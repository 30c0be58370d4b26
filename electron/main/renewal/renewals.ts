import { isRenewable, type Credential } from '../../bilibili/credential'
import type { SessionState } from '../../shared/account'
import type { RenewalTrouble } from '../../shared/renewal-state'
import { blockedUntilMs } from '../../shared/session-glance'
import { heldCredential, keepOrTell } from '../refresh/single-call'
import type { AccountChange, AccountList, StoredAccount } from '../store/account-list'
import type { RenewalEnd, RenewalParts } from './confirm-renewal'
import { isPending, renewSession } from './renew-session'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** The renewal of all sessions that are the app's own to renew. */
export interface Renewals {
  /** Looks at those that are due, one after the other; callers meanwhile share that look. */
  readonly tick: () => Promise<void>
}

interface RenewalsParts extends RenewalParts {
  readonly list: Pick<AccountList, 'all' | 'find' | 'generationOf' | 'update'>
  /** A number in [0, 1), so that not all accounts are looked at on the same minute. */
  readonly random: () => number
}

const LIVING: ReadonlySet<SessionState> = new Set<SessionState>(['ok', 'unknown'])

/** A renewal that was begun may be what a dead or silent session waits for. */
const SETTLING: ReadonlySet<SessionState> = new Set<SessionState>([
  ...LIVING,
  'offline',
  'needs-login',
])

const isOurs = (credential: Credential, { session }: StoredAccount): boolean =>
  isPending(credential)
    ? SETTLING.has(session.state)
    : isRenewable(credential) && LIVING.has(session.state)

/** Whether it is time; also after a clock that was ahead was set back. */
const isTime = ({ renewalCheckedAtMs, renewalDueAtMs }: StoredAccount, nowMs: number): boolean =>
  renewalCheckedAtMs === null ||
  renewalDueAtMs === null ||
  renewalCheckedAtMs > nowMs ||
  renewalDueAtMs <= nowMs

const waitMs = (end: RenewalEnd, random: () => number): number =>
  end === 'offline' ? (HOUR_MS / 2) * (1 + random()) : DAY_MS + HOUR_MS * random()

/** What stays to be said; `undefined` leaves what was said before. */
const troubleOf = (end: RenewalEnd): RenewalTrouble | null | undefined => {
  switch (end) {
    case 'token-mismatch':
    case 'not-kept':
      return end
    case 'not-due':
    case 'renewed':
    case 'restored':
      return null
    default:
      return undefined
  }
}

const changeAfter = (end: RenewalEnd, nowMs: number, random: () => number): AccountChange => {
  const trouble = troubleOf(end)
  return {
    renewalCheckedAtMs: nowMs,
    renewalDueAtMs: nowMs + Math.round(waitMs(end, random)),
    ...(trouble === undefined ? {} : { renewalTrouble: trouble }),
    // What was found out about the session that was given up again says nothing of this one.
    ...(end === 'restored'
      ? { session: { state: 'unknown', sinceMs: null }, nextRoundAtMs: null }
      : {}),
  }
}

/** The renewals of one run of the app. */
export const renewals = (parts: RenewalsParts): Renewals => {
  const { list, blocks, clock, accounts, random, changed } = parts
  // What an earlier run left open is settled at the first chance.
  const settledOnce = new Set<string>()
  let running: Promise<void> | null = null

  const isDue = async (account: StoredAccount): Promise<boolean> => {
    const nowMs = clock.nowMs()
    if (account.paused || blockedUntilMs(blocks.all(), account.mid, nowMs) !== null) return false
    const credential = await heldCredential(account, accounts)
    if (credential === null || !isOurs(credential, account)) return false
    return isTime(account, nowMs) || (isPending(credential) && !settledOnce.has(account.mid))
  }

  const look = async (account: StoredAccount): Promise<void> => {
    const { mid, generation } = account
    if (!(await isDue(account))) return
    const end = await renewSession(mid, parts)
    if (end === 'held-back' || list.generationOf(mid) !== generation) return
    settledOnce.add(mid)
    keepOrTell(list.update(mid, changeAfter(end, clock.nowMs(), random)), parts)
    changed()
  }

  const lookAtAll = async (): Promise<void> => {
    for (const { mid } of list.all()) {
      const account = list.find(mid)
      if (account !== null) await look(account)
    }
  }

  return {
    tick: () => {
      running ??= lookAtAll().finally(() => {
        running = null
      })
      return running
    },
  }
}
