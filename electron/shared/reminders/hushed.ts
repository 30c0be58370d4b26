import { isQuiet } from './quiet-hours'
import type { Hush, ReminderMemory, ReminderSettings } from './reminder'

/** The scope of a hush that holds for whatever there is to be told. */
export const EVERYTHING = 'everyone'

/** Nobody hushes for longer; one that ends later was set while the clock ran ahead, and is over. */
const LONGEST_HUSH_MS = 24 * 3_600_000

/** Whether a hush holds. */
export const holds = ({ untilMs }: Hush, nowMs: number): boolean =>
  untilMs > nowMs && untilMs <= nowMs + LONGEST_HUSH_MS

/** Until when the user wants nothing announced, Unix ms; `null` where that is not so. */
export const hushedUntilMs = ({ hushes }: Pick<ReminderMemory, 'hushes'>, nowMs: number) =>
  hushes.find((hush) => hush.scope === EVERYTHING && holds(hush, nowMs))?.untilMs ?? null

/** Whether nothing at all may be announced now; `minuteOfDay` is of this computer's day. */
export const isSilent = (
  memory: Pick<ReminderMemory, 'hushes'>,
  settings: ReminderSettings,
  nowMs: number,
  minuteOfDay: number,
): boolean =>
  !settings.reminders ||
  isQuiet(settings.quietHours, minuteOfDay) ||
  hushedUntilMs(memory, nowMs) !== null
