import type { Confidence } from '../exp-glance'
import type { ExpWord, UnseenKind } from '../ledger/calendar-day'
import type { Words } from './words'

/** The calendar of days. */
export interface DaysHistoryWords {
  readonly title: string
  readonly loading: string
  /** Nothing is kept yet. */
  readonly empty: Words<'title' | 'text'>
  readonly previousYear: string
  readonly nextYear: string
  /** What the calendar is, for those who do not see it. */
  readonly calendar: (year: number) => string
  readonly summary: (fullDays: number, seenDays: number) => string
  /** From January on. */
  readonly months: readonly string[]
  readonly shortMonths: readonly string[]
  /** From Monday on. */
  readonly weekdays: readonly string[]
  readonly shortWeekdays: readonly string[]
  readonly date: (year: number, month: string, dayOfMonth: number, weekday: string) => string
  readonly today: (date: string) => string
  readonly named: (date: string, what: string) => string
  readonly exp: Readonly<Record<ExpWord, (exp: number, cap: number) => string>>
  readonly proviso: Words<'at-least' | 'so-far'>
  readonly unseen: Words<UnseenKind>
  readonly whyUnseen: Words<UnseenKind>
  readonly sure: Words<Confidence>
  readonly lookedAt: (time: string) => string
  readonly legend: {
    readonly label: string
    /** The exp from one number to another; both are the same for one number. */
    readonly span: (from: number, to: number) => string
    readonly full: (cap: number) => string
    readonly unknown: string
    readonly before: string
  }
  readonly streak: {
    readonly current: string
    readonly best: string
    readonly days: (days: number) => string
    readonly atLeastDays: (days: number) => string
    /** What a full day is. */
    readonly meaning: (cap: number) => string
    readonly yesterdayUnknown: string
    readonly endsUnknown: string
    readonly todayOpen: string
    readonly todayFull: string
    readonly bestEver: string
  }
  readonly left: {
    readonly title: (month: string) => string
    readonly exp: (exp: string) => string
    readonly none: string
    readonly unknownDays: (days: number) => string
    readonly allKnown: string
    /** Where what is kept begins within the month. */
    readonly knownSince: (date: string) => string
    readonly beginsToday: string
  }
  readonly tasks: {
    readonly title: (year: number) => string
    readonly hint: string
    readonly ofDays: (done: number, known: number) => string
    readonly nothing: string
  }
}
