import { dayStartsAtMs } from '../../bilibili/day'
import type { Span } from '../../shared/ledger/coverage'
import type { CoinPage, CoinRow, CoinTotals } from '../../shared/ledger/coin-page'
import type { CoinQuery, RowRange } from '../../shared/ledger/coin-query'
import { dayPlus } from '../../shared/ledger/bilibili-calendar'
import { isHoleBetween } from '../../shared/ledger/holes'
import type { Database, SqlValue } from '../store/database'
import { storedNumber, storedRows, storedText } from '../store/stored-column'
import type { CoinDay } from './coin-days'
import type { FoundDay } from './coin-search'

type Reader = Pick<Database, 'read'>
type KeptRow = Omit<CoinRow, 'gapBelow'>

/** Where a row lies: in which of the days, and behind how many rows of it. */
interface Place {
  readonly at: number
  readonly behind: number
}

const placeOf = (days: readonly CoinDay[], from: number): Place | null => {
  let behind = from
  let at = 0
  for (const { rows } of days) {
    if (behind < rows) return { at, behind }
    behind -= rows
    at += 1
  }
  return null
}

const keptRow = ([mid, atS, delta, reason]: readonly SqlValue[]): KeptRow => ({
  mid: storedText(mid),
  atMs: (storedNumber(atS) ?? 0) * 1_000,
  deltaTenths: storedNumber(delta) ?? 0,
  reason: storedText(reason),
})

/** Rows that are found in an index, so that those that are passed over are never read. */
const rowsBy = (condition: string): string =>
  `SELECT json_group_array(json_array(mid, at_s, delta, reason)) AS found FROM (
     SELECT mid, wanted.at_s, wanted.delta, reason
       FROM (SELECT id, at_s, delta FROM coin_row WHERE ${condition}
              ORDER BY at_s DESC, delta DESC, id DESC LIMIT ? OFFSET ?) AS wanted
       JOIN coin_row AS r ON r.id = wanted.id JOIN account ON account.id = r.account
      ORDER BY wanted.at_s DESC, wanted.delta DESC, wanted.id DESC)`

const readRows = (
  { read }: Reader,
  condition: string,
  ...params: readonly SqlValue[]
): readonly KeptRow[] => storedRows(read(rowsBy(condition), ...params)[0]?.['found']).map(keptRow)

const DIRECTION = { all: '', in: 'AND delta > 0', out: 'AND delta <= 0' } as const

/**
 * A stretch of the rows of days. The day that it begins in is known by what days add up to, so that
 * rows in the middle of a million are as near as the newest.
 */
export const keptRows = (
  reader: Reader,
  days: readonly CoinDay[],
  account: number | null,
  direction: CoinQuery['direction'],
  { from, count }: RowRange,
): readonly KeptRow[] => {
  const place = placeOf(days, from)
  const day = days[place?.at ?? 0]?.day
  if (place === null || day === undefined) return []
  const beforeS = dayStartsAtMs(dayPlus(day, 1)) / 1_000
  const [ofAccount, ...params] =
    account === null ? ['', beforeS] : ['account = ? AND', account, beforeS]
  const condition = `${ofAccount} at_s < ? ${DIRECTION[direction]}`
  return readRows(reader, condition, ...params, count, place.behind)
}

/** The same of rows that were searched for. */
export const foundRows = (
  reader: Reader,
  days: readonly FoundDay[],
  { from, count }: RowRange,
): readonly KeptRow[] => {
  const place = placeOf(days, from)
  if (place === null) return []
  const ids: number[] = []
  for (const day of days.slice(place.at)) {
    if (ids.length >= place.behind + count) break
    // One by one: a file can bring more rows of a day than a call takes arguments.
    for (const id of day.ids) ids.push(id)
  }
  const condition = 'id IN (SELECT value FROM json_each(?))'
  return readRows(reader, condition, JSON.stringify(ids), count, place.behind)
}

/** A page of rows that begin with those of the range; one row more tells what is below the last. */
export const coinPage = (
  totals: CoinTotals,
  rows: readonly KeptRow[],
  holes: readonly Span[],
  { from, count }: RowRange,
): CoinPage => ({
  from,
  rows: rows.slice(0, count).map((row, at) => {
    const below = rows[at + 1]
    const gapBelow = below !== undefined && isHoleBetween(holes, below.atMs, row.atMs)
    return { ...row, gapBelow }
  }),
  totals,
})
