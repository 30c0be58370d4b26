/** One row of the kept coin log. */
export interface CoinRow {
  readonly mid: string
  readonly atMs: number
  readonly deltaTenths: number
  readonly reason: string
  /** Whether it is not known what happened somewhere between this row and the one below it, the next older one. */
  readonly gapBelow: boolean
}

/** What the rows of a query add up to, all of them. */
export interface CoinTotals {
  readonly rows: number
  readonly inTenths: number
  /** Not negative. */
  readonly outTenths: number
}

/** A stretch of the rows of a query, the newest first. */
export interface CoinPage {
  readonly from: number
  readonly rows: readonly CoinRow[]
  readonly totals: CoinTotals
}

/** How much of a span of time a log was read for. */
export type Known = 'all' | 'part' | 'none'

/** What came and went within a day, a week (from Monday) or a month of Bilibili's calendar. */
export interface CoinBar {
  /** Its first day, `YYYY-MM-DD`. */
  readonly day: string
  readonly inTenths: number
  /** Not negative. */
  readonly outTenths: number
  readonly known: Known
}
