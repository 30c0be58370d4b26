import { dayStartsAtMs } from '../../bilibili/day'
import type { Result } from '../../bilibili/failure'
import type { Database, Run, StoreTrouble } from '../store/database'
import { storedNumber, storedText } from '../store/stored-column'
import type { RowTable } from './ledger-rows'

/** So many rows go in one transaction: some milliseconds, after which everything else has its turn. */
export const ROWS_A_SLICE = 1_000

const ROW_TABLES: readonly RowTable[] = ['coin_row', 'exp_row']

/** What is deleted is overwritten at once, in case the file cannot be written anew later. */
const overwrite = (database: Database): void => {
  database.read('PRAGMA secure_delete = ON')
}

/**
 * Every table that holds something of accounts, whatever tables there are. The sums go first: what
 * has none needs no summing up when its rows go.
 */
const tablesOfAccounts = ({ read }: Pick<Database, 'read'>): readonly string[] =>
  read(
    `SELECT t.name FROM sqlite_schema AS t JOIN pragma_table_info(t.name) AS c
      WHERE t.type = 'table' AND c.name = 'account' ORDER BY t.name = 'day_total' DESC`,
  ).map((row) => storedText(row['name']))

/** Deletes all that is kept of an account, or nothing where that fails. */
export const deleteAccount = (database: Database, mid: string): Result<void, StoreTrouble> => {
  overwrite(database)
  return database.write((run) => {
    const id = storedNumber(database.read('SELECT id FROM account WHERE mid = ?', mid)[0]?.['id'])
    if (id === null) return
    for (const table of tablesOfAccounts(database))
      run(`DELETE FROM "${table}" WHERE account = ?`, id)
    run('DELETE FROM account WHERE id = ?', id)
  })
}

/** All but rows and their sums; of changes the last one stays, as what held when the kept time began. */
const deleteStates = (run: Run, account: number, firstDay: string): void => {
  const fromMs = dayStartsAtMs(firstDay)
  run('DELETE FROM coverage WHERE account = ? AND until_ms <= ?', account, fromMs)
  run('UPDATE coverage SET from_ms = ?2 WHERE account = ?1 AND from_ms < ?2', account, fromMs)
  for (const table of ['day', 'level'])
    run(`DELETE FROM ${table} WHERE account = ? AND day < ?`, account, firstDay)
  for (const table of ['vip_change', 'login_change'])
    run(
      `DELETE FROM ${table} WHERE account = ?1 AND at_ms <
         (SELECT max(at_ms) FROM ${table} WHERE account = ?1 AND at_ms <= ?2)`,
      account,
      fromMs,
    )
}

/** Whether the slice was a whole one, so that there may be more. */
const deleteRows = (run: Run, account: number, firstDay: string): boolean => {
  const fromS = dayStartsAtMs(firstDay) / 1_000
  const deleted = ROW_TABLES.map((table) =>
    run(
      `DELETE FROM ${table} WHERE id IN
         (SELECT id FROM ${table} WHERE account = ? AND at_s < ? LIMIT ?)`,
      account,
      fromS,
      ROWS_A_SLICE,
    ),
  )
  if (deleted.includes(ROWS_A_SLICE)) return true
  run('DELETE FROM day_total WHERE account = ? AND day < ?', account, firstDay)
  return false
}

/**
 * Deletes a slice of what an account has of the days before one. What was read for goes before the
 * rows, so that a time whose rows are half gone is never taken for known. The value is whether there
 * may be more.
 */
export const deleteSlice = (
  database: Database,
  account: number,
  firstDay: string,
): Result<boolean, StoreTrouble> => {
  overwrite(database)
  return database.write((run) => {
    deleteStates(run, account, firstDay)
    return deleteRows(run, account, firstDay)
  })
}

/** The accounts of a ledger by their number in it. */
export const accountIds = ({ read }: Pick<Database, 'read'>): readonly number[] =>
  read('SELECT id FROM account ORDER BY id').flatMap((row) => storedNumber(row['id']) ?? [])
