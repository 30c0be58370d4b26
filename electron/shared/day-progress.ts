import type { CoinExp } from '../bilibili/coin-exp'
import type { DailyReward } from '../bilibili/daily-reward'
import { bilibiliDay } from '../bilibili/day'
import type { DayProgress } from './account'

/** A value together with the instant it was asked for. */
export interface Dated<T> {
  readonly value: T | null
  readonly asOfMs: number | null
}

type Known<T> = T | null | undefined

/** True once seen stays true; otherwise what is known wins over what is not. */
const tick = (seen: Known<boolean>, now: Known<boolean>): boolean | null =>
  seen === true ? true : (now ?? seen ?? null)

const largest = (numbers: readonly Known<number>[]): number | null => {
  const known = numbers.filter((number) => typeof number === 'number')
  return known.length === 0 ? null : Math.max(...known)
}

const valueOfDay = <T>(dated: Dated<T>, day: string): Partial<T> =>
  dated.asOfMs !== null && bilibiliDay(dated.asOfMs) === day ? (dated.value ?? {}) : {}

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
  const before: Partial<DayProgress> = seen?.day === day ? seen : {}
  const tasks = valueOfDay(reward, day)
  const { exp } = valueOfDay(coinExp, day)
  return {
    day,
    login: tick(before.login, tasks.login),
    watch: tick(before.watch, tasks.watch),
    share: tick(before.share, tasks.share),
    coinExp: largest([before.coinExp, exp, tasks.coinExp]),
  }
}

/** Whether more of one Bilibili day is done than before; a first look at a day is no move. */
export const hasMoved = (before: DayProgress | null, after: DayProgress): boolean => {
  if (before?.day !== after.day) return false
  const tasks = ['login', 'watch', 'share'] as const
  const known = (exp: number | null): number => exp ?? 0
  return (
    tasks.some((task) => before[task] === false && after[task] === true) ||
    (before.coinExp !== null && known(after.coinExp) > before.coinExp)
  )
}
