import type { Words } from './words'

/** The card of today: daily tasks, countdown, one-time rewards. */
export interface CardTodayWords {
  readonly task: Words<'login' | 'watch' | 'share' | 'coins'>
  readonly taskLink: Words<'login' | 'watch' | 'share' | 'coins'>
  readonly taskExp: (exp: number) => string
  readonly coinExp: (exp: number, cap: number) => string
  readonly coinsLeft: (coins: number, exp: number) => string
  readonly confidence: Words<'confirmed' | 'may-lag' | 'last-known'>
  readonly countdown: (hours: number, minutes: number) => string
  readonly countdownOver: string
  readonly startsOver: (time: string) => string
  readonly bilibiliDay: string
  readonly coinsByReward: string
  readonly coinsByToday: string
  readonly coinsShown: string
  readonly coinsDiffer: string
  readonly otherDay: string
  readonly onceDone: (done: number, of: number) => string
  readonly onceReward: Words<'email' | 'phone' | 'safeQuestion' | 'realname'>
  readonly onceLink: string
  /** The way to the tasks as Bilibili shows them. */
  readonly openTasks: string
}
