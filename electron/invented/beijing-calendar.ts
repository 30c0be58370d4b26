const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const OFFSET_MS = 8 * HOUR_MS

/** Number of the Bilibili day (UTC+8, no summer time) that an instant lies in. */
export const dayNumber = (atMs: number): number => Math.floor((atMs + OFFSET_MS) / DAY_MS)

/** First instant of a numbered day. */
export const dayStartMs = (day: number): number => day * DAY_MS - OFFSET_MS

/** Year, month (1–12) and day of the month that a numbered day is called by. */
export const dateOfDay = (day: number): { year: number; month: number; dayOfMonth: number } => {
  const date = new Date(day * DAY_MS)
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    dayOfMonth: date.getUTCDate(),
  }
}

/** Number of the day with this date. */
export const dayOfDate = (year: number, month: number, dayOfMonth: number): number =>
  Date.UTC(year, month - 1, dayOfMonth) / DAY_MS

/** First day of the half-year that an instant lies in. */
export const halfYearStart = (atMs: number): number => {
  const { year, month } = dateOfDay(dayNumber(atMs))
  return dayOfDate(year, month <= 6 ? 1 : 7, 1)
}

/** `YYYY-MM-DD HH:MM:SS` on Beijing clocks, without a zone, as the logs write it. */
export const wallTime = (atMs: number): string =>
  new Date(atMs + OFFSET_MS).toISOString().slice(0, 19).replace('T', ' ')
