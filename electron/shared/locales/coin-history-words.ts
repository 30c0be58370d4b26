import type { BarSpan } from '../ledger/coin-query'
import type { Words } from './words'

/** The kept coin log. */
export interface CoinHistoryWords {
  readonly title: string
  readonly search: string
  /** What can be searched for. */
  readonly searchHint: string
  readonly direction: string
  readonly directions: Words<'all' | 'in' | 'out'>
  /** `shown` is the same number as it is written. */
  readonly rows: (rows: number, shown: string) => string
  readonly income: string
  readonly spending: string
  readonly chart: string
  readonly span: string
  readonly spans: Words<BarSpan>
  readonly earlier: string
  readonly later: string
  readonly range: (from: string, until: string) => string
  /** A week, by its first day. */
  readonly week: (day: string) => string
  readonly came: (coins: string) => string
  readonly went: (coins: string) => string
  readonly nothing: string
  readonly unknown: string
  /** Behind what is known of a span of which the rest is not. */
  readonly inPart: string
  readonly legendUnknown: string
  /** How the bars are moved along by the keyboard. */
  readonly barKeys: string
  readonly table: string
  /** Between two rows. */
  readonly gap: string
  readonly loadingRow: string
  readonly noneFits: string
  readonly showAll: string
  /** The log was read, and nothing was in it. */
  readonly noRows: string
}
