import { describe, expect, it } from 'vitest'
import type { CoinBar } from '../../../../electron/shared/ledger/coin-page'
import { localeOf } from '../../../../electron/shared/locales/locale-of'
import { barsText, barText, barTick } from '../../../../src/components/history/coin-bar-text'

const bar = (given: Partial<CoinBar> = {}): CoinBar => ({
  day: '2026-11-23',
  inTenths: 10,
  outTenths: 50,
  known: 'all',
  ...given,
})
const en = localeOf('en')

describe('a bar in words', () => {
  it.each([
    ['day', '2026-11-23', '11-23'],
    ['week', 'week of 2026-11-23', '11-23'],
    ['month', '2026-11', '2026-11'],
  ] as const)('is named by its %s', (span, name, tick) => {
    expect(barText(bar(), span, en).name).toBe(name)
    expect(barTick(bar(), span)).toBe(tick)
  })

  it.each([
    [{}, '1 in, 5 out'],
    [{ inTenths: 0 }, '5 out'],
    [{ inTenths: 0, outTenths: 0 }, 'nothing in or out'],
    [{ inTenths: 0, outTenths: 3, known: 'part' }, '0.3 out, known in part'],
    [{ inTenths: 0, outTenths: 0, known: 'part' }, 'nothing in or out, known in part'],
    [{ inTenths: 0, outTenths: 0, known: 'none' }, 'not known'],
  ] as const)('tells %j', (given, text) => {
    expect(barText(bar(given), 'day', en).amount).toBe(text)
  })

  it('is said in Chinese as well', () => {
    expect(barText(bar({ known: 'part' }), 'week', localeOf('zh-CN'))).toEqual({
      name: '2026-11-23 起的一周',
      amount: '收入 1、支出 5、仅部分已知',
    })
  })
})

describe('bars together', () => {
  it('are added up from the first day to the last', () => {
    const bars = [bar({ day: '2026-11-21' }), bar({ day: '2026-11-22', inTenths: 1 }), bar()]
    expect(barsText(bars, 'day', en)).toEqual({
      name: '2026-11-21 to 2026-11-23',
      amount: '2.1 in, 15 out',
    })
  })

  it('reach to the end of the last week, and from month to month', () => {
    const bars = [bar({ day: '2026-10-05' }), bar()]
    expect(barsText(bars, 'week', en)?.name).toBe('2026-10-05 to 2026-11-29')
    expect(barsText(bars, 'month', en)?.name).toBe('2026-10 to 2026-11')
  })

  it('are known in part where some of them are not known', () => {
    const unknown = bar({ inTenths: 0, outTenths: 0, known: 'none' })
    expect(barsText([unknown, bar()], 'month', en)?.amount).toBe('1 in, 5 out, known in part')
    expect(barsText([unknown, unknown], 'day', en)?.amount).toBe('not known')
    expect(barsText([bar()], 'day', en)?.name).toBe('2026-11-23')
    expect(barsText([], 'day', en)).toBeNull()
  })
})
