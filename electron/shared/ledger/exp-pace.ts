import { bilibiliDay } from '../../bilibili/day'
import { DAY_EXP_CAP } from '../exp-glance'
import type { LevelPoint } from './account-ledger'
import { dayPlus } from './bilibili-calendar'

/** Exp a day, as it was really earned. */
export interface ExpPace {
  /** The last days that were looked at: 7 or 30. */
  readonly ofDays: 7 | 30
  /** Of how many of them the gain is known. */
  readonly knownDays: number
  /** Half an exp where it lies between two days. */
  readonly median: number
  readonly best: number
  readonly worst: number
}

/** A pace, and on how many of its days more came than tasks can bring. */
export interface SeenPace {
  readonly pace: ExpPace
  readonly daysAboveCap: number
}

/** Exp by day: what it brought, or what there was at its end. */
export type ExpByDay = ReadonlyMap<string, number>

/** Fewer known days than that say nothing of the others. */
const FEWEST_KNOWN = { 7: 4, 30: 10 } as const

/** What there was at the end of each day as last seen on it, of points of which there may be several a day; points without exp are left out. */
export const expByDay = (points: readonly LevelPoint[]): ExpByDay => {
  const byDay = new Map<string, number>()
  for (const { atMs, exp } of points.toSorted((one, other) => one.atMs - other.atMs))
    if (exp !== null) byDay.set(bilibiliDay(atMs), exp)
  return byDay
}

/** What an account's days are known to have brought. */
export interface SeenExp {
  /** What there was at the last look at each day. */
  readonly byDay: ExpByDay
  /** What the log says that each day brought, of days that it was read for in full. */
  readonly logged: ExpByDay
}

/**
 * What a day brought. Without the log it takes two days in a row to know, and what was done after
 * the last look at the day before is in it.
 */
const gainOf = ({ byDay, logged }: SeenExp, day: string): number | null => {
  const exact = logged.get(day)
  if (exact !== undefined) return exact
  const [before, after] = [byDay.get(dayPlus(day, -1)), byDay.get(day)]
  return before === undefined || after === undefined ? null : after - before
}

const middle = (rising: readonly number[]): number => {
  const upper = rising[Math.floor(rising.length / 2)] ?? 0
  const lower = rising[Math.floor((rising.length - 1) / 2)] ?? 0
  return (lower + upper) / 2
}

/** The pace of the last days before `today`; `null` where too few of them are known. */
export const expPace = (seen: SeenExp, ofDays: 7 | 30, today: string): SeenPace | null => {
  const days = Array.from({ length: ofDays }, (_, at) => dayPlus(today, -1 - at))
  const gains = days
    .map((day) => gainOf(seen, day))
    .filter((gain) => gain !== null)
    .toSorted((one, other) => one - other)
  if (gains.length < FEWEST_KNOWN[ofDays]) return null
  return {
    pace: {
      ofDays,
      knownDays: gains.length,
      median: middle(gains),
      best: gains.at(-1) ?? 0,
      worst: gains[0] ?? 0,
    },
    daysAboveCap: gains.filter((gain) => gain > DAY_EXP_CAP).length,
  }
}
