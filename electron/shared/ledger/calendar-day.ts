import { DAY_EXP_CAP } from '../exp-glance'
import { isSureDay } from './day-standing'
import { expOfDay, type LedgerDay } from './ledger-day'
import type { YearOfDays } from './year-of-days'

/** How much of a day's exp there was, in the steps of the calendar's colours. */
export type ExpStep = 'none' | 'some' | 'half' | 'most' | 'full'

/** Why nothing is seen of a day. `before`: nothing was kept yet. `begun`: it is today. */
export type UnseenKind = 'before' | 'unknown' | 'begun' | 'ahead'

/** One day of a calendar. */
export type CalendarDay = {
  readonly day: string
  readonly isToday: boolean
} & (
  | { readonly kind: 'seen'; readonly seen: LedgerDay }
  | { readonly kind: UnseenKind; readonly seen: null }
)

/** What an exp says of its day. `at-least`: it may have been more. `so-far`: the day goes on. */
export type ExpWord = 'sure' | 'at-least' | 'so-far' | 'full'

/** The step that an exp belongs to. */
export const expStep = (exp: number): ExpStep => {
  if (exp <= 0) return 'none'
  if (exp <= 20) return 'some'
  if (exp <= 44) return 'half'
  return exp < DAY_EXP_CAP ? 'most' : 'full'
}

/** How the exp of a day that was seen is to be read. */
export const expWord = (seen: LedgerDay, isToday: boolean): ExpWord => {
  if (expOfDay(seen) >= DAY_EXP_CAP) return 'full'
  if (isToday) return 'so-far'
  return isSureDay(seen) ? 'sure' : 'at-least'
}

const unseenKind = (
  day: string,
  { firstDay, today }: Pick<YearOfDays, 'firstDay' | 'today'>,
): UnseenKind => {
  if (day === today) return 'begun'
  if (day > today) return 'ahead'
  return firstDay === null || day < firstDay ? 'before' : 'unknown'
}

/** Finds any day of a year as the calendar shows it. */
export const calendarDays = (
  year: Pick<YearOfDays, 'firstDay' | 'today' | 'days'>,
): ((day: string) => CalendarDay) => {
  const byDay = new Map(year.days.map((seen) => [seen.day, seen]))
  return (day) => {
    const seen = byDay.get(day)
    const isToday = day === year.today
    return seen === undefined
      ? { day, isToday, kind: unseenKind(day, year), seen: null }
      : { day, isToday, kind: 'seen', seen }
  }
}
