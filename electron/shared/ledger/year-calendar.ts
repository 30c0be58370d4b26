import { dayPlus, daysBetween, weekdayOf } from './bilibili-calendar'

/** A month as it stands above the weeks of a calendar. */
interface CalendarMonth {
  /** From 1 to 12. */
  readonly month: number
  /** Above how many weeks: from the one that holds its first day. */
  readonly weeks: number
}

/** A year as weeks side by side, each from Monday down to Sunday. */
export interface YearCalendar {
  readonly weeks: number
  readonly months: readonly CalendarMonth[]
  /** Seven, from Monday on, each with its day of every week; `null` lies in another year. */
  readonly rows: readonly (readonly (string | null)[])[]
}

const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6] as const
const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const

/** The first day of a month. */
const firstOf = (year: number, month: number): string =>
  `${year}-${String(month).padStart(2, '0')}-01`

/** The first and the last day of a year. */
export const endsOfYear = (year: number): { readonly first: string; readonly last: string } => ({
  first: `${year}-01-01`,
  last: `${year}-12-31`,
})

/** The year that holds a day. */
export const yearOf = (day: string): number => Number(day.slice(0, 4))

/** The calendar of a year. */
export const yearCalendar = (year: number): YearCalendar => {
  const { first, last } = endsOfYear(year)
  const lead = weekdayOf(first)
  const length = daysBetween(first, last) + 1
  const weeks = Math.ceil((lead + length) / 7)
  const weekOf = (day: string): number => Math.floor((lead + daysBetween(first, day)) / 7)
  const dayAt = (at: number): string | null => (at < 0 || at >= length ? null : dayPlus(first, at))
  const begins = MONTHS.map((month) => weekOf(firstOf(year, month)))
  return {
    weeks,
    months: begins.map((begin, at) => ({
      month: at + 1,
      weeks: (begins[at + 1] ?? weeks) - begin,
    })),
    rows: WEEKDAYS.map((weekday) =>
      Array.from({ length: weeks }, (_, week) => dayAt(7 * week + weekday - lead)),
    ),
  }
}

/** The same day of the month so many months later, or the month's last where it is shorter. */
export const monthsLater = (day: string, months: number): string => {
  const at = 12 * yearOf(day) + Number(day.slice(5, 7)) - 1 + months
  const first = firstOf(Math.floor(at / 12), (at % 12) + 1)
  const next = firstOf(Math.floor((at + 1) / 12), ((at + 1) % 12) + 1)
  return dayPlus(first, Math.min(Number(day.slice(8)), daysBetween(first, next)) - 1)
}
