import type { Result } from '../../bilibili/failure'
import { EVERYONE } from '../../shared/session-glance'
import type { Database, StoreTrouble } from './database'
import { storedNumber, storedText } from './stored-column'

/** A lease is its holder's to give back. */
const KEPT = 'lease'

const tables = (database: Database): readonly string[] =>
  database
    .read("SELECT name FROM sqlite_schema WHERE type = 'table'")
    .map((row) => storedText(row['name']))
    .filter((name) => name !== KEPT)

/** What goes of a table: of the blocks only those of one account, since the others name nobody. */
const whichRows = (table: string): string =>
  table === 'block' ? `FROM "block" WHERE scope <> '${EVERYONE}'` : `FROM "${table}"`

/**
 * Deletes the rows of all tables, whatever tables there are, and counts them once more; the value
 * is how many are left. A block that holds everybody stays: forgetting is no way past it.
 */
export const forgetRows = (database: Database): Result<number, StoreTrouble> => {
  // What is deleted is overwritten at once, in case the file cannot be written anew later.
  database.read('PRAGMA secure_delete = ON')
  const names = tables(database)
  const deleted = database.write((run) => {
    for (const table of names) run(`DELETE ${whichRows(table)}`)
  })
  if (!deleted.ok) return deleted
  const left = names.map((table) => {
    const [row] = database.read(`SELECT count(*) AS rows ${whichRows(table)}`)
    return storedNumber(row?.['rows']) ?? 0
  })
  return { ok: true, value: left.reduce((sum, rows) => sum + rows, 0) }
}
