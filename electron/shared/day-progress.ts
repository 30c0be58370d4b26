import type { CoinExp } from '../bilibili/coin-exp'
import type { DailyReward } from '../bilibili/daily-reward'
import { bilibiliDay } from '../bilibili/day'
import type { DayProgress } from './account'

/** A value together with the instant it was asked for. */
export interface Dated<T> {
  readonly value: T | null
  readonly asOfMs: number | null
}

/** True once seen stays true; otherwise what is known wins over what is not. */
const tick = (seen: boolean | null, now: boolean | null): boolean | null =>
  seen === true ? true : (now ?? seen)

const larger = (left: number | null, right: number | null): number | null =>
  left === null ? right : right === null ? left : Math.max(left, right)

const valueOfDay = <T>(dated: Dated<T>, day: string): T | null =>
  dated.asOfMs !== null && bilibiliDay(dated.asOfMs) === day ? dated.value : null

/**
 * Today's progress from what was seen before and what the two sources say now.
 *
 * Within one Bilibili day nothing goes down: `exp/reward` is known to fall back for minutes.
 * Of two coin numbers the larger counts. Another day's values and progress are left out.
 */
export const dayProgress = (
  seen: DayProgress | null,
  reward: Dated<DailyReward>,
  coinExp: Dated<CoinExp>,
  nowMs: number,
): DayProgress => {
  const day = bilibiliDay(nowMs)
  const before = seen?.day === day ? seen : null
  const tasks = valueOfDay(reward, day)
  const coins = valueOfDay(coinExp, day)
  return {
    day,
    login: tick(before?.login ?? null, tasks?.login ?? null),
    watch: tick(before?.watch ?? null, tasks?.watch ?? null),
    share: tick(before?.share ?? null, tasks?.share ?? null),
    coinExp: larger(before?.coinExp ?? null, larger(coins?.exp ?? null, tasks?.coinExp ?? null)),
  }
}
