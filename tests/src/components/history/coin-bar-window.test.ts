import { describe, expect, it } from 'vitest'
import type { CoinBar } from '../../../../electron/shared/ledger/coin-page'
import {
  barAfterKey,
  barsAt,
  barsThatFit,
} from '../../../../src/components/history/coin-bar-window'

const bars = Array.from({ length: 100 }, (_, at): CoinBar => {
  const day = new Date(Date.UTC(2026, 0, 1 + at)).toISOString().slice(0, 10)
  return { day, inTenths: 0, outTenths: 0, known: 'all' }
})
const shown = (newer: number, count: number) => {
  const { bars: some, older, newer: left } = barsAt(bars, newer, count)
  return [some[0]?.day, some.at(-1)?.day, older, left]
}

describe('the bars that are shown', () => {
  it('are as many of the newest as fit', () => {
    expect(shown(0, 30)).toEqual(['2026-03-12', '2026-04-10', 70, 0])
    expect(shown(0, 500)).toEqual(['2026-01-01', '2026-04-10', 0, 0])
  })

  it('are others of as many, and never fewer at an end', () => {
    expect(shown(30, 30)).toEqual(['2026-02-10', '2026-03-11', 40, 30])
    expect(shown(95, 30)).toEqual(['2026-01-01', '2026-01-30', 0, 70])
    expect(shown(-30, 30)).toEqual(['2026-03-12', '2026-04-10', 70, 0])
    expect(barsAt([], 5, 30)).toEqual({ bars: [], older: 0, newer: 0 })
  })

  it('are more on a wide page, up to what belongs together', () => {
    expect(barsThatFit(300, 'day')).toBe(35)
    expect(barsThatFit(5_000, 'day')).toBe(90)
    expect(barsThatFit(5_000, 'week')).toBe(53)
    expect(barsThatFit(5_000, 'month')).toBe(24)
    expect(barsThatFit(0, 'month')).toBe(7)
  })
})

describe('a key on the bars', () => {
  it.each([
    ['ArrowLeft', null, 9],
    ['ArrowLeft', 4, 3],
    ['ArrowLeft', 0, 0],
    ['ArrowRight', null, 9],
    ['ArrowRight', 9, 9],
    ['ArrowRight', 3, 4],
    ['Home', 5, 0],
    ['End', 5, 9],
    ['Escape', 5, null],
    ['Tab', 5, undefined],
  ] as const)('%s at %s leads to %s', (key, pointed, next) => {
    expect(barAfterKey(key, pointed, 10)).toBe(next)
  })

  it('leads nowhere without bars', () => {
    expect(barAfterKey('End', null, 0)).toBeUndefined()
  })
})
