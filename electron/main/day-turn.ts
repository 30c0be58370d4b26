import { bilibiliDay, dayEndsAtMs } from '../bilibili/day'
import type { Clock } from './clock'
import type { After, Every } from './timers'

/** A coarse look, so that sleep and clock changes cost nothing. */
const LOOK_MS = 30_000

/** Calls back when another Bilibili day has begun, at once where nothing slept meanwhile. */
export const watchDayTurn = (
  clock: Clock,
  { every, after }: { readonly every: Every; readonly after: After },
  turned: () => void,
): void => {
  let day = bilibiliDay(clock.nowMs())
  const look = (): void => {
    const today = bilibiliDay(clock.nowMs())
    if (today === day) return
    day = today
    turned()
  }
  every(LOOK_MS, () => {
    look()
    const leftMs = dayEndsAtMs(clock.nowMs()) - clock.nowMs()
    // Yesterday's numbers may not stand as today's, not even until the next look.
    if (leftMs <= LOOK_MS) after(leftMs, look)
  })
}
