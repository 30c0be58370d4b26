/** One change of the coin balance. */
export interface CoinLogRow {
  readonly atMs: number
  /** Positive is income; tenths of a coin. */
  readonly deltaTenths: number
  readonly reason: string
}

/** The coin log of the last week, newest first. */
export interface CoinLog {
  readonly rows: readonly CoinLogRow[]
  /** The number the answer gives; normally the length of the list. */
  readonly count: number | null
  /** Rows that could not be read and were kept out. */
  readonly malformedRows: number
}
