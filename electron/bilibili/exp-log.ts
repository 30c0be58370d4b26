/** One gain of exp. */
export interface ExpLogRow {
  readonly atMs: number
  readonly deltaExp: number
  readonly reason: string
}

/** The exp log of the last week, newest first. */
export interface ExpLog {
  readonly rows: readonly ExpLogRow[]
  readonly count: number | null
  /** Rows that could not be read and were kept out. */
  readonly malformedRows: number
}
