import { dayStartsAtMs } from '../../bilibili/day'
import type { BarDays } from '../../shared/ledger/bar-days'
import type { CoinBar, Known } from '../../shared/ledger/coin-page'
import type { Span } from '../../shared/ledger/coverage'
import { totalsOf, type CoinDay } from './coin-days'

/** Bars with what the days of each add up to, also where that is nothing; the future is nobody's gap. */
export const coinBars = (
  bars: readonly BarDays[],
  days: readonly CoinDay[],
  knownOf: (span: Span) => Known,
  nowMs: number,
): readonly CoinBar[] =>
  bars.map(({ first, next }) => {
    const { inTenths, outTenths } = totalsOf(days.filter(({ day }) => first <= day && day < next))
    const untilMs = Math.min(dayStartsAtMs(next), nowMs)
    return {
      day: first,
      inTenths,
      outTenths,
      known: knownOf({ fromMs: dayStartsAtMs(first), untilMs }),
    }
  })
