import { dayEndsAtMs } from '../../bilibili/day'
import { QUICK_FRESH_MS } from '../../bilibili/endpoint'
import type { ReadingName } from '../../bilibili/index'
import type { SessionState } from '../../shared/account'
import type { ExpGlance } from '../../shared/exp-glance'
import type { StoredAccount } from '../store/account-list'
import type { Anew } from './wish'

const MINUTE_MS = 60_000
/** While something of today is open. */
const OPEN_GAP_MS = 15 * MINUTE_MS
/** Once all is done: then only the turn of the day matters. */
const DONE_GAP_MS = 45 * MINUTE_MS
const JITTER_MS = 15 * MINUTE_MS
/** Also where energy or volume are dear, nothing is looked at less often. */
const LONGEST_GAP_MS = 60 * MINUTE_MS
/** Without a connection nothing reaches Bilibili: looking again soon costs nobody anything. */
const OFFLINE_GAP_MS = 2 * MINUTE_MS
/** One source follows the other within minutes, so that a change is looked at once more. */
const SECOND_LOOK_MS = 4 * MINUTE_MS

/** Rewards appear some minutes after the day's turn, and not everybody should ask at once. */
const AFTER_TURN_MS = 5 * MINUTE_MS
const TURN_JITTER_MS = 10 * MINUTE_MS

/** Today's numbers. */
const DAILY: readonly ReadingName[] = ['coinExp', 'dailyReward']

/** What the next look at an account is decided by. */
interface Seen {
  readonly exp: ExpGlance | null
  readonly session: SessionState
  /** Whether this round found more of today done than the one before. */
  readonly moved: boolean
  /** Whether energy or volume are dear. */
  readonly thrifty: boolean
  /** Whether the window is before somebody's eyes. */
  readonly watched: boolean
}

const usualGapMs = ({ exp, watched }: Seen, random: number): number => {
  if (watched) return OPEN_GAP_MS + Math.floor(random * MINUTE_MS)
  const done = exp !== null && exp.earned === exp.cap && exp.confidence === 'confirmed'
  return (done ? DONE_GAP_MS : OPEN_GAP_MS) + Math.floor(random * JITTER_MS)
}

const gapMs = (seen: Seen, random: number): number => {
  const { session, moved, thrifty } = seen
  if (session === 'offline') return OFFLINE_GAP_MS + Math.floor(random * MINUTE_MS)
  if (moved) return SECOND_LOOK_MS + Math.floor(random * MINUTE_MS)
  const usualMs = usualGapMs(seen, random)
  return thrifty ? Math.min(LONGEST_GAP_MS, 2 * usualMs) : usualMs
}

/**
 * When an account is looked at next: 15–30 minutes while something is open or unknown, 45–60 once
 * all is done, 15 while somebody watches, four or five after something was done, some two without a connection; twice the usual
 * where energy or volume are dear, an hour at most; across the turn of the Bilibili day at 00:05 to
 * 00:15. `random` is in [0, 1).
 */
export const nextRoundAtMs = (seen: Seen, nowMs: number, random: number): number => {
  const nextMs = nowMs + gapMs(seen, random)
  const turnMs = dayEndsAtMs(nowMs)
  if (nextMs < turnMs) return nextMs
  return turnMs + AFTER_TURN_MS + Math.floor(random * TURN_JITTER_MS)
}

/** Whether the day has begun so lately that nothing asks by itself. */
export const isJustTurned = (nowMs: number): boolean =>
  dayEndsAtMs(nowMs) - nowMs > 24 * 60 * MINUTE_MS - AFTER_TURN_MS

/** The first instant from `ms` on at which the app may ask by itself. */
export const notJustTurnedMs = (ms: number): number =>
  isJustTurned(ms) ? dayEndsAtMs(ms) - 24 * 60 * MINUTE_MS + AFTER_TURN_MS : ms

/**
 * What a look that is due asks even if it is fresh: today's numbers where it was planned sooner
 * than they grow old, which is the second look after a change.
 */
export const askedAnew = ({
  nextRoundAtMs: nextMs,
  roundAtMs,
  session,
}: Pick<StoredAccount, 'nextRoundAtMs' | 'roundAtMs' | 'session'>): Anew => {
  const isSecondLook =
    nextMs !== null &&
    roundAtMs !== null &&
    nextMs - roundAtMs < QUICK_FRESH_MS &&
    session.state === 'ok'
  return new Map(isSecondLook ? DAILY.map((name) => [name, nextMs - MINUTE_MS]) : [])
}
