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

/**
 * When an account is looked at next: 15–30 minutes while something is open or unknown,
 * 45–60 once all is done, some two minutes without a connection. `random` is in [0, 1).
 */
export const nextRoundAtMs = (
  exp: ExpGlance | null,
  session: SessionState,
  nowMs: number,
  random: number,
): number => {
  if (session === 'offline') return nowMs + OFFLINE_GAP_MS + Math.floor(random * MINUTE_MS)
  const done = exp !== null && exp.earned === exp.cap
  return nowMs + (done ? DONE_GAP_MS : OPEN_GAP_MS) + Math.floor(random * JITTER_MS)
}
