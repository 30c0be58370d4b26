import { bilibiliDay } from '../../bilibili/day'
import type { LevelPoint } from './account-ledger'
import { daysBetween, mondayOf } from './bilibili-calendar'

/** Level and exp at the end of a day, as last seen on it. */
export interface CoursePoint {
  readonly day: string
  readonly level: number | null
  readonly exp: number
  /** Whether nobody knows how it went between the point before this one and this one. */
  readonly afterGap: boolean
}

type DayPoint = Omit<CoursePoint, 'afterGap'>

/** A way to have fewer points: the last of each stretch of days, which is so long at most. */
interface Step {
  readonly stretchOf: (day: string) => string
  readonly days: number
}

/** As many points as a chart can show. */
const MOST_POINTS = 400

const STEPS: readonly Step[] = [
  { stretchOf: (day) => day, days: 1 },
  { stretchOf: mondayOf, days: 7 },
  { stretchOf: (day) => day.slice(0, 7), days: 31 },
]

const byDays = (points: readonly LevelPoint[]): readonly DayPoint[] => {
  const lastOfDay = new Map<string, DayPoint>()
  for (const { atMs, level, exp } of points.toSorted((one, other) => one.atMs - other.atMs)) {
    const day = bilibiliDay(atMs)
    if (exp !== null) lastOfDay.set(day, { day, level, exp })
  }
  return [...lastOfDay.values()]
}

/** The first, the last, and the last of each stretch in between. */
const thinned = (days: readonly DayPoint[], { stretchOf, days: most }: Step) => {
  const course: CoursePoint[] = []
  let afterGap = false
  for (const [at, point] of days.entries()) {
    const [before, next] = [days[at - 1], days[at + 1]]
    afterGap ||= before !== undefined && daysBetween(before.day, point.day) > most
    const isLastOfStretch = next === undefined || stretchOf(next.day) !== stretchOf(point.day)
    if (before !== undefined && !isLastOfStretch) continue
    course.push({ ...point, afterGap })
    afterGap = false
  }
  return course
}

/**
 * The course of all exp, a point a day; of a long one a point a week or a month, in which days without
 * a point are a gap only where there are more of them than that.
 */
export const expCourse = (points: readonly LevelPoint[]): readonly CoursePoint[] => {
  const days = byDays(points)
  const courses = STEPS.map((step) => thinned(days, step))
  return courses.find((course) => course.length <= MOST_POINTS) ?? courses.at(-1) ?? []
}
