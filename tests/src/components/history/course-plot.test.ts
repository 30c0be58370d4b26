import { describe, expect, it } from 'vitest'
import type { CoursePoint } from '../../../../electron/shared/ledger/exp-course'
import { en } from '../../../../electron/shared/locales/en'
import { coursePlot, coursePlotData } from '../../../../src/components/history/course-plot'
import { courseRows, dayNumber } from '../../../../src/components/history/course-rows'

const point = (day: string, exp: number, afterGap = false): CoursePoint => ({
  day,
  level: 5,
  exp,
  afterGap,
})

const rows = courseRows([
  point('2026-11-01', 19_000),
  point('2026-11-10', 19_400, true),
  point('2026-11-20', 20_000, true),
  point('2026-11-21', 20_065),
])

const drawing = () =>
  coursePlot({
    rows: () => rows,
    months: () => en.history.days.shortMonths,
    levelText: String,
    pointed: () => undefined,
  }).drawing({ colour: (name) => name, font: String }, {} as never)

describe('the plot of a course', () => {
  it('stands at days, with nothing where nobody knows', () => {
    expect(coursePlotData(rows)).toEqual([
      ['2026-11-01', '2026-11-05', '2026-11-10', '2026-11-15', '2026-11-20', '2026-11-21'].map(
        (day) => (day === '2026-11-05' ? dayNumber(day) + 0.5 : dayNumber(day)),
      ),
      [19_000, null, 19_400, null, 20_000, 20_065],
    ])
  })

  it('shows a day between two gaps as a point, since it is no line', () => {
    const filter = drawing().series[1]?.points?.filter as () => number[]
    expect(filter()).toEqual([0, 2])
  })

  it('leaves room above and below, and none below zero', () => {
    const range = drawing().scales?.['y']?.range as unknown as (
      plot: null,
      low: number | null,
      high: number | null,
    ) => [number, number]
    expect(range(null, 19_000, 20_000)).toEqual([18_920, 20_080])
    expect(range(null, 5, 5)).toEqual([0, 15])
    expect(range(null, null, null)).toEqual([0, 10])
  })
})
