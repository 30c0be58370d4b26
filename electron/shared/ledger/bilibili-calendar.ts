import { bilibiliDay, dayStartsAtMs } from '../../bilibili/day'

const DAY_MS = 24 * 3_600_000

/** The Bilibili day that lies so many days behind another, before it where they are negative. */
export const dayPlus = (day: string, days: number): string =>
  bilibiliDay(dayStartsAtMs(day) + days * DAY_MS)

/** How many days lie from one day to another, negative where it is earlier. */
export const daysBetween = (from: string, until: string): number =>
  (dayStartsAtMs(until) - dayStartsAtMs(from)) / DAY_MS

/** The day of the week, Monday being 0; `NaN` for what is no day. */
export const weekdayOf = (day: string): number => (new Date(day).getUTCDay() + 6) % 7

/** The Monday of the week that holds a day. */
export const mondayOf = (day: string): string => dayPlus(day, -weekdayOf(day))
