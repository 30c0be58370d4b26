import type { QuietHours } from '../settings'

/**
 * Whether a minute of the day lies in the quiet hours: from `fromMinute` until before `untilMinute`,
 * which may be of the next day. Where the two are the same there are none.
 */
export const isQuiet = (
  { on, fromMinute, untilMinute }: QuietHours,
  minuteOfDay: number,
): boolean => {
  if (!on || fromMinute === untilMinute) return false
  const [begun, ended] = [minuteOfDay >= fromMinute, minuteOfDay >= untilMinute]
  return fromMinute < untilMinute ? begun && !ended : begun || !ended
}
