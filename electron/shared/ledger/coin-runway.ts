import { dayPlus } from './bilibili-calendar'
import type { CoinBar } from './coin-page'

/** How long the coins in hand last at the pace of the last 30 days. */
export interface CoinRunway {
  readonly coinTenths: number
  /** What a day took on average, income counted against it; negative where they grow. */
  readonly tenthsADay: number
  /** Of how many of these days all is known. */
  readonly knownDays: number
  /** `null` where they do not become fewer. */
  readonly days: number | null
}

const LOOKED_AT_DAYS = 30
const FEWEST_KNOWN = 7

/** The runway of coins before `today`; `null` where too little is known. Bars are of a day each. */
export const coinRunway = (
  coinBars: readonly CoinBar[],
  coinTenths: number | null,
  today: string,
): CoinRunway | null => {
  const from = dayPlus(today, -LOOKED_AT_DAYS)
  const known = coinBars.filter(
    ({ day, known: isKnown }) => isKnown === 'all' && day >= from && day < today,
  )
  if (coinTenths === null || known.length < FEWEST_KNOWN) return null
  const taken = known.reduce((sum, { inTenths, outTenths }) => sum + outTenths - inTenths, 0)
  const tenthsADay = taken / known.length
  return {
    coinTenths,
    tenthsADay,
    knownDays: known.length,
    days: taken > 0 ? Math.floor(coinTenths / tenthsADay) : null,
  }
}
