import type { Block } from '../../shared/account'
import { blockedUntilMs, holdsBack } from '../../shared/session-glance'
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

/** Whether a block that held this account back has ended since it was last looked at. */
const isFreed = (
  { mid, roundAtMs }: Pick<StoredAccount, 'mid' | 'roundAtMs'>,
  blocks: readonly Block[],
  nowMs: number,
): boolean =>
  blocks.some(
    (block) => holdsBack(block, mid) && block.untilMs <= nowMs && block.untilMs > (roundAtMs ?? 0),
  )

/**
 * Whether it is time: at the stored instant, at the end of a block, for which its user was promised
 * an answer, or after a clock that was ahead was set back.
 */
export const isDue = (
  account: Pick<StoredAccount, 'mid' | 'nextRoundAtMs' | 'roundAtMs'>,
  blocks: readonly Block[],
  nowMs: number,
): boolean => {
  const { nextRoundAtMs, roundAtMs } = account
  if (nextRoundAtMs === null || roundAtMs === null || roundAtMs > nowMs) return true
  return nextRoundAtMs <= nowMs || isFreed(account, blocks, nowMs)
}
