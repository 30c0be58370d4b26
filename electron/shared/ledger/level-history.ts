import type { LevelPoint } from './account-ledger'
import { dayPlus } from './bilibili-calendar'
import type { CoinBar } from './coin-page'
import { coinRunway, type CoinRunway } from './coin-runway'
import { expCourse, type CoursePoint } from './exp-course'
import { expByDay, expPace, type ExpByDay, type ExpPace, type SeenPace } from './exp-pace'

/** When the next level is reached at a pace; `null` is never, or in more than nine years. */
export interface LevelForecast {
  readonly pace: ExpPace
  readonly atMedian: string | null
  readonly atBest: string | null
  readonly atWorst: string | null
  /** Days of these with more than tasks alone can bring: a membership's extra exp, or rewards. */
  readonly daysAboveCap: number
}

/** The course of an account's exp, and where it leads. */
export interface LevelHistory {
  readonly course: readonly CoursePoint[]
  /** Nothing where there is no next level, or too little is known. */
  readonly forecasts: readonly LevelForecast[]
  /** What is missing for a forecast: `top` is the last level, `data` is days that were looked at. */
  readonly noForecast: 'top' | 'data' | null
  /** `null` where too little is known. */
  readonly runway: CoinRunway | null
}

/** What is known of an account's level and coins. */
export interface LevelFacts {
  /** The last of each Bilibili day. */
  readonly points: readonly LevelPoint[]
  /** What the exp log says that each of the last 30 days brought, of those it was read for in full. */
  readonly loggedExp: ExpByDay
  /** All exp that the next level takes; `null` where it is unknown or there is none. */
  readonly nextExp: number | null
  readonly isTop: boolean
  /** What came and went on each of the last 30 days, at least. */
  readonly coinBars: readonly CoinBar[]
  /** Coins in hand. */
  readonly coinTenths: number | null
  /** Bilibili's day. */
  readonly today: string
}

/** Nobody keeps a pace for longer. */
const MOST_DAYS_AHEAD = 9 * 365

const reachedOn = (expToGo: number, gain: number, today: string): string | null => {
  if (expToGo <= 0) return today
  if (gain <= 0) return null
  const days = Math.ceil(expToGo / gain)
  return days > MOST_DAYS_AHEAD ? null : dayPlus(today, days)
}

const forecast = ({ pace, daysAboveCap }: SeenPace, expToGo: number, today: string) => ({
  pace,
  atMedian: reachedOn(expToGo, pace.median, today),
  atBest: reachedOn(expToGo, pace.best, today),
  atWorst: reachedOn(expToGo, pace.worst, today),
  daysAboveCap,
})

const forecastsOf = (
  { points, loggedExp, nextExp, isTop, today }: LevelFacts,
  exp: number | null,
): readonly LevelForecast[] => {
  if (isTop || nextExp === null || exp === null) return []
  const seen = { byDay: expByDay(points), logged: loggedExp }
  const paces = [expPace(seen, 7, today), expPace(seen, 30, today)]
  return paces.filter((pace) => pace !== null).map((pace) => forecast(pace, nextExp - exp, today))
}

/** The course of exp up to now, and its forecast from what the last days really brought. */
export const levelHistory = (facts: LevelFacts): LevelHistory => {
  const course = expCourse(facts.points)
  const forecasts = forecastsOf(facts, course.at(-1)?.exp ?? null)
  const missing = facts.isTop ? 'top' : 'data'
  return {
    course,
    forecasts,
    noForecast: forecasts.length > 0 ? null : missing,
    runway: coinRunway(facts.coinBars, facts.coinTenths, facts.today),
  }
}
