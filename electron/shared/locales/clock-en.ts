import type { ClockWords } from './clock-words'
import { count } from './count'

export const enClock: ClockWords = {
  minutes: (minutes) => count(minutes, 'minute', 'minutes'),
  hours: (hours) => count(hours, 'hour', 'hours'),
  days: (days) => count(days, 'day', 'days'),
  ahead: (span) =>
    `This computer's clock is ${span} fast. Bili Glance goes by Bilibili's time until it is right; set it in the system's settings.`,
  behind: (span) =>
    `This computer's clock is ${span} slow. Bili Glance goes by Bilibili's time until it is right; set it in the system's settings.`,
}
