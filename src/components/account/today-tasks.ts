import { COIN_EXP_CAP, type ExpGlance } from '../../../electron/shared/exp-glance'
import type { Locale } from '../../../electron/shared/locales/locale'

/** One of the four daily tasks as the card shows it. */
export interface TodayTask {
  readonly name: 'login' | 'watch' | 'share' | 'coins'
  /** `null` is unknown, never open. */
  readonly done: boolean | null
  /** What it brings, or for coins how much of it is there. */
  readonly exp: string
  /** What is left of it in words, where that is more than doing it. */
  readonly left: string | null
}

const TASK_EXP = 5
const EXP_PER_COIN = 10

const coinTask = (coins: number | null, { card }: Locale): TodayTask => {
  const { coinExp, coinsLeft, taskExp } = card.today
  if (coins === null) return { name: 'coins', done: null, exp: taskExp(COIN_EXP_CAP), left: null }
  const missing = COIN_EXP_CAP - coins
  return {
    name: 'coins',
    done: missing <= 0,
    exp: coinExp(coins, COIN_EXP_CAP),
    left: missing <= 0 ? null : coinsLeft(Math.ceil(missing / EXP_PER_COIN), missing),
  }
}

/** The four daily tasks; all of them unknown where nothing of this day is known. */
export const todayTasks = (exp: ExpGlance | null, locale: Locale): readonly TodayTask[] => [
  ...(['login', 'watch', 'share'] as const).map((name) => ({
    name,
    done: exp?.[name] ?? null,
    exp: locale.card.today.taskExp(TASK_EXP),
    left: null,
  })),
  coinTask(exp?.coins ?? null, locale),
]
