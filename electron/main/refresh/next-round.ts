import { dayEndsAtMs } from '../../bilibili/day'
import type { SessionState } from '../../shared/account'
import type { ExpGlance } from '../../shared/exp-glance'

const MINUTE_MS = 60_000
/** While something of today is open. */
const OPEN_GAP_MS = 15 * MINUTE_MS
/** Once all is done. */
const DONE_GAP_MS = 45 * MINUTE_MS
const JITTER_MS = 15 * MINUTE_MS
/** Without a connection nothing reaches Bilibili: looking again soon costs nobody anything. */
const OFFLINE_GAP_MS = 2 * MINUTE_MS

/** Rewards appear some minutes after the day's turn, and not everybody should ask at once. */
const AFTER_TURN_MS = 5 * MINUTE_MS
const TURN_JITTER_MS = 10 * MINUTE_MS

const gapMs = (exp: ExpGlance | null, session: SessionState, random: number): number => {
  if (session === 'offline') return OFFLINE_GAP_MS + Math.floor(random * MINUTE_MS)
  const done = exp !== null && exp.earned === exp.cap
  return (done ? DONE_GAP_MS : OPEN_GAP_MS) + Math.floor(random * JITTER_MS)
}

/**
 * When an account is looked at next: 15–30 minutes while something is open or unknown,
 * 45–60 once all is done, some two minutes without a connection; across the turn of the
 * Bilibili day at 00:05 to 00:15. `random` is in [0, 1).
 */
export const nextRoundAtMs = (
  exp: ExpGlance | null,
  session: SessionState,
  nowMs: number,
  random: number,
): number => {
  const nextMs = nowMs + gapMs(exp, session, random)
  const turnMs = dayEndsAtMs(nowMs)
  if (nextMs < turnMs) return nextMs
  return turnMs + AFTER_TURN_MS + Math.floor(random * TURN_JITTER_MS)
}
