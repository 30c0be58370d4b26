import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayStartsAtMs } from '../../../../electron/bilibili/day'
import type { LevelPoint } from '../../../../electron/shared/ledger/account-ledger'
import { dayPlus, mondayOf } from '../../../../electron/shared/ledger/bilibili-calendar'
import { expCourse } from '../../../../electron/shared/ledger/exp-course'

const first = '2024-11-25'

const point = (at: number, exp: number | null = 65 * at): LevelPoint => ({
  atMs: dayStartsAtMs(dayPlus(first, at)) + 1_000,
  level: 4,
  exp,
  coinTenths: null,
})

const points = (ats: readonly number[]) => ats.map((at) => point(at))

const range = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at)

describe('the course of exp', () => {
  it('has a point a day, and says where days are missing', () => {
    expect(expCourse([...points([0, 1, 4]), point(2, null)])).toEqual([
      { day: '2024-11-25', level: 4, exp: 0, afterGap: false },
      { day: '2024-11-26', level: 4, exp: 65, afterGap: false },
      { day: '2024-11-29', level: 4, exp: 260, afterGap: true },
    ])
    expect(expCourse([])).toEqual([])
  })

  it('has the last of each week where it is long, the first and the last of all kept', () => {
    const course = expCourse(points(range(800)))
    expect(course.length).toBeLessThan(130)
    expect(course[0]!.day).toBe(first)
    expect(course.at(-1)!.day).toBe(dayPlus(first, 799))
    for (const { day } of course.slice(1, -1)) expect(day).toBe(dayPlus(mondayOf(day), 6))
    expect(course.some(({ afterGap }) => afterGap)).toBe(false)
  })

  it('has the last of each month where it is very long', () => {
    const course = expCourse(points(range(4_000)))
    expect(course.length).toBeLessThan(140)
    for (const { day } of course.slice(1, -1)) expect(dayPlus(day, 1).slice(8)).toBe('01')
  })

  it('keeps a gap of more than a week recognisable among weeks, and a day that is missing is none', () => {
    const course = expCourse(
      points(range(800).filter((at) => at % 5 !== 0 && (at < 300 || at > 330))),
    )
    const gaps = course.filter(({ afterGap }) => afterGap)
    expect(gaps).toHaveLength(1)
    expect(gaps[0]!.day > dayPlus(first, 330)).toBe(true)
    const before = course[course.indexOf(gaps[0]!) - 1]!
    expect(before.day).toBe(dayPlus(first, 299))
  })

  it('never has more than 400 points in thirty years, in order, each as it was', () => {
    const ats = fc.uniqueArray(fc.integer({ min: 0, max: 11_000 }), { maxLength: 3_000 })
    fc.assert(
      fc.property(ats, (given) => {
        const course = expCourse(points(given))
        const rising = given.toSorted((one, other) => one - other)
        expect(course.length).toBeLessThanOrEqual(400)
        expect(course[0]?.day).toBe(rising[0] === undefined ? undefined : dayPlus(first, rising[0]))
        expect(course.at(-1)?.exp).toBe(rising.length === 0 ? undefined : 65 * rising.at(-1)!)
        for (const [at, { exp }] of course.entries())
          expect(exp).toBeGreaterThan(course[at - 1]?.exp ?? -1)
      }),
      { numRuns: 30 },
    )
  })
})
