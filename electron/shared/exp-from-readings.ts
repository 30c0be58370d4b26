import { bilibiliDay } from '../bilibili/day'
import { readings } from '../bilibili/index'
import type { AccountSnapshot, Reading } from './account'
import { dayProgress } from './day-progress'
import { DAY_EXP_CAP, knownExp, type Confidence, type ExpGlance } from './exp-glance'

type Source = Reading<unknown> & { readonly freshMs: number }

/** Whether the account's last round brought this reading, or found it fresh and kept it. */
const broughtByRound = (source: Source, roundAtMs: number | null, day: string): boolean => {
  const { asOfMs, failedAtMs } = source
  if (asOfMs === null || roundAtMs === null || bilibiliDay(asOfMs) !== day) return false
  return asOfMs > roundAtMs - source.freshMs && (failedAtMs === null || failedAtMs <= asOfMs)
}

const confidenceOf = (account: AccountSnapshot, day: string, shown: number | null): Confidence => {
  const { dailyReward, coinExp } = account.readings
  const rewardBrought = broughtByRound(
    { ...dailyReward, freshMs: readings.dailyReward.freshMs },
    account.roundAtMs,
    day,
  )
  const coinsBrought = broughtByRound(
    { ...coinExp, freshMs: readings.coinExp.freshMs },
    account.roundAtMs,
    day,
  )
  if (!rewardBrought && !coinsBrought) return 'last-known'
  const coins = coinsBrought ? coinExp.value?.exp : undefined
  const lagging = rewardBrought ? dailyReward.value?.coinExp : undefined
  return coins !== undefined && coins === lagging && coins === shown ? 'confirmed' : 'may-lag'
}

/** Today's exp of one account, or `null` where nothing is known of this Bilibili day. */
export const expGlance = (account: AccountSnapshot, nowMs: number): ExpGlance | null => {
  const { dailyReward, coinExp } = account.readings
  const { day, login, watch, share, ...progress } = dayProgress(
    account.progress,
    dailyReward,
    coinExp,
    nowMs,
  )
  const coins = progress.coinExp
  const asOf = [dailyReward.asOfMs, coinExp.asOfMs].filter(
    (ms): ms is number => ms !== null && bilibiliDay(ms) === day,
  )
  const tasks = { login, watch, share, coins }
  const known = Object.values(tasks).filter((value) => value !== null).length
  if (known === 0 || asOf.length === 0) return null
  return {
    earned: known === 4 ? knownExp(tasks) : null,
    cap: DAY_EXP_CAP,
    ...tasks,
    confidence: confidenceOf(account, day, coins),
    asOfMs: Math.min(...asOf),
  }
}
