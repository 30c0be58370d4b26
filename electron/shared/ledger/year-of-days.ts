import { yearOf } from './year-calendar'
import { COIN_EXP_CAP } from '../exp-glance'
import { dayPlus } from './bilibili-calendar'
import { dayStanding, expLeft, isSureDay } from './day-standing'
import type { LedgerDay } from './ledger-day'
import { streaks, type Streak } from './streaks'

/** How often each task was done, of the days it is known of. */
export interface TaskCounts {
  readonly known: number
  readonly done: number
}

/** What a year of an account's days comes to; days are Bilibili's. */
export interface YearOfDays {
  readonly year: number
  /** Years of which any day is kept, and this one, rising. */
  readonly years: readonly number[]
  /** The first day of which anything is kept in any year; `null` where nothing is. */
  readonly firstDay: string | null
  readonly today: string
  /** Those of the year that are kept, rising; a day that is missing here is unknown. */
  readonly days: readonly LedgerDay[]
  /** Up to now: today counts once it is full, and breaks nothing before. */
  readonly current: Streak
  readonly best: Streak
  /** Whether everything of today is done, whichever year is looked at. */
  readonly isTodayFull: boolean
  /**
   * Exp that the past days of this month could have brought and did not, as last seen, and of
   * how many of them, from the first day that is kept on, it is not sure how they went.
   */
  readonly left: { readonly exp: number; readonly unknownDays: number }
  /** Of the year, today left out. */
  readonly tasks: {
    readonly login: TaskCounts
    readonly watch: TaskCounts
    readonly share: TaskCounts
    /** All 50 exp of coins. */
    readonly coins: TaskCounts
  }
}

const counts = (done: readonly (boolean | null)[]): TaskCounts => {
  const known = done.filter((one) => one !== null)
  return { known: known.length, done: known.filter((one) => one).length }
}

const tasksOf = (days: readonly LedgerDay[]): YearOfDays['tasks'] => ({
  login: counts(days.map(({ login }) => login)),
  watch: counts(days.map(({ watch }) => watch)),
  share: counts(days.map(({ share }) => share)),
  coins: counts(days.map(({ coinExp }) => (coinExp === null ? null : coinExp >= COIN_EXP_CAP))),
})

const leftOf = (days: readonly LedgerDay[], today: string): YearOfDays['left'] => {
  const byDay = new Map(days.map((day) => [day.day, day]))
  const firstOfMonth = `${today.slice(0, 8)}01`
  const firstDay = days[0]?.day ?? today
  let [exp, unknownDays] = [0, 0]
  for (
    let day = firstDay > firstOfMonth ? firstDay : firstOfMonth;
    day < today;
    day = dayPlus(day, 1)
  ) {
    const kept = byDay.get(day)
    if (kept !== undefined) exp += expLeft(kept)
    if (kept === undefined || !isSureDay(kept)) unknownDays += 1
  }
  return { exp, unknownDays }
}

/** What all kept days of an account come to in a year; `days` of another order are put in order. */
export const yearOfDays = (days: readonly LedgerDay[], year: number, today: string): YearOfDays => {
  // A day that is still to come was noted while the clock ran ahead.
  const past = days
    .filter(({ day }) => day <= today)
    .toSorted((one, other) => (one.day < other.day ? -1 : 1))
  const ofYear = past.filter(({ day }) => yearOf(day) === year)
  const years = new Set([...past.map(({ day }) => yearOf(day)), yearOf(today)])
  return {
    year,
    years: [...years].toSorted((one, other) => one - other),
    firstDay: past[0]?.day ?? null,
    today,
    days: ofYear,
    ...streaks(past, today),
    isTodayFull: dayStanding(past.find(({ day }) => day === today) ?? null) === 'full',
    left: leftOf(past, today),
    tasks: tasksOf(ofYear.filter(({ day }) => day < today)),
  }
}
