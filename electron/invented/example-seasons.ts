import type { Season } from './seasons'

/** Somebody who has lately been as keen as never before but for some weeks. */
export const MORE_AND_MORE: readonly Season[] = [
  { days: 21, tasks: 1, coins: 1 },
  { days: 23, tasks: 3, coins: 3 },
  { days: 76, tasks: 1, coins: 1 },
  { days: 120, tasks: 0.9, coins: 0.35 },
  { days: 90, tasks: 0.4, coins: 0.05 },
  { days: 120, tasks: 0.8, coins: 0.2 },
  { days: 110, tasks: 0.6, coins: 0.1 },
  { days: 190, tasks: 0.8, coins: 0.25 },
]

/** Somebody for whom it is a habit of the last months. */
export const NOW_AND_THEN: readonly Season[] = [
  { days: 100, tasks: 1, coins: 1 },
  { days: 90, tasks: 0.3, coins: 0.5 },
  { days: 60, tasks: 0.9, coins: 0.2 },
  { days: 480, tasks: 0.35, coins: 0.3 },
]

/** Somebody who does all there is to do, with some weeks of other things. */
export const HARDLY_A_DAY_LEFT_OUT: readonly Season[] = [
  { days: 134, tasks: 1, coins: 1 },
  { days: 16, tasks: 0.5, coins: 0.4 },
  { days: 150, tasks: 1, coins: 1 },
  { days: 45, tasks: 0.6, coins: 0.3 },
  { days: 155, tasks: 0.95, coins: 0.8 },
  { days: 230, tasks: 0.9, coins: 0.5 },
]
