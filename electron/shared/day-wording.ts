import { DAY_EXP_CAP } from './exp-glance'
import { expWord, type CalendarDay } from './ledger/calendar-day'
import { expOfDay } from './ledger/ledger-day'
import { weekdayOf } from './ledger/bilibili-calendar'
import { yearOf } from './ledger/year-calendar'
import type { Locale } from './locales/locale'
import { clockText } from './wording'

/** A day with its weekday and month in words. */
export const longDay = (day: string, { history }: Locale): string => {
  const { weekdays, months, date } = history.days
  const month = months[Number(day.slice(5, 7)) - 1] ?? ''
  return date(yearOf(day), month, Number(day.slice(8)), weekdays[weekdayOf(day)] ?? '')
}

/** The day of a calendar, and that it is today. */
export const namedDay = ({ day, isToday }: CalendarDay, locale: Locale): string => {
  const long = longDay(day, locale)
  return isToday ? locale.history.days.today(long) : long
}

/** A day of the calendar and how it went, in one breath. */
export const dayName = (day: CalendarDay, locale: Locale): string => {
  const { named, exp, unseen } = locale.history.days
  const what =
    day.seen === null
      ? unseen[day.kind]
      : exp[expWord(day.seen, day.isToday)](expOfDay(day.seen), DAY_EXP_CAP)
  return named(namedDay(day, locale), what)
}

/** How sure a day is and when it was looked at last, or why nothing is known of it. */
export const dayNote = (day: CalendarDay, locale: Locale, nowMs: number): string => {
  const words = locale.history.days
  if (day.seen === null) return words.whyUnseen[day.kind]
  const lookedAt = words.lookedAt(clockText(day.seen.asOfMs, nowMs))
  return [words.sure[day.seen.confidence], lookedAt].join(locale.separator)
}
