import { dayStartsAtMs } from '../../bilibili/day'
import type { Span } from '../../shared/ledger/coverage'
import type { CoinPage, CoinRow, CoinTotals } from '../../shared/ledger/coin-page'
import type { CoinQuery, RowRange } from '../../shared/ledger/coin-query'
import { dayPlus } from '../../shared/ledger/bilibili-calendar'
import { isHoleBetween } from '../../shared/ledger/holes'
import type { Database, SqlValue } from '../store/database'
import { storedList, storedNumber, storedText } from '../store/stored-column'
import type { CoinDay } from './coin-days'
import type { FoundDay } from './coin-search'

type KeptRow = Omit<CoinRow, 'gapBelow'>

/** What pages are read from. */
export interface PageSource {
  readonly database: Pick<Database, 'read'>
  /** Whose each number of an account is. */
  readonly mids: ReadonlyMap<number, string>
}

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

/** Rows that are found in an index, so that those that are passed over are never read. */
const rowsBy = (condition: string): string =>
  `SELECT json_group_array(account) AS accounts, json_group_array(at_s) AS seconds,
          json_group_array(delta) AS deltas, json_group_array(reason) AS reasons FROM (
     SELECT account, wanted.at_s, wanted.delta, reason
       FROM (SELECT id, at_s, delta FROM coin_row WHERE ${condition}
              ORDER BY at_s DESC, delta DESC, id DESC LIMIT ? OFFSET ?) AS wanted
       JOIN coin_row AS r ON r.id = wanted.id
      ORDER BY wanted.at_s DESC, wanted.delta DESC, wanted.id DESC)`

const readRows = (
  { database, mids }: PageSource,
  condition: string,
  ...params: readonly SqlValue[]
): readonly KeptRow[] => {
  const [found] = database.read(rowsBy(condition), ...params)
  const seconds = storedList(found?.['seconds'])
  const deltas = storedList(found?.['deltas'])
  const reasons = storedList(found?.['reasons'])
  return storedList(found?.['accounts']).map((account, at) => ({
    mid: mids.get(storedNumber(account) ?? 0) ?? '',
    atMs: (storedNumber(seconds[at]) ?? 0) * 1_000,
    deltaTenths: storedNumber(deltas[at]) ?? 0,
    reason: storedText(reasons[at]),
  }))
}

const DIRECTION = { all: '', in: 'AND delta > 0', out: 'AND delta <= 0' } as const

/**
 * A stretch of the rows of days. The day that it begins in is known by what days add up to, so that
 * rows in the middle of a million are as near as the newest.
 */
export const keptRows = (
  source: PageSource,
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
  return readRows(source, condition, ...params, count, place.behind)
}

/** The same of rows that were searched for. */
export const foundRows = (
  source: PageSource,
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
  return readRows(source, condition, JSON.stringify(ids), count, place.behind)
}

/** A page of rows that begin with those of the range; one row more tells what is below the last. */
export const coinPage = (
  totals: CoinTotals,
  rows: readonly KeptRow[],
  holes: readonly Span[],
  { from, count }: RowRange,
): CoinPage => ({
  from,
  rows: rows.slice(0, count).map(({ mid, atMs, deltaTenths, reason }, at) => {
    const below = rows[at + 1]
    const gapBelow = below !== undefined && isHoleBetween(holes, below.atMs, atMs)
    return { mid, atMs, deltaTenths, reason, gapBelow }
  }),
  totals,
})
