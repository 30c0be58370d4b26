import type { Database, SqlValue } from '../store/database'

type Reader = Pick<Database, 'read'>

/** The state of a database: another one after each change, whoever makes it. */
export interface Stamp {
  readonly database: Reader
  readonly changes: SqlValue | undefined
  /** Changes by other connections show here alone. */
  readonly version: SqlValue | undefined
}

/** The state that a database is in. */
export const stampOf = (database: Reader): Stamp => {
  const sql = 'SELECT total_changes() AS changes, data_version AS version FROM pragma_data_version'
  const [row] = database.read(sql)
  return { database, changes: row?.['changes'], version: row?.['version'] }
}

/** Whether nothing has changed between two states. */
export const isSameState = (one: Stamp, other: Stamp): boolean =>
  one.database === other.database && one.changes === other.changes && one.version === other.version

/** Remembers an answer as long as nobody asks anything else and nothing has changed. */
export const lastAnswer = <T>(): ((key: string, stamp: Stamp, make: () => T) => T) => {
  let last: { readonly key: string; readonly stamp: Stamp; readonly answer: T } | null = null
  return (key, stamp, make) => {
    if (last?.key !== key || !isSameState(last.stamp, stamp)) last = { key, stamp, answer: make() }
    return last.answer
  }
}
