import { dayPlus } from './bilibili-calendar'
import { dayStanding } from './day-standing'
import type { LedgerDay } from './ledger-day'

/** Days in a row on which everything was done. */
export interface Streak {
  readonly days: number
  /** Whether a day that nobody knows stands at an end of it, so that it may be longer. */
  readonly atLeast: boolean
}

interface Run extends Streak {
  readonly last: string
}

const fullRuns = (byDay: ReadonlyMap<string, LedgerDay>, today: string): readonly Run[] => {
  const standingOf = (day: string) => dayStanding(byDay.get(day) ?? null)
  const isUnknown = (day: string): boolean => standingOf(day) === 'unknown'
  const runs: Run[] = []
  let days = 0
  for (const day of [...byDay.keys()].toSorted()) {
    if (standingOf(day) !== 'full') continue
    days += 1
    const next = dayPlus(day, 1)
    if (standingOf(next) === 'full') continue
    // What today will bring is not unknown: it is not over.
    const endsOpen = next < today && isUnknown(next)
    runs.push({ last: day, days, atLeast: endsOpen || isUnknown(dayPlus(day, -days)) })
    days = 0
  }
  return runs
}

const lengthOf = ({ days, atLeast }: Streak): Streak => ({ days, atLeast })

const isLonger = (one: Streak, other: Streak): boolean =>
  one.days > other.days || (one.days === other.days && one.atLeast && !other.atLeast)

/**
 * The streak that goes on now and the best there was. An unknown day ends a streak and is none of
 * its days, but makes it an "at least".
 */
export const streaks = (
  days: readonly LedgerDay[],
  today: string,
): { readonly current: Streak; readonly best: Streak } => {
  const byDay = new Map(days.filter(({ day }) => day <= today).map((day) => [day.day, day]))
  const runs = fullRuns(byDay, today)
  const yesterday = dayPlus(today, -1)
  const going = runs.find(({ last }) => last === today || last === yesterday)
  const atLeast = dayStanding(byDay.get(yesterday) ?? null) === 'unknown'
  const none: Streak = { days: 0, atLeast: false }
  const best = runs.reduce<Streak>((one, run) => (isLonger(run, one) ? run : one), none)
  return {
    current: going === undefined ? { days: 0, atLeast } : lengthOf(going),
    best: lengthOf(best),
  }
}
