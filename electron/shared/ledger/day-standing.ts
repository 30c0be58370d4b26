import { COIN_EXP_CAP, TASK_EXP } from '../exp-glance'
import type { LedgerDay } from './ledger-day'

/** How a day is known to have gone; `unknown` is one that may have been full and may not. */
export type DayStanding = 'full' | 'open' | 'unknown'

type Tasks = Pick<LedgerDay, 'login' | 'watch' | 'share' | 'coinExp'>

const ticks = ({ login, watch, share }: Tasks): readonly (boolean | null)[] => [login, watch, share]

/** Whether all of a day's tasks are known. */
export const isKnownDay = (day: Tasks): boolean =>
  day.coinExp !== null && !ticks(day).includes(null)

/** The exp that a day left, as last seen; what is unknown of it may have been had. */
export const expLeft = (day: Tasks): number =>
  ticks(day).filter((done) => done === false).length * TASK_EXP +
  Math.max(0, COIN_EXP_CAP - (day.coinExp ?? COIN_EXP_CAP))

/** How a day went; one that nobody looked at is unknown. */
export const dayStanding = (day: Tasks | null): DayStanding => {
  if (day === null) return 'unknown'
  if (expLeft(day) > 0) return 'open'
  return isKnownDay(day) ? 'full' : 'unknown'
}
