import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayStartsAtMs } from '../../../../electron/bilibili/day'
import type { LevelPoint } from '../../../../electron/shared/ledger/account-ledger'
import { dayPlus } from '../../../../electron/shared/ledger/bilibili-calendar'
import { levelHistory, type LevelFacts } from '../../../../electron/shared/ledger/level-history'

const today = '2026-11-23'
const NOON_MS = 12 * 3_600_000

const point = (day: string, exp: number | null, atMs = NOON_MS): LevelPoint => ({
  atMs: dayStartsAtMs(day) + atMs,
  level: 5,
  exp,
  coinTenths: null,
})

/**
 * Points of days in a row that end with yesterday: `first` on the first of them, and what each of the
 * others brought; `null` is a day of which nothing is known, its gain is in that of the next one.
 */
const course = (first: number, gains: readonly (number | null)[]): readonly LevelPoint[] => {
  let exp = first
  const from = dayPlus(today, -gains.length - 1)
  return [
    point(from, first),
    ...gains.flatMap((gain, at) => {
      if (gain === null) return []
      exp += gain
      return [point(dayPlus(from, at + 1), exp)]
    }),
  ]
}

const history = (given: Partial<LevelFacts>) =>
  levelHistory({
    points: [],
    loggedExp: new Map(),
    nextExp: 28_800,
    isTop: false,
    coinBars: [],
    coinTenths: null,
    today,
    ...given,
  })

describe('the pace', () => {
  it('is that of the last 7 and of the last 30 days, today left out', () => {
    const gains = [...Array<number>(23).fill(15), 65, 65, 45, 65, 25, 65, 55]
    const points = [...course(20_000, gains), point(today, 99_999)]
    const [week, month] = history({ points }).forecasts
    expect(week!.pace).toEqual({ ofDays: 7, knownDays: 7, median: 65, best: 65, worst: 25 })
    expect(month!.pace).toEqual({ ofDays: 30, knownDays: 30, median: 15, best: 65, worst: 15 })
  })

  it('lies half way between the two middle days where there is no middle one', () => {
    const points = course(20_000, [null, null, 10, 20, 31, 40, 50])
    expect(history({ points }).forecasts[0]!.pace).toMatchObject({ knownDays: 4, median: 35.5 })
  })

  it('takes no gain from days that are not next to each other', () => {
    const points = course(20_000, [65, 65, null, 130, 65, 65, 65])
    // The day that was not looked at, and the one behind it, say nothing.
    expect(history({ points }).forecasts[0]!.pace).toMatchObject({ knownDays: 5, best: 65 })
  })

  it('goes by what the log says a day brought, whenever that day was looked at last', () => {
    // Two evenings were not seen, and are in what was seen of the days behind them.
    const points = course(20_000, [65, 65, 45, 85, 40, 90, 65])
    const loggedExp = new Map([-2, -3, -4, -5].map((ago) => [dayPlus(today, ago), 65]))
    const { pace, daysAboveCap } = history({ points, loggedExp }).forecasts[0]!
    expect(pace).toEqual({ ofDays: 7, knownDays: 7, median: 65, best: 65, worst: 65 })
    expect(daysAboveCap).toBe(0)
    expect(history({ points }).forecasts[0]).toMatchObject({ pace: { best: 90 }, daysAboveCap: 2 })
  })

  it('needs no look at a day that the log tells of', () => {
    const loggedExp = new Map([-1, -3, -4, -6].map((ago) => [dayPlus(today, ago), 40]))
    const points = [point(dayPlus(today, -6), 20_000), point(today, 20_200)]
    expect(history({ points, loggedExp }).forecasts[0]?.pace).toMatchObject({
      knownDays: 4,
      median: 40,
    })
  })

  it('is not told of fewer than 4 of 7 days, nor of fewer than 10 of 30', () => {
    const three = course(20_000, [65, 65, null, null, 65, 65])
    expect(history({ points: three })).toMatchObject({ forecasts: [], noForecast: 'data' })
    const four = history({ points: course(20_000, [65, 65, 65, 65]) })
    expect(four.forecasts.map(({ pace }) => pace.ofDays)).toEqual([7])
    expect(four.noForecast).toBeNull()
    const ten = history({ points: course(20_000, Array<number>(10).fill(65)) })
    expect(ten.forecasts.map(({ pace }) => pace.ofDays)).toEqual([7, 30])
    const long = course(20_000, [...Array<number>(12).fill(65), ...Array<null>(7).fill(null)])
    expect(history({ points: long }).forecasts.map(({ pace }) => pace.ofDays)).toEqual([30])
  })

  it('goes by the last point of a day, and by none without exp', () => {
    const points = [
      ...course(20_000, [10, 10, 10, 10, 10]),
      point(dayPlus(today, -1), 20_090, NOON_MS + 1),
      point(dayPlus(today, -1), null, NOON_MS + 2),
    ]
    expect(history({ points: points.toReversed() }).forecasts[0]!.pace.best).toBe(50)
  })

  it('counts the days with more than tasks can bring, a VIP’s extra exp for example', () => {
    const gains = [75, 75, 65, 75, 65, 65, 65]
    const points = course(20_000, [...Array<number>(23).fill(75), ...gains])
    const [week, month] = history({ points }).forecasts
    expect([week!.daysAboveCap, month!.daysAboveCap]).toEqual([3, 26])
    expect(week!.pace.best).toBe(75)
  })
})

describe('the forecast', () => {
  it('is as many days ahead as the rest takes, a begun one counted whole', () => {
    const points = course(28_340, [65, 65, 10, 65, 65])
    // 28,610 of 28,800: 190 are left, three days of 65 or nineteen of 10.
    expect(history({ points }).forecasts[0]).toMatchObject({
      atMedian: '2026-11-26',
      atBest: '2026-11-26',
      atWorst: '2026-12-12',
    })
  })

  it('goes from what is known of today, which is no part of the pace', () => {
    const points = [...course(28_340, [65, 65, 65, 65, 65]), point(today, 28_700)]
    const [first] = history({ points }).forecasts
    expect(first).toMatchObject({ atMedian: '2026-11-25', pace: { knownDays: 5 } })
  })

  it('goes over the turn of a year', () => {
    const points = course(25_000, [65, 65, 65, 65, 65])
    expect(history({ points }).forecasts[0]!.atMedian).toBe('2027-01-16')
  })

  it('is never where nothing is earned, or exp is lost', () => {
    const points = course(20_000, [0, 0, -500, 0, 65])
    expect(history({ points }).forecasts[0]).toMatchObject({
      atMedian: null,
      atWorst: null,
      pace: { worst: -500 },
    })
  })

  it('is never where it would be in more than nine years', () => {
    expect(history({ points: course(0, [10, 10, 10, 10]) }).forecasts[0]!.atBest).not.toBeNull()
    expect(history({ points: course(0, [5, 5, 5, 5]) }).forecasts[0]!.atBest).toBeNull()
  })

  it('is today where the next level is reached and Bilibili has not said so yet', () => {
    const points = course(28_800, [0, 0, 0, 0])
    expect(history({ points }).forecasts[0]!.atWorst).toBe(today)
  })

  it('is none at the last level, and none as long as the next is unknown', () => {
    const points = course(28_340, [65, 65, 65, 65, 65])
    const top = history({ points, nextExp: null, isTop: true })
    expect(top).toMatchObject({ forecasts: [], noForecast: 'top' })
    expect(top.course).toHaveLength(6)
    expect(history({ points, nextExp: null })).toMatchObject({ forecasts: [], noForecast: 'data' })
    expect(history({})).toMatchObject({ course: [], forecasts: [], noForecast: 'data' })
  })

  it('is never later for a better pace', () => {
    const gain = fc.option(fc.integer({ min: -20, max: 90 }), { freq: 6 })
    const first = fc.integer({ min: 0, max: 30_000 })
    const never = '9999-12-31'
    fc.assert(
      fc.property(first, fc.array(gain, { minLength: 4, maxLength: 45 }), (exp, gains) => {
        for (const one of history({ points: course(exp, gains) }).forecasts) {
          const [best, median, worst] = [one.atBest, one.atMedian, one.atWorst].map(
            (at) => at ?? never,
          )
          expect(best! <= median!).toBe(true)
          expect(median! <= worst!).toBe(true)
          expect(one.pace.worst).toBeLessThanOrEqual(one.pace.median)
          expect(one.pace.median).toBeLessThanOrEqual(one.pace.best)
          expect(one.pace.knownDays).toBeLessThanOrEqual(one.pace.ofDays)
          if (one.atBest !== null) expect(one.atBest >= today).toBe(true)
        }
      }),
    )
  })
})
