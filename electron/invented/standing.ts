import { dayNumber, halfYearStart } from './beijing-calendar'
import { entriesSince, type DiaryEntry } from './diary'
import type { InventedAccount } from './persona'

/** Total exp at which each level begins, level 0 first. */
const LEVEL_STARTS = [0, 1, 200, 1500, 4500, 10_800, 28_800] as const

/** Exp and coins of an account at an instant; agrees with what its logs say has changed. */
export const standingAt = (
  account: InventedAccount,
  nowMs: number,
): { readonly exp: number; readonly coinTenths: number } => {
  let { exp, coinTenths } = account.standing
  if (account.standing.kind === 'fixed') return { exp, coinTenths }
  for (const entry of entriesSince(account, halfYearStart(nowMs), nowMs)) {
    exp += entry.exp
    coinTenths += entry.coinTenths
  }
  return { exp, coinTenths }
}

/** The level that an amount of exp makes, in the words of `nav`: `--` where nothing comes next. */
export const levelOf = (
  exp: number,
): {
  readonly current_level: number
  readonly current_min: number
  readonly current_exp: number
  readonly next_exp: number | '--'
} => {
  const level = LEVEL_STARTS.findLastIndex((start) => start <= exp)
  return {
    current_level: level,
    current_min: LEVEL_STARTS[level] ?? 0,
    current_exp: exp,
    next_exp: LEVEL_STARTS[level + 1] ?? '--',
  }
}

/** What is done of a day's tasks; `coinExp` is 0–50. */
interface Progress {
  readonly login: boolean
  readonly watch: boolean
  readonly share: boolean
  readonly coinExp: number
}

/** What some entries of one day have done of its tasks. */
export const progressOf = (entries: readonly DiaryEntry[]): Progress => {
  const done = (deed: string): boolean => entries.some((entry) => entry.deed === deed)
  const coinExp = entries
    .filter((entry) => entry.deed === 'coins')
    .reduce((sum, entry) => sum + entry.exp, 0)
  return { login: done('login'), watch: done('watch'), share: done('share'), coinExp }
}

/** What is done of today's tasks. */
export const progressAt = (account: InventedAccount, nowMs: number): Progress =>
  progressOf(entriesSince(account, dayNumber(nowMs), nowMs))
