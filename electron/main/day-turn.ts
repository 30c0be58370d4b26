import { bilibiliDay } from '../bilibili/day'
import type { Clock } from './clock'
import type { Every } from './timers'

/** A coarse look, so that sleep and clock changes cost nothing. */
const LOOK_MS = 30_000

/** Calls back when another Bilibili day has begun. */
export const watchDayTurn = (clock: Clock, every: Every, turned: () => void): void => {
  let day = bilibiliDay(clock.nowMs())
  every(LOOK_MS, () => {
    const today = bilibiliDay(clock.nowMs())
    if (today === day) return
    day = today
    turned()
  })
}
