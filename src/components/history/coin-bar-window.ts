import type { CoinBar } from '../../../electron/shared/ledger/coin-page'
import type { BarSpan } from '../../../electron/shared/ledger/coin-query'

/** Some bars of many. */
export interface BarWindow {
  readonly bars: readonly CoinBar[]
  /** How many there are before and behind them. */
  readonly older: number
  readonly newer: number
}

/** Three months of days, a year of weeks, two years of months. */
const MOST: Readonly<Record<BarSpan, number>> = { day: 90, week: 53, month: 24 }
/** Of a bar with what is between it and the next one. */
const NARROWEST_PX = 7
const AXIS_PX = 52

/** How many bars have room next to each other. */
export const barsThatFit = (widthPx: number, span: BarSpan): number =>
  Math.min(MOST[span], Math.max(7, Math.floor((widthPx - AXIS_PX) / NARROWEST_PX)))

/** So many bars of which `newer` are newer, as far as there are as many. */
export const barsAt = (bars: readonly CoinBar[], newer: number, count: number): BarWindow => {
  const until = Math.max(Math.min(count, bars.length), bars.length - Math.max(0, newer))
  const from = Math.max(0, until - count)
  return { bars: bars.slice(from, until), older: from, newer: bars.length - until }
}

/** The bar that a key leads to, `null` for none; `undefined` for a key that means nothing here. */
export const barAfterKey = (
  key: string,
  pointed: number | null,
  bars: number,
): number | null | undefined => {
  if (key === 'Escape') return null
  if (bars === 0) return undefined
  const last = bars - 1
  switch (key) {
    case 'Home':
      return 0
    case 'End':
      return last
    case 'ArrowLeft':
      return pointed === null ? last : Math.max(0, pointed - 1)
    case 'ArrowRight':
      return pointed === null ? last : Math.min(last, pointed + 1)
    default:
      return undefined
  }
}
