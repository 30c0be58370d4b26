import type { Block } from '../../shared/account'
import { blockedUntilMs } from '../../shared/session-glance'
import type { StoredAccount } from '../store/account-list'

const BANNED_LOOK_MS = 24 * 3_600_000

/** Whether Bilibili may be asked about this account now: nothing asks past a block or a dead login. */
export const mayBeAsked = (
  account: Pick<StoredAccount, 'mid' | 'paused' | 'session'>,
  blocks: readonly Block[],
  nowMs: number,
): boolean => {
  const { state, sinceMs } = account.session
  if (account.paused || state === 'needs-login' || state === 'damaged') return false
  if (blockedUntilMs(blocks, account.mid, nowMs) !== null) return false
  if (state !== 'banned' || sinceMs === null || sinceMs > nowMs) return true
  return nowMs - sinceMs >= BANNED_LOOK_MS
}

/** Whether it is time: at the stored instant, or after a clock that was ahead was set back. */
export const isDue = (
  { nextRoundAtMs, roundAtMs }: Pick<StoredAccount, 'nextRoundAtMs' | 'roundAtMs'>,
  nowMs: number,
): boolean =>
  nextRoundAtMs === null || roundAtMs === null || roundAtMs > nowMs || nextRoundAtMs <= nowMs
