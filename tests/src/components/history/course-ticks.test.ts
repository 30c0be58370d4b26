import { describe, expect, it } from 'vitest'
import { en } from '../../../../electron/shared/locales/en'
import { dayNumber } from '../../../../src/components/history/course-rows'
import { courseTicks } from '../../../../src/components/history/course-ticks'

const textsOf = (from: string, until: string, widthPx: number): readonly string[] => {
  const months = en.history.days.shortMonths
  return courseTicks(dayNumber(from), dayNumber(until), widthPx, months).map(({ text }) => text)
}

describe('the days along a course', () => {
  it('all have a name where there are few', () => {
    expect(textsOf('2026-11-21', '2026-11-23', 500)).toEqual(['11-21', '11-22', '11-23'])
  })

  it('have the name of every so many, the newest among them', () => {
    expect(textsOf('2026-10-26', '2026-11-23', 320)).toEqual([
      '10-29',
      '11-03',
      '11-08',
      '11-13',
      '11-18',
      '11-23',
    ])
  })

  it('are named by months where there are many, a January by its year', () => {
    expect(textsOf('2026-05-15', '2027-03-02', 700)).toEqual([
      'Jun',
      'Jul',
      'Aug',
      'Sep',
      'Oct',
      'Nov',
      'Dec',
      '2027',
      'Feb',
      'Mar',
    ])
  })

  it.each([
    ['2024-03-11', '2026-11-23', 320, ['Jul', '2025', 'Jul', '2026', 'Jul']],
    ['2017-03-11', '2026-11-23', 320, ['2018', '2020', '2022', '2024', '2026']],
  ] as const)('from %s to %s have as many names as fit into %i px', (from, until, px, texts) => {
    expect(textsOf(from, until, px)).toEqual(texts)
  })

  it('stand where they are named', () => {
    const [june] = courseTicks(dayNumber('2026-05-15'), dayNumber('2026-09-01'), 700, [])
    expect(june?.at).toBe(dayNumber('2026-06-01'))
  })
})
