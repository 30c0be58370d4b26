import { bilibiliDay, dayStartsAtMs } from '../../bilibili/day'

const DAY_MS = 24 * 3_600_000

/** The Bilibili day that lies so many days behind another, before it where they are negative. */
export const dayPlus = (day: string, days: number): string =>
  bilibiliDay(dayStartsAtMs(day) + days * DAY_MS)

/** How many days lie from one day to another, negative where it is earlier. */
export const daysBetween = (from: string, until: string): number =>
  (dayStartsAtMs(until) - dayStartsAtMs(from)) / DAY_MS

/** The Monday of the week that holds a day; 1970-01-05 was one. */
export const mondayOf = (day: string): string => {
  const daysPast = daysBetween('1970-01-05', day)
  return dayPlus(day, -(((daysPast % 7) + 7) % 7))
}
