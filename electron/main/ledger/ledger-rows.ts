import { unknownRows } from '../../shared/ledger/unknown-rows'
import type { LedgerRow } from '../../shared/ledger/log-window'
import type { Database, Run, SqlValue } from '../store/database'
import { storedList, storedNumber, storedText } from '../store/stored-column'

/** The two logs that are kept row by row. */
export type RowTable = 'coin_row' | 'exp_row'

/** Bilibili's rows are of whole seconds. */
const secondOf = ({ atMs }: LedgerRow): number => Math.floor(atMs / 1_000)

const readRows = (
  { read }: Pick<Database, 'read'>,
  table: RowTable,
  condition: string,
  ...params: readonly SqlValue[]
): readonly LedgerRow[] => {
  const [found] = read(
    `SELECT json_group_array(at_s) AS seconds, json_group_array(delta) AS deltas,
            json_group_array(reason) AS reasons
       FROM (SELECT at_s, delta, reason FROM ${table} WHERE ${condition})`,
    ...params,
  )
  const deltas = storedList(found?.['deltas'])
  const reasons = storedList(found?.['reasons'])
  return storedList(found?.['seconds']).map((atS, at) => ({
    atMs: (storedNumber(atS) ?? 0) * 1_000,
    delta: storedNumber(deltas[at]) ?? 0,
    reason: storedText(reasons[at]),
  }))
}

/** All rows of an account, oldest first; equal instants in an order that is always the same. */
export const rowsOf = (
  database: Pick<Database, 'read'>,
  table: RowTable,
  account: number,
): readonly LedgerRow[] =>
  readRows(database, table, 'account = ? ORDER BY at_s, delta, reason', account)

/** Adds the rows that are not there yet, and says how many those were. */
export const addRows = (
  database: Pick<Database, 'read'>,
  run: Run,
  table: RowTable,
  account: number,
  rows: readonly LedgerRow[],
): number => {
  if (rows.length === 0) return 0
  // Not by `Math.min(...)`: a file can bring more rows than a call takes arguments.
  const seconds = rows.map(secondOf).toSorted((one, other) => one - other)
  const known = readRows(
    database,
    table,
    'account = ? AND at_s BETWEEN ? AND ?',
    account,
    seconds[0] ?? 0,
    seconds.at(-1) ?? 0,
  )
  const added = unknownRows(known, rows)
  const insert = `INSERT INTO ${table} (account, at_s, delta, reason) VALUES (?, ?, ?, ?)`
  for (const row of added) run(insert, account, secondOf(row), row.delta, row.reason)
  return added.length
}
