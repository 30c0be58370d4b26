import { closeSync, openSync, readSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { migrate, versionOf, type Migration } from './migrations'
import { datedName } from './set-aside'
import { connect, connectMemory, type Connection } from './sqlite'
import { DamagedFileError, openingTrouble } from './store-trouble'

/** Endings of the files that SQLite keeps beside a database. */
export const companions: readonly string[] = ['-wal', '-shm', '-journal']

/** How long one process waits for another, in ms; a write takes a few. */
export const waitMs = 2_000
const headerBytes = 100
const magic = 'SQLite format 3\0'

/** Whether there is anything in the write-ahead log beside a database. */
export const hasLog = (path: string): boolean =>
  (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0

const versionInHeader = (path: string): number => {
  const header = Buffer.alloc(headerBytes)
  const file = openSync(path, 'r')
  try {
    readSync(file, header, 0, headerBytes, 0)
  } finally {
    closeSync(file)
  }
  const readable = [header[18], header[19]].every((format) => format === 1 || format === 2)
  const version = header.readInt32BE(60)
  if (!readable || version < 0 || header.toString('latin1', 0, magic.length) !== magic) {
    throw new DamagedFileError('no header of a database')
  }
  return version
}

/**
 * The version of a database file, also one that only its log knows yet. Changes nothing.
 *
 * Must not be called while this process has the file open: closing it here would drop that
 * connection's locks (POSIX). Throws.
 */
export const storedVersion = (path: string): number => {
  const inHeader = versionInHeader(path)
  if (!hasLog(path)) return inHeader
  const reader = connect(path, { writable: false, waitMs })
  try {
    return versionOf(reader)
  } catch (error) {
    // In a read-only place the log cannot be read from where it lies.
    openingTrouble(error)
    return inHeader
  } finally {
    reader.close()
  }
}

const schemaOf = (database: Connection): string =>
  JSON.stringify(database.read('SELECT type, name, sql FROM sqlite_schema ORDER BY type, name'))

/** An empty database in memory that has seen these steps. */
export const emptyInMemory = (migrations: readonly Migration[], writable: boolean): Connection => {
  const database = connectMemory({ writable })
  migrate(database, migrations)
  return database
}

/** Throws when something is wrong with the pages or the tables of a database. */
export const check = (database: Connection, migrations: readonly Migration[]): void => {
  const pages = database.read('PRAGMA quick_check(1)')[0]?.['quick_check']
  if (pages !== 'ok') throw new DamagedFileError('pages')
  const model = emptyInMemory(migrations.slice(0, versionOf(database)), true)
  const sound = schemaOf(database) === schemaOf(model)
  model.close()
  if (!sound) throw new DamagedFileError('tables')
}

/** Closes the connection when the work on it throws. */
export const orClose = <T>(database: Connection, work: () => T): T => {
  try {
    return work()
  } catch (error) {
    database.close()
    throw error
  }
}

/**
 * Throws when something is wrong with a file. Looks without the right to write: closing a
 * writing connection would put the log into the file, which must be kept as it was found.
 */
export const checkFile = (path: string, migrations: readonly Migration[]): void => {
  const database = connect(path, { writable: false, waitMs })
  try {
    check(database, migrations)
  } finally {
    database.close()
  }
}

/** Opens the file to work with. Throws. */
export const connectWritable = (path: string): Connection => {
  const database = connect(path, { writable: true, waitMs })
  return orClose(database, () => {
    // NORMAL: a commit outlives the process, not a power cut; what is lost then is asked again.
    database.execute('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL')
    // SQLite would open a file that may not be written without a word.
    database.execute('BEGIN IMMEDIATE; ROLLBACK')
    return database
  })
}

const createFile = (path: string): void => {
  closeSync(openSync(path, 'wx', 0o600))
}

/** Writes a compact copy that is its user's alone; leaves nothing where that fails. Throws. */
export const writeCopy = (database: Pick<Connection, 'copyTo'>, copy: string): void => {
  try {
    createFile(copy)
    database.copyTo(copy)
  } catch (error) {
    rmSync(copy, { force: true })
    throw error
  }
}

const keepCopy = (database: Connection, path: string, nowMs: number): void => {
  const why = `version-${versionOf(database).toString()}`
  writeCopy(database, join(dirname(path), datedName(path, why, nowMs)))
}

/** Opens a sound file to work with; an older one is copied and migrated. Throws. */
export const connectMigrated = (
  path: string,
  migrations: readonly Migration[],
  nowMs: number,
): Connection => {
  const database = connectWritable(path)
  return orClose(database, () => {
    if (versionOf(database) < migrations.length) {
      keepCopy(database, path, nowMs)
      migrate(database, migrations)
    }
    return database
  })
}

/** The name under which a file is made before it takes its place, cleared of what is left there. */
export const clearUnfinished = (path: string): string => {
  const unfinished = `${path}.new`
  for (const ending of ['', ...companions]) rmSync(unfinished + ending, { force: true })
  return unfinished
}

/**
 * Makes a complete empty database under another name, ready to be moved into place, so that a
 * half-made one never stands there. Returns its path. Throws.
 */
export const prepareNew = (path: string, migrations: readonly Migration[]): string => {
  const unfinished = clearUnfinished(path)
  try {
    createFile(unfinished)
    // Without a log, which closing would leave unmerged where the disk is nearly full.
    const database = connect(unfinished, { writable: true, waitMs })
    try {
      migrate(database, migrations)
    } finally {
      database.close()
    }
    connectWritable(unfinished).close()
    return unfinished
  } catch (error) {
    clearUnfinished(path)
    throw error
  }
}
