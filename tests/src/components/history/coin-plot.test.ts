import { describe, expect, it } from 'vitest'
import type { CoinBar, Known } from '../../../../electron/shared/ledger/coin-page'
import { coinPlotData, unknownRuns } from '../../../../src/components/history/coin-plot'

const bars = (...known: Known[]): readonly CoinBar[] =>
  known.map((one, at) => ({
    day: `2026-11-${10 + at}`,
    inTenths: at,
    outTenths: 10 * at,
    known: one,
  }))

describe('the plot of coins', () => {
  it('has income upwards and spending downwards in coins, and nothing for nothing', () => {
    expect(coinPlotData(bars('all', 'all', 'all'))).toEqual([
      [0, 1, 2],
      [null, 0.1, 0.2],
      [null, -1, -2],
    ])
  })

  it('hatches what is not or not wholly known, neighbours together', () => {
    expect(unknownRuns(bars('none', 'part', 'all', 'all', 'none'))).toEqual([
      [0, 2],
      [4, 5],
    ])
    expect(unknownRuns(bars('all', 'all'))).toEqual([])
  })
})
