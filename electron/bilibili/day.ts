const BEIJING_AHEAD_MS = 8 * 3_600_000
const DAY_MS = 24 * 3_600_000

/** The Bilibili day (`YYYY-MM-DD`, UTC+8 without summer time) that holds an instant. */
export const bilibiliDay = (ms: number): string =>
  new Date(ms + BEIJING_AHEAD_MS).toISOString().slice(0, 10)

/** The first instant of a Bilibili day; throws a RangeError for what is not `YYYY-MM-DD`. */
export const dayStartsAtMs = (day: string): number => {
  const startsAtMs = parseBeijingTime(`${day} 00:00:00`)
  if (startsAtMs === null) throw new RangeError('not a day of the form YYYY-MM-DD')
  return startsAtMs
}

/** The first instant after the Bilibili day that holds `ms`. */
export const dayEndsAtMs = (ms: number): number =>
  (Math.floor((ms + BEIJING_AHEAD_MS) / DAY_MS) + 1) * DAY_MS - BEIJING_AHEAD_MS

/**
 * Reads `YYYY-MM-DD HH:MM:SS` as Bilibili means it: UTC+8, though no zone is written.
 *
 * `null` for any other form and for instants the calendar does not have.
 */
export const parseBeijingTime = (text: string): number | null => {
  const parts = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})$/.exec(text)
  if (parts === null) return null
  const wallClock = `${parts[1]}T${parts[2]}.000Z`
  const asUtcMs = Date.parse(wallClock)
  // Engines may roll 30 February or 24:00:00 over to the next day instead of refusing them.
  if (Number.isNaN(asUtcMs) || new Date(asUtcMs).toISOString() !== wallClock) return null
  return asUtcMs - BEIJING_AHEAD_MS
}

/** Unix milliseconds of a timestamp that may be in seconds: below 1e11 it is. */
export const instantMs = (timestamp: number): number =>
  timestamp < 1e11 ? timestamp * 1000 : timestamp
