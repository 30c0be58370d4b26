import { afterEach, describe, expect, it } from 'vitest'
import { failed, success } from '../../../../electron/bilibili/failure'
import type { AccountGlance } from '../../../../electron/shared/glance'
import type { CoursePoint } from '../../../../electron/shared/ledger/exp-course'
import type { LevelHistory } from '../../../../electron/shared/ledger/level-history'
import type { Language } from '../../../../electron/shared/locales/locale'
import { localeOf } from '../../../../electron/shared/locales/locale-of'
import LevelView from '../../../../src/components/history/LevelView.vue'
import { fakeBridge, type FakeBridge } from '../../fake-bridge'
import { account, level, NOW_MS } from '../../glance-builder'
import { mounted, settled, type Mounted } from '../../mounted'
import { wordsOf } from './days-setting'

const point = (day: string, exp: number, afterGap = false): CoursePoint => ({
  day,
  level: 5,
  exp,
  afterGap,
})

const forecast = {
  pace: { ofDays: 30, knownDays: 24, median: 62.5, best: 75, worst: 0 },
  atMedian: '2027-03-01',
  atBest: '2027-02-03',
  atWorst: null,
  daysAboveCap: 3,
} as const

const levelHistory = (given: Partial<LevelHistory> = {}): LevelHistory => ({
  course: [
    point('2026-11-01', 19_000),
    point('2026-11-02', 19_065),
    point('2026-11-23', 20_310, true),
  ],
  forecasts: [
    {
      ...forecast,
      pace: { ...forecast.pace, ofDays: 7, knownDays: 6, worst: 15 },
      atWorst: '2028-06-01',
    },
    forecast,
  ],
  noForecast: null,
  runway: { coinTenths: 5_369, tenthsADay: 40, knownDays: 29, days: 134 },
  ...given,
})

let page: Mounted
afterEach(() => page.unmount())

const shown = async (
  history: Partial<LevelHistory> = {},
  given: Partial<AccountGlance> = {},
  language: Language = 'en',
): Promise<FakeBridge> => {
  const bridge = fakeBridge()
  bridge.answers['history:level'] = () => success(levelHistory(history))
  page = await mounted(
    LevelView,
    { account: account(given), locale: localeOf(language), nowMs: NOW_MS, day: '2026-11-23' },
    bridge,
  )
  await settled()
  return bridge
}
const words = (): string => wordsOf(page.root)
const cells = (): readonly string[] =>
  [...page.root.querySelectorAll<HTMLElement>('table tbody tr')].map(wordsOf)

describe('the level of an account', () => {
  it('stands with its exp, a bar and what is left to the next one', async () => {
    await shown()
    expect(words()).toMatch(/^Lv 5 20,310 of 28,800 exp 8,490 exp to level 6 as of \d\d:\d\d/)
    const bar = page.find('.standing [style]').style.inlineSize
    expect(Number.parseFloat(bar)).toBeCloseTo((100 * (20_310 - 10_800)) / 18_000)
  })

  it('is the top one, which leads to none', async () => {
    await shown(
      { forecasts: [], noForecast: 'top' },
      { level: level({ level: 6, exp: 41_205, minExp: 28_800, nextExp: null }) },
    )
    expect(words()).toMatch(/^Lv 6 41,205 exp The top level is reached/)
    expect(words()).not.toMatch(/The way to|forecast/i)
    expect(words()).toContain('Total exp')
  })

  it('has no bar where it is not known how far it is', async () => {
    await shown({}, { level: level({ exp: null, nextExp: null }) })
    expect(words()).toMatch(/^Lv 5 not known/)
    expect(page.root.querySelector('.standing .bar')).toBeNull()
  })

  it.each([
    ['unsupported', 'An access_key cannot read them.', 'access_key 无法读取等级和经验'],
    ['failed', 'They have not been read yet.', '尚未获取。'],
  ] as const)('that was never read (%s) is not made up', async (nav, english, chinese) => {
    const readings = { ...account().readings, nav }
    const unread = { level: null, readings } as const
    const nothing = { course: [], forecasts: [], noForecast: 'data', runway: null } as const
    await shown(nothing, unread)
    expect(words()).toContain(`Level and exp are not known ${english}`)
    page.unmount()
    await shown(nothing, unread, 'zh-CN')
    expect(words()).toContain(`等级和经验未知 ${chinese}`)
  })

  it('keeps its course where the level now is not known', async () => {
    await shown({ forecasts: [], noForecast: 'data' }, { level: null })
    expect(words()).toContain('Level and exp are not known')
    expect(words()).toContain('2026-11-01 to 2026-11-23: +1,310 exp')
  })
})

describe('the way to the next level', () => {
  it('is a range in one sentence, then a table of paces and dates', async () => {
    await shown()
    expect(words()).toContain(
      'The way to Lv 6 Lv 6 from 2027-02-03 on, most likely around 2027-03-01.',
    )
    expect(cells().slice(0, 2)).toEqual([
      'last 7 days 6 known 2027-03-01 62.5 exp 2027-02-03 75 exp 2028-06-01 15 exp',
      'last 30 days 24 known 2027-03-01 62.5 exp 2027-02-03 75 exp out of sight 0 exp',
    ])
  })

  it('says where more came than tasks bring', async () => {
    await shown()
    expect(words()).toContain('3 of these days brought more than 65 exp: the extra 10 of a VIP')
    page.unmount()
    await shown({ forecasts: [{ ...forecast, daysAboveCap: 0 }] })
    expect(words()).not.toContain('brought more than')
  })

  it('waits for more days', async () => {
    await shown({ forecasts: [], noForecast: 'data' })
    expect(words()).toContain('The way to Lv 6 A forecast needs a few more days')
  })

  it('speaks Chinese', async () => {
    await shown({}, {}, 'zh-CN')
    expect(words()).toContain('升到 LV6 预计最早 2027-02-03、最可能在 2027-03-01 前后升到 LV6')
    expect(words()).toContain('最近 30 天 已知 24 天')
    expect(words().replaceAll(/LV\d/g, '')).not.toMatch(/[A-Za-z]{2,}/)
  })
})

describe('the coins', () => {
  it('are told with how long they last', async () => {
    await shown()
    expect(words()).toContain('Coins in hand 536.9 Will last about 134 days −4 a day over 29 days')
  })

  it('say that too little is known', async () => {
    await shown({ runway: null }, { level: level({ coinTenths: null }) })
    expect(words()).toContain('Coins in hand not known Too few days are known')
  })
})

describe('the course of exp', () => {
  const openTable = async (): Promise<void> => {
    const details = page.root.querySelector('details')!
    details.open = true
    details.dispatchEvent(new Event('toggle'))
    await settled()
  }

  it('is a table too, the newest day first and its gaps in words', async () => {
    await shown({ forecasts: [] })
    expect(cells()).toEqual([])
    await openTable()
    expect(cells()).toEqual([
      '2026-11-23 Lv 5 20,310',
      'not known between 2026-11-02 and 2026-11-23',
      '2026-11-02 Lv 5 19,065',
      '2026-11-01 Lv 5 19,000',
    ])
  })

  it('says what is hatched only where something is', async () => {
    await shown()
    expect(wordsOf(page.find('footer'))).toBe('2026-11-01 to 2026-11-23: +1,310 exp not known')
    page.unmount()
    await shown({ course: [point('2026-11-22', 20_245), point('2026-11-23', 20_310)] })
    expect(wordsOf(page.find('footer'))).toBe('2026-11-22 to 2026-11-23: +65 exp')
  })

  it.each([
    [[], 'No day with its total exp is kept yet.'],
    [[point('2026-11-23', 20_310)], 'The course begins here with the second day.'],
  ])('of fewer than two days is none: %j', async (course, text) => {
    await shown({ course })
    expect(words()).toContain(text)
    expect(page.root.querySelector('.plot')).toBeNull()
  })
})

describe('a history of levels', () => {
  it('that cannot be read says so, and is read when asked again', async () => {
    const bridge = await shown()
    bridge.answers['history:level'] = () => failed({ kind: 'cannot-read' })
    page.props['account'] = account({ mid: '7' })
    await settled()
    expect(bridge.calls.at(-1)).toEqual(['history:level', '7'])
    expect(words()).toBe('The history cannot be read. Try again')
    bridge.answers['history:level'] = () => success(levelHistory())
    await page.click('Try again')
    expect(words()).toMatch(/^Lv 5/)
  })
})
