import { expect, it } from 'vitest'
import { dayPlus } from '../../../../electron/shared/ledger/bilibili-calendar'
import type { CoinBar } from '../../../../electron/shared/ledger/coin-page'
import { coinRunway } from '../../../../electron/shared/ledger/coin-runway'

const today = '2026-03-02'

/** Bars of the days before today, the last of them yesterday. */
const bars = (outs: readonly (number | null)[], inTenths = 10): readonly CoinBar[] =>
  outs.map((outTenths, at) => ({
    day: dayPlus(today, at - outs.length),
    inTenths: outTenths === null ? 0 : inTenths,
    outTenths: outTenths ?? 0,
    known: outTenths === null ? 'part' : 'all',
  }))

it('is how long the coins last, with what comes in counted against what goes out', () => {
  expect(coinRunway(bars([50, 50, 50, 50, 50, 50, 50]), 5_369, today)).toEqual({
    coinTenths: 5_369,
    tenthsADay: 40,
    knownDays: 7,
    days: 134,
  })
})

it('goes by days of which all is known, among the last 30', () => {
  const given = [
    ...bars([900, ...Array<number>(20).fill(20), ...Array<null>(10).fill(null)]),
    { day: today, inTenths: 0, outTenths: 5_000, known: 'all' } as const,
  ]
  expect(coinRunway(given, 100, today)).toEqual({
    coinTenths: 100,
    tenthsADay: 10,
    knownDays: 20,
    days: 10,
  })
})

it('has no end where the coins do not become fewer', () => {
  const idle = bars(Array<number>(7).fill(10))
  expect(coinRunway(idle, 100, today)).toMatchObject({ tenthsADay: 0, days: null })
  const saving = bars(Array<number>(7).fill(0))
  expect(coinRunway(saving, 100, today)).toMatchObject({ tenthsADay: -10, days: null })
})

it('is over where there are no coins', () => {
  expect(coinRunway(bars(Array<number>(7).fill(50)), 0, today)).toMatchObject({ days: 0 })
})

it('is unknown where fewer than seven days are known, or the coins in hand', () => {
  expect(coinRunway(bars([50, 50, 50, 50, 50, 50, null]), 100, today)).toBeNull()
  expect(coinRunway(bars(Array<number>(7).fill(50)), null, today)).toBeNull()
  expect(coinRunway([], 100, today)).toBeNull()
})
