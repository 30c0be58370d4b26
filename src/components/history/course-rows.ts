import { daysBetween } from '../../../electron/shared/ledger/bilibili-calendar'
import type { CoursePoint } from '../../../electron/shared/ledger/exp-course'

/** What stands at one place of a plot's axis: a day of the course, or a stretch that nobody knows. */
export interface CourseRow {
  /** Days since 1970. */
  readonly at: number
  /** `null` in a gap. */
  readonly point: CoursePoint | null
  /** The days between which the gap lies; the same day twice where there is none. */
  readonly from: string
  readonly until: string
  /** Whether a level was reached since the point before. */
  readonly isLevelUp: boolean
}

/** Days since 1970, the axis of a course. */
export const dayNumber = (day: string): number => daysBetween('1970-01-01', day)

/** The course with its gaps as rows of their own, between the days beside them. */
export const courseRows = (course: readonly CoursePoint[]): readonly CourseRow[] =>
  course.flatMap((point, index) => {
    const before = course[index - 1]
    const at = dayNumber(point.day)
    const isLevelUp = before?.level != null && point.level !== null && point.level > before.level
    const row = { at, point, from: point.day, until: point.day, isLevelUp }
    if (before === undefined || !point.afterGap) return [row]
    const middle = (dayNumber(before.day) + at) / 2
    const gap = { at: middle, point: null, from: before.day, until: point.day, isLevelUp: false }
    return [gap, row]
  })
