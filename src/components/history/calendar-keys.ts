import { dayPlus } from '../../../electron/shared/ledger/bilibili-calendar'
import { monthsLater } from '../../../electron/shared/ledger/year-calendar'

type Step = (day: string, first: string, last: string) => string

/** Weeks stand side by side, so that the day before is above and the week before to the left. */
const STEPS: ReadonlyMap<string, Step> = new Map([
  ['ArrowUp', (day) => dayPlus(day, -1)],
  ['ArrowDown', (day) => dayPlus(day, 1)],
  ['ArrowLeft', (day) => dayPlus(day, -7)],
  ['ArrowRight', (day) => dayPlus(day, 7)],
  ['PageUp', (day) => monthsLater(day, -1)],
  ['PageDown', (day) => monthsLater(day, 1)],
  ['Home', (_, first) => first],
  ['End', (_day, _first, last) => last],
])

/**
 * The day that a key leads to within `first` and `last`, never beyond them; `null` for a key that
 * means nothing to a calendar.
 */
export const dayAfterKey = (
  key: string,
  day: string,
  first: string,
  last: string,
): string | null => {
  const next = STEPS.get(key)?.(day, first, last)
  if (next === undefined) return null
  if (next < first) return first
  return next > last ? last : next
}
