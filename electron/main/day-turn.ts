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
  const turnsNow = (): boolean => {
    const today = bilibiliDay(clock.nowMs())
    if (today === day) return false
    day = today
    turned()
    return true
  }
  /** Yesterday's numbers may not stand as today's, not even until the next look. */
  const lookAtItsEnd = (): void => {
    const nowMs = clock.nowMs()
    const leftMs = dayEndsAtMs(nowMs) - nowMs
    if (leftMs > LOOK_MS) return
    after(leftMs, () => {
      // Timers count from the start of what set them, so that one may ring before the day is over.
      if (!turnsNow()) lookAtItsEnd()
    })
  }
  lookAtItsEnd()
  every(LOOK_MS, () => {
    turnsNow()
    lookAtItsEnd()
  })
}
