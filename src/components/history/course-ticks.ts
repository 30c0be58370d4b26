import { dayPlus } from '../../../electron/shared/ledger/bilibili-calendar'
import { monthsLater, yearOf } from '../../../electron/shared/ledger/year-calendar'
import { dayNumber } from './course-rows'

/** A place on the axis of days, and what stands there. */
interface DayTick {
  readonly at: number
  readonly text: string
}

const TICK_PX = 50
const DAY_STEPS = [1, 2, 5, 7, 14] as const
const MONTH_STEPS = [1, 2, 3, 6, 12, 24, 60] as const
/** Up to so many days they are counted, beyond months are. */
const SHORT_DAYS = 60

const dayOf = (at: number): string => dayPlus('1970-01-01', at)

const stepFor = (steps: readonly number[], places: number, room: number): number =>
  steps.find((step) => places / step <= room) ?? steps.at(-1) ?? 1

const dayTicks = (first: number, last: number, room: number): readonly DayTick[] => {
  const step = stepFor(DAY_STEPS, last - first + 1, room)
  const count = Math.floor((last - first) / step) + 1
  return Array.from({ length: count }, (_, index) => {
    // Counted from the newest, which is the one that is looked for.
    const at = last - (count - 1 - index) * step
    return { at, text: dayOf(at).slice(5) }
  })
}

const monthOf = (day: string): number => Number(day.slice(5, 7)) - 1

const monthTicks = (
  first: number,
  last: number,
  room: number,
  months: readonly string[],
): readonly DayTick[] => {
  const step = stepFor(MONTH_STEPS, (last - first) / 30.4, room)
  const ticks: DayTick[] = []
  let day = `${dayOf(first).slice(0, 7)}-01`
  while (dayNumber(day) <= last) {
    const at = dayNumber(day)
    const months0 = 12 * yearOf(day) + monthOf(day)
    const text = monthOf(day) === 0 ? day.slice(0, 4) : (months[monthOf(day)] ?? '')
    if (at >= first && months0 % step === 0) ticks.push({ at, text })
    day = monthsLater(day, 1)
  }
  return ticks
}

/** Days or months between two places on the axis, as many as have room; a January by its year. */
export const courseTicks = (
  first: number,
  last: number,
  widthPx: number,
  months: readonly string[],
): readonly DayTick[] => {
  const room = Math.max(2, Math.floor(widthPx / TICK_PX))
  return last - first <= SHORT_DAYS
    ? dayTicks(first, last, room)
    : monthTicks(first, last, room, months)
}
