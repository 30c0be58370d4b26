import type { DayProgress } from '../account'
import { knownExp, type Confidence } from '../exp-glance'

/** What was seen of one Bilibili day; `null` is unknown, never zero. */
export interface LedgerDay {
  /** `YYYY-MM-DD`. */
  readonly day: string
  readonly login: boolean | null
  readonly watch: boolean | null
  readonly share: boolean | null
  /** Exp from coins. */
  readonly coinExp: number | null
  readonly confidence: Confidence
  /** When it was looked at last, Unix ms: what was done later on that day was not seen. */
  readonly asOfMs: number
}

/** The day as it is noted down at an instant; `null` where nothing is known of it. */
export const noted = (
  progress: DayProgress,
  confidence: Confidence,
  asOfMs: number,
): LedgerDay | null => {
  const { day, login, watch, share, coinExp } = progress
  const isKnown = [login, watch, share, coinExp].some((value) => value !== null)
  return isKnown ? { day, login, watch, share, coinExp, confidence, asOfMs } : null
}

/** The exp that a day surely brought. */
export const expOfDay = ({ login, watch, share, coinExp }: LedgerDay): number =>
  knownExp({ login, watch, share, coins: coinExp })

const tick = (one: boolean | null, other: boolean | null): boolean | null =>
  one === true || other === true ? true : (one ?? other)

const larger = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? (one ?? other) : Math.max(one, other)

const rank: Readonly<Record<Confidence, number>> = { confirmed: 2, 'may-lag': 1, 'last-known': 0 }

/** Whose word on how sure it is counts: that of who has seen more, then of who looked later. */
const surer = (one: LedgerDay, other: LedgerDay): LedgerDay => {
  const byExp = expOfDay(one) - expOfDay(other)
  const byTime = one.asOfMs - other.asOfMs
  const bySureness = rank[one.confidence] - rank[other.confidence]
  return (byExp || byTime || bySureness) >= 0 ? one : other
}

/** What two looks at the same day come to, in either order: within a day nothing goes down. */
export const mergedDay = (one: LedgerDay, other: LedgerDay): LedgerDay => ({
  day: one.day,
  login: tick(one.login, other.login),
  watch: tick(one.watch, other.watch),
  share: tick(one.share, other.share),
  coinExp: larger(one.coinExp, other.coinExp),
  confidence: surer(one, other).confidence,
  asOfMs: Math.max(one.asOfMs, other.asOfMs),
})

/** The day with what another look at it tells; `null` where that is nothing new. */
export const dayWithNews = (known: LedgerDay | null, seen: LedgerDay): LedgerDay | null => {
  if (known === null) return seen
  const merged = mergedDay(known, seen)
  return JSON.stringify(merged) === JSON.stringify(known) ? null : merged
}
