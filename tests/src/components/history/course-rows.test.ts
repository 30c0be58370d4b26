import { describe, expect, it } from 'vitest'
import type { CoursePoint } from '../../../../electron/shared/ledger/exp-course'
import { courseRows, dayNumber } from '../../../../src/components/history/course-rows'

const point = (day: string, given: Partial<CoursePoint> = {}): CoursePoint => ({
  day,
  level: 4,
  exp: 5_000,
  afterGap: false,
  ...given,
})

describe('the rows of a course', () => {
  it('are its days, at as many days since 1970', () => {
    const rows = courseRows([point('1970-01-01'), point('1970-01-03')])
    expect(rows.map(({ at, point: one }) => [at, one?.day])).toEqual([
      [0, '1970-01-01'],
      [2, '1970-01-03'],
    ])
  })

  it('have a row without exp where nobody knows', () => {
    const rows = courseRows([point('2026-11-01'), point('2026-11-11', { afterGap: true })])
    expect(rows).toHaveLength(3)
    expect(rows[1]).toEqual({
      at: dayNumber('2026-11-06'),
      point: null,
      from: '2026-11-01',
      until: '2026-11-11',
      isLevelUp: false,
    })
  })

  it('do not begin with a gap', () => {
    expect(courseRows([point('2026-11-01', { afterGap: true })])).toHaveLength(1)
  })

  it('know where a level was reached, and where that cannot be told', () => {
    const days = [4, 5, 5, null, 6].map((level, at) => point(`2026-11-0${at + 1}`, { level }))
    expect(courseRows(days).map(({ isLevelUp }) => isLevelUp)).toEqual([
      false,
      true,
      false,
      false,
      false,
    ])
  })
})
