import { success } from '../../../../electron/bilibili/failure'
import type { Arguments } from '../../../../electron/shared/request-arguments'
import type { CoinPage, CoinRow } from '../../../../electron/shared/ledger/coin-page'
import { NOW_MS } from '../../glance-builder'

/** A row an hour older than the one before it. */
export const coinRow = (number: number, given: Partial<CoinRow> = {}): CoinRow => ({
  mid: '293793435',
  atMs: NOW_MS - number * 3_600_000,
  deltaTenths: -10,
  reason: `row ${number}`,
  gapBelow: false,
  ...given,
})

export const coinRowsOf = (count: number, given: Partial<CoinRow> = {}): readonly CoinRow[] =>
  Array.from({ length: count }, (_, number) => coinRow(number, given))

/** The stretch of these rows that was asked for. */
export const pageOf = (
  rows: readonly CoinRow[],
  { from, count }: Arguments<'history:coins'>[1],
): CoinPage => ({
  from,
  rows: rows.slice(from, from + count),
  totals: {
    rows: rows.length,
    inTenths: rows.reduce((sum, row) => sum + Math.max(0, row.deltaTenths), 0),
    outTenths: rows.reduce((sum, row) => sum + Math.max(0, -row.deltaTenths), 0),
  },
})

/** Answers as a ledger with these rows would, of which a test may make others. */
export const rowsFrom =
  (rows: () => readonly CoinRow[]) =>
  (...[query, range]: Arguments<'history:coins'>) =>
    success(
      pageOf(
        rows().filter(
          ({ mid, deltaTenths, reason }) =>
            (query.mid === null || query.mid === mid) &&
            (query.direction === 'all' || (query.direction === 'in') === deltaTenths > 0) &&
            reason.toLowerCase().includes(query.text.toLowerCase()),
        ),
        range,
      ),
    )
