import { EVERYONE } from '../session-glance'
import { isQuiet } from './quiet-hours'
import type { Hush, ReminderMemory, ReminderSettings } from './reminder'

/** Until when `scope` (a mid or `everyone`) is hushed, Unix ms; `null` where it is not. */
export const hushedUntilMs = (
  hushes: readonly Hush[],
  scope: string,
  nowMs: number,
): number | null =>
  hushes.find((hush) => hush.scope === scope && hush.untilMs > nowMs)?.untilMs ?? null

/** Whether nothing at all may be announced now; `minuteOfDay` is this computer's. */
export const isSilent = (
  { hushes }: ReminderMemory,
  { reminders, quietHours }: ReminderSettings,
  nowMs: number,
  minuteOfDay: number,
): boolean =>
  !reminders || isQuiet(quietHours, minuteOfDay) || hushedUntilMs(hushes, EVERYONE, nowMs) !== null
