import { bilibiliDay, dayStartsAtMs } from '../../bilibili/day'
import type { DecodedLog, RowBasics } from '../../bilibili/log-rows'
import type { Reading } from '../account'
import type { Span } from './coverage'

/** One row of either log; `delta` is tenths of a coin, or exp. */
export interface LedgerRow extends RowBasics {
  readonly delta: number
}

/** What one answer of a log brought. */
export interface LogWindow {
  readonly rows: readonly LedgerRow[]
  /** What it leaves no doubt about. */
  readonly covered: readonly Span[]
}

const DAY_MS = 24 * 3_600_000
const WEEK_MS = 7 * DAY_MS

/** A coin that was just given may be missing for minutes. */
const LAG_MS = 5 * 60_000

/** The days a log surely reaches back, today included: it says "a week", and not from which hour. */
const SURE_DAYS = 7

const coveredBy = (log: DecodedLog<RowBasics>, asOfMs: number): readonly Span[] => {
  // When a row that could not be read happened, nobody knows.
  if (log.malformedRows > 0) return []
  const untilMs = asOfMs - LAG_MS
  const oldestMs = log.rows.at(-1)?.atMs ?? null
  const isCutOff = log.count !== null && log.count > log.rows.length
  if (isCutOff) return oldestMs === null ? [] : [{ fromMs: oldestMs, untilMs }]
  const surelyFromMs = dayStartsAtMs(bilibiliDay(asOfMs - (SURE_DAYS - 1) * DAY_MS))
  const fromMs = Math.min(surelyFromMs, oldestMs ?? surelyFromMs)
  return [{ fromMs: Math.max(asOfMs - WEEK_MS, fromMs), untilMs }]
}

/** What a reading of a log brought since an instant; nothing where it was not read since. */
export const logWindow = <Row extends RowBasics>(
  { value, asOfMs }: Reading<DecodedLog<Row>>,
  sinceMs: number,
  deltaOf: (row: Row) => number,
): LogWindow => {
  if (value === null || asOfMs === null || asOfMs < sinceMs) return { rows: [], covered: [] }
  return {
    rows: value.rows.map((row) => ({ atMs: row.atMs, delta: deltaOf(row), reason: row.reason })),
    covered: coveredBy(value, asOfMs),
  }
}
