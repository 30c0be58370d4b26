import { describe, expect, it } from 'vitest'
import type { CoinRunway } from '../../../electron/shared/ledger/coin-runway'
import type { LevelForecast } from '../../../electron/shared/ledger/level-history'
import {
  forecastText,
  inHandText,
  mainForecast,
  runwayPace,
  runwayText,
} from '../../../electron/shared/level-wording'
import { en } from '../../../electron/shared/locales/en'
import { zhCn } from '../../../electron/shared/locales/zh-cn'

const forecast = (given: Partial<LevelForecast> = {}, ofDays: 7 | 30 = 30): LevelForecast => ({
  pace: { ofDays, knownDays: 28, median: 60, best: 75, worst: 15 },
  atBest: '2027-02-03',
  atMedian: '2027-03-01',
  atWorst: '2027-04-11',
  daysAboveCap: 0,
  ...given,
})

describe('the forecast of the next level', () => {
  it.each([
    [
      {},
      'Lv 6 between 2027-02-03 and 2027-04-11, most likely around 2027-03-01.',
      '预计在 2027-02-03 至 2027-04-11 之间升到 LV6，最可能在 2027-03-01 前后。',
    ],
    [
      { atWorst: null },
      'Lv 6 from 2027-02-03 on, most likely around 2027-03-01. With days like the worst it stays out of sight.',
      '预计最早 2027-02-03、最可能在 2027-03-01 前后升到 LV6；如果每天都像最差的一天，则遥遥无期。',
    ],
    [
      { atWorst: null, atMedian: null },
      'Lv 6 on 2027-02-03 at the earliest, if every day goes like the best. With usual days it stays out of sight.',
      '如果每天都像最好的一天，最早 2027-02-03 升到 LV6；按平常的速度则遥遥无期。',
    ],
    [
      { atWorst: null, atMedian: null, atBest: null },
      'Lv 6 is out of sight: not one of these days brought enough exp.',
      '升到 LV6 遥遥无期：这些天里没有一天的经验足够。',
    ],
    [
      { atBest: '2026-11-24', atMedian: '2026-11-24', atWorst: '2026-11-24' },
      'Lv 6 around 2026-11-24.',
      '预计在 2026-11-24 前后升到 LV6。',
    ],
  ] as const)('of %j is one sentence', (given, english, chinese) => {
    expect(forecastText(forecast(given), 6, en)).toBe(english)
    expect(forecastText(forecast(given), 6, zhCn)).toBe(chinese)
  })

  it('goes by the longest look back', () => {
    expect(mainForecast([forecast({}, 7), forecast({}, 30)])?.pace.ofDays).toBe(30)
    expect(mainForecast([forecast({}, 7)])?.pace.ofDays).toBe(7)
    expect(mainForecast([])).toBeNull()
  })
})

describe('the coins in hand', () => {
  const runway = (given: Partial<CoinRunway> = {}): CoinRunway => ({
    coinTenths: 5_369,
    tenthsADay: 40,
    knownDays: 29,
    days: 134,
    ...given,
  })

  it.each([
    [{}, 'Will last about 134 days', '大约还能用 134 天'],
    [{ days: 1 }, 'Will last about 1 day', '大约还能用 1 天'],
    [{ days: 0 }, 'Used up today', '今天就会用完'],
    [{ days: null, tenthsADay: -5 }, 'Growing', '在增加'],
    [{ days: null, tenthsADay: 0 }, 'Staying the same', '保持不变'],
  ])('%j', (given, english, chinese) => {
    expect(runwayText(runway(given), en)).toBe(english)
    expect(runwayText(runway(given), zhCn)).toBe(chinese)
  })

  it('go at a pace of which the days are told that it is of', () => {
    expect(runwayPace(runway({ tenthsADay: 43.333 }), en)).toBe('−4.3 a day over 29 days')
    expect(runwayPace(runway({ tenthsADay: -10 }), zhCn)).toBe('平均每天 +1 枚（29 天）')
  })

  it('are not 0 where nobody knows how many', () => {
    expect(inHandText(null, en)).toBe('not known')
    expect(inHandText(0, en)).toBe('0')
    expect(inHandText(-10, en)).toBe('-1')
  })
})
