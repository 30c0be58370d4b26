import { dayStartsAtMs } from '../../bilibili/day'
import { COIN_EXP_CAP, TASK_EXP } from '../exp-glance'
import { dayPlus } from './bilibili-calendar'
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

/** What is done after the last look is not seen; an hour is as long as one may stay away. */
const LATE_ENOUGH_MS = 3_600_000

const isFullDay = (day: Tasks): boolean => isKnownDay(day) && expLeft(day) === 0

/** Whether a day was looked at near its end, and both sources agreed: no more was done on it. */
const isSeenToItsEnd = ({ day, asOfMs, confidence }: LedgerDay): boolean =>
  confidence === 'confirmed' && asOfMs >= dayStartsAtMs(dayPlus(day, 1)) - LATE_ENOUGH_MS

/** Whether it is sure how a day that is over went; of another one more may have been done. */
export const isSureDay = (day: LedgerDay): boolean =>
  isFullDay(day) || (isSeenToItsEnd(day) && isKnownDay(day))

/** How a day that is over went; one that nobody looked at, or not late enough, is unknown. */
export const dayStanding = (day: LedgerDay | null): DayStanding => {
  if (day === null) return 'unknown'
  if (isFullDay(day)) return 'full'
  return isSeenToItsEnd(day) && expLeft(day) > 0 ? 'open' : 'unknown'
}
