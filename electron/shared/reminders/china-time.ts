import { bilibiliDay, dayStartsAtMs } from '../../bilibili/day'
import { minuteOfDay } from '../minute-of-day'

const DAY_MINUTES = 24 * 60

const ofDay = (minutes: number): number => ((minutes % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES

/** How far this computer's clock face is ahead of China's today, in minutes of a day. */
export const minutesAhead = (nowMs: number): number =>
  minuteOfDay(dayStartsAtMs(bilibiliDay(nowMs)))

/** A minute of China's day as this computer's clock shows it. */
export const localMinute = (chinaMinute: number, nowMs: number): number =>
  ofDay(chinaMinute + minutesAhead(nowMs))

/** A minute of this computer's day as clocks in China show it. */
export const chinaMinute = (minute: number, nowMs: number): number =>
  ofDay(minute - minutesAhead(nowMs))

/** `HH:MM` of a minute of a day. */
export const minuteText = (minute: number): string =>
  [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':')

/** The minute of a day that `HH:MM` is; `null` for anything else. */
export const minuteIn = (text: string): number | null => {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)/.exec(text) ?? []
  return hours === undefined ? null : Number(hours) * 60 + Number(minutes)
}
