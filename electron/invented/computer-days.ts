import { dayNumber, dayStartMs } from './beijing-calendar'
import { seededNumbers } from './seeded-numbers'

/** A day on which the computer was on that the invented app runs on. */
export interface ComputerDay {
  readonly day: number
  /** The app looks then for the first time on this day, and reads the logs too. */
  readonly onAtMs: number
  /** It looks for the last time. */
  readonly offAtMs: number
}

/** The app was installed so long ago: two years but for the first month. */
const INSTALLED_DAYS_AGO = 700

/** Away from the computer, in days before today: from the first to the last, both away. */
const AWAY: readonly (readonly [number, number])[] = [
  [58, 73],
  [109, 112],
  [301, 307],
  [452, 467],
  [588, 597],
]

/** In these last weeks it was on every day, weekends included. */
const LATELY_DAYS = 20

const HOUR_MS = 3_600_000
const MINUTE_MS = 60_000

/** 1970-01-05 was a Monday. */
const weekOf = (day: number): number => Math.floor((day - 4) / 7)
const isWeekend = (day: number): boolean => (((day - 4) % 7) + 7) % 7 >= 5

const isOff = (day: number, today: number): boolean => {
  const daysAgo = today - day
  if (AWAY.some(([from, until]) => daysAgo >= from && daysAgo <= until)) return true
  if (daysAgo <= LATELY_DAYS || !isWeekend(day)) return false
  return seededNumbers(`weekend ${weekOf(day)}`)() < 0.3
}

const dayOf = (day: number): ComputerDay => {
  const numbers = seededNumbers(`computer ${day}`)
  const startMs = dayStartMs(day)
  const onAtMs = startMs + 8 * HOUR_MS + Math.floor(numbers() * 90 * MINUTE_MS)
  // Mostly it is on until after midnight, and one look in the last minutes is the day's last.
  const isEarly = numbers() < 0.25
  const offHour = isEarly ? 18.5 + numbers() * 5 : 23.95 + numbers() * 0.04
  return { day, onAtMs, offAtMs: startMs + Math.floor(offHour * HOUR_MS) }
}

/** The days on which the app ran since it was installed, today left out, oldest first. */
export const computerDays = (nowMs: number): readonly ComputerDay[] => {
  const today = dayNumber(nowMs)
  const days = Array.from(
    { length: INSTALLED_DAYS_AGO },
    (_, at) => today - INSTALLED_DAYS_AGO + at,
  )
  return days.filter((day) => !isOff(day, today)).map(dayOf)
}
