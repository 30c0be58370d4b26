import type { AccountLedger } from './account-ledger'
import type { LedgerRow } from './log-window'

/** Rows in order of time, in pieces of about so many; rows of one second stay together. */
const pieces = (rows: readonly LedgerRow[], size: number): readonly (readonly LedgerRow[])[] => {
  const sorted = rows.toSorted((one, other) => one.atMs - other.atMs)
  const cut: LedgerRow[][] = []
  for (const row of sorted) {
    const last = cut.at(-1)
    const isFull = last !== undefined && last.length >= size && last.at(-1)?.atMs !== row.atMs
    if (last === undefined || isFull) cut.push([row])
    else last.push(row)
  }
  return cut
}

/**
 * A ledger in parts of about `size` rows, to be added one after the other with the same outcome.
 *
 * Equal rows are of the same second, and so in one part: in two of them the second would be taken
 * for the first. What the logs were read for is in the last part, as it is true only then.
 */
export const ledgerSlices = (ledger: AccountLedger, size: number): readonly AccountLedger[] => {
  const { mid, coinRows, expRows, ...rest } = ledger
  if (coinRows.length + expRows.length <= size) return [ledger]
  const nothing = { days: [], levels: [], vip: [], logins: [], coverage: { coins: [], exp: [] } }
  return [
    ...pieces(coinRows, size).map((rows) => ({ ...nothing, mid, coinRows: rows, expRows: [] })),
    ...pieces(expRows, size).map((rows) => ({ ...nothing, mid, coinRows: [], expRows: rows })),
    { ...rest, mid, coinRows: [], expRows: [] },
  ]
}
