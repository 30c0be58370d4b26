import { DatabaseSync, type SQLOutputValue, type StatementSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
import { failed, success, type Result } from '../../bilibili/failure'
import { storeTrouble, type StoreTrouble } from './store-trouble'

/** What a column holds; whole numbers come as numbers. */
export type SqlValue = string | number | null | Uint8Array

/** One row by column name. */
export type Row = Readonly<Record<string, SqlValue>>

/** Runs one statement and returns how many rows it changed. */
export type Run = (sql: string, ...params: readonly SqlValue[]) => number

/** One SQLite file, or one in memory. */
export interface Database {
  /** False where every write answers `read-only`. */
  readonly writable: boolean
  /** Rows of one query. Throws what SQLite throws when the file cannot be read any more. */
  readonly read: (sql: string, ...params: readonly SqlValue[]) => readonly Row[]
  /**
   * Runs `change` in one transaction and returns what it returns.
   * Nothing is changed on trouble; what `change` throws passes through after a roll-back.
   */
  readonly write: <T>(change: (run: Run) => T) => Result<T, StoreTrouble>
  /**
   * Whether another connection has changed the file since the last time this was asked;
   * the first answer is false.
   */
  readonly changedByOthers: () => boolean
  /**
   * Writes the whole file anew, so that nothing of what was deleted is left in it or in its log.
   * `busy` where another process reads it right now.
   */
  readonly scrub: () => Result<void, StoreTrouble>
  /** Writes the whole content into an empty or missing file, compact. Throws what SQLite throws. */
  readonly copyTo: (path: string) => void
  readonly close: () => void
}

/** How a connection is made. */
export interface Connecting {
  readonly writable: boolean
  /** How long to wait for another process, in ms; the whole process waits. */
  readonly waitMs: number
  /** Only for files in a read-only place: neither lock nor `-wal` is looked at. */
  readonly immutable?: boolean
  /** The whole content instead of the file's, for one in memory. */
  readonly image?: Uint8Array
}

/** A connection with the means that only opening and checking need. */
export interface Connection extends Database {
  /** Runs statements outside of a transaction. Throws. */
  readonly execute: (sql: string) => void
  /** Runs one statement outside of a transaction. Throws. */
  readonly run: Run
  readonly inTransaction: () => boolean
  /** The whole content as bytes of a file. */
  readonly image: () => Uint8Array
}

const sqliteMemory = ':memory:'

const location = (path: string, immutable: boolean): string | URL => {
  if (path === sqliteMemory) return path
  const url = pathToFileURL(path)
  if (immutable) url.searchParams.set('immutable', '1')
  return url
}

// Whole numbers are read as bigint, because node:sqlite throws at one beyond 2^53.
const asRow = (row: Record<string, SQLOutputValue>): Row => {
  const read: Record<string, SqlValue> = {}
  for (const name of Object.keys(row)) {
    const value = row[name] ?? null
    read[name] = typeof value === 'bigint' ? Number(value) : value
  }
  return read
}

const prepared = (sqlite: DatabaseSync): ((sql: string) => StatementSync) => {
  const statements = new Map<string, StatementSync>()
  return (sql) => {
    const known = statements.get(sql)
    if (known !== undefined) return known
    const statement = sqlite.prepare(sql)
    statement.setReadBigInts(true)
    statements.set(sql, statement)
    return statement
  }
}

/**
 * Opens one SQLite file as it is, without any check; nothing is read before the first call.
 * Throws what SQLite throws.
 */
export const connect = (path: string, how: Connecting): Connection => {
  const sqlite = new DatabaseSync(location(path, how.immutable === true), {
    readOnly: !how.writable && path !== sqliteMemory,
    timeout: how.waitMs,
  })
  if (how.image !== undefined) sqlite.deserialize(how.image)
  const statement = prepared(sqlite)
  const read: Database['read'] = (sql, ...params) =>
    statement(sql)
      .all(...params)
      .map(asRow)
  const run: Run = (sql, ...params) => Number(statement(sql).run(...params).changes)
  const dataVersion = (): SqlValue | undefined => read('PRAGMA data_version')[0]?.['data_version']

  const write: Database['write'] = (change) => {
    if (!how.writable) return failed({ kind: 'read-only' })
    try {
      sqlite.exec('BEGIN IMMEDIATE')
      const value = change(run)
      sqlite.exec('COMMIT')
      return success(value)
    } catch (error) {
      // SQLite has ended the transaction by itself on some troubles.
      if (sqlite.isTransaction) sqlite.exec('ROLLBACK')
      const trouble = storeTrouble(error)
      if (trouble === null) throw error
      return failed(trouble)
    }
  }

  let seenVersion: SqlValue | undefined
  return {
    writable: how.writable,
    read,
    write,
    changedByOthers: () => {
      const version = dataVersion()
      const changed = seenVersion !== undefined && version !== seenVersion
      seenVersion = version
      return changed
    },
    scrub: () => {
      if (!how.writable) return failed({ kind: 'read-only' })
      try {
        sqlite.exec('VACUUM')
        const isBusy = read('PRAGMA wal_checkpoint(TRUNCATE)')[0]?.['busy'] !== 0
        return isBusy ? failed({ kind: 'busy' }) : success(undefined)
      } catch (error) {
        const trouble = storeTrouble(error)
        if (trouble === null) throw error
        return failed(trouble)
      }
    },
    copyTo: (copy) => {
      run('VACUUM INTO ?', copy)
    },
    close: () => {
      if (sqlite.isOpen) sqlite.close()
    },
    execute: (sql) => {
      sqlite.exec(sql)
    },
    run,
    inTransaction: () => sqlite.isTransaction,
    image: () => sqlite.serialize(),
  }
}

/** Opens a database in memory, empty or with the content of `image`. */
export const connectMemory = (how: { writable: boolean; image?: Uint8Array }): Connection =>
  connect(sqliteMemory, { ...how, waitMs: 0 })
