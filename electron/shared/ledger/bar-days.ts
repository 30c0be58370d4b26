import { dayPlus, mondayOf } from './bilibili-calendar'
import type { BarSpan } from './coin-query'

/** The days that one bar stands for. */
export interface BarDays {
  readonly first: string
  /** The first one that is not its own any more. */
  readonly next: string
}

interface Rule {
  readonly bars: number
  readonly firstOf: (day: string) => string
  /** As far from a first day, the next bar has begun and is not over. */
  readonly stepDays: number
}

const firstOfMonth = (day: string): string => `${day.slice(0, 7)}-01`

const rules: Readonly<Record<BarSpan, Rule>> = {
  day: { bars: 92, firstOf: (day) => day, stepDays: 1 },
  week: { bars: 53, firstOf: mondayOf, stepDays: 7 },
  month: { bars: 36, firstOf: firstOfMonth, stepDays: 31 },
}

/** The bars up to the one that holds today, the oldest first. */
export const barsUpTo = (today: string, span: BarSpan): readonly BarDays[] => {
  const { bars, firstOf, stepDays } = rules[span]
  const days: BarDays[] = []
  let first = firstOf(today)
  let next = firstOf(dayPlus(first, stepDays))
  while (days.length < bars) {
    days.push({ first, next })
    next = first
    first = firstOf(dayPlus(first, -1))
  }
  return days.toReversed()
}
