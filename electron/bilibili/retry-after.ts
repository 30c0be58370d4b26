/** Nobody waits longer than the longest block lasts. */
const LONGEST_WAIT_MS = 6 * 3_600_000

/** Unix milliseconds of an HTTP date; its older forms are not sent by anyone any more. */
export const httpDateMs = (text: string | undefined): number | null => {
  if (text === undefined) return null
  if (!/^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(text)) return null
  const atMs = Date.parse(text)
  return Number.isNaN(atMs) ? null : atMs
}

/**
 * How long the server asks to wait, from `Retry-After` in seconds or as a date.
 *
 * A date is measured against the answer's own `Date`, since the clock here may be wrong.
 * `null` where nothing readable was asked; at most six hours.
 */
export const retryAfterMs = (
  headers: Readonly<Record<string, string>>,
  nowMs: number,
): number | null => {
  const asked = headers['retry-after']?.trim()
  if (asked === undefined) return null
  if (/^\d{1,9}$/.test(asked)) return Math.min(Number(asked) * 1000, LONGEST_WAIT_MS)
  const untilMs = httpDateMs(asked)
  if (untilMs === null) return null
  const sentAtMs = httpDateMs(headers['date']?.trim()) ?? nowMs
  return Math.min(Math.max(untilMs - sentAtMs, 0), LONGEST_WAIT_MS)
}
