import { closeSync, copyFileSync, mkdtempSync, openSync, readSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { migrate, versionOf, type Migration } from './migrations'
import { datedName } from './set-aside'
import { connect, connectMemory, type Connection } from './sqlite'
import { DamagedFileError, openingTrouble } from './store-trouble'

/** Endings of the files that SQLite keeps beside a database. */
export const companions: readonly string[] = ['-wal', '-shm', '-journal']

const waitMs = 2_000
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

/** Throws when something is wrong with a database: its lock, its pages or its tables. */
export const check = (database: Connection, migrations: readonly Migration[]): void => {
  if (database.writable) database.execute('BEGIN IMMEDIATE; ROLLBACK')
  const pages = database.read('PRAGMA quick_check(1)')[0]?.['quick_check']
  if (pages !== 'ok') throw new DamagedFileError('pages')
  const model = emptyInMemory(migrations.slice(0, versionOf(database)), true)
  const sound = schemaOf(database) === schemaOf(model)
  model.close()
  if (!sound) throw new DamagedFileError('tables')
}

/** Opens the file to work with. Throws. */
export const connectWritable = (path: string): Connection => {
  const database = connect(path, { writable: true, waitMs })
  try {
    // NORMAL: a commit outlives the process, not a power cut; what is lost then is asked again.
    database.execute('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL')
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

const createFile = (path: string): void => {
  closeSync(openSync(path, 'wx', 0o600))
}

/** Copies the database to a dated name beside it, before a migration. Throws. */
export const keepCopy = (database: Connection, path: string, nowMs: number): void => {
  const copy = join(
    dirname(path),
    datedName(path, `version-${versionOf(database).toString()}`, nowMs),
  )
  try {
    createFile(copy)
    database.run('VACUUM INTO ?', copy)
  } catch (error) {
    rmSync(copy, { force: true })
    throw error
  }
}

/**
 * Makes a complete empty database under another name, ready to be moved into place, so that a
 * half-made one never stands there. Returns its path. Throws.
 */
export const prepareNew = (path: string, migrations: readonly Migration[]): string => {
  const unfinished = `${path}.new`
  const clear = (): void => {
    for (const ending of ['', ...companions]) rmSync(unfinished + ending, { force: true })
  }
  clear()
  try {
    createFile(unfinished)
    const database = connectWritable(unfinished)
    try {
      migrate(database, migrations)
    } finally {
      database.close()
    }
    return unfinished
  } catch (error) {
    clear()
    throw error
  }
}

/**
 * The content of a file with its log taken in and all steps run, in memory; made from a copy
 * in the system's folder for such things. Throws.
 */
const copyInMemory = (path: string, migrations: readonly Migration[]): Connection => {
  const folder = mkdtempSync(join(tmpdir(), 'bili-glance-'))
  try {
    const copy = join(folder, basename(path))
    copyFileSync(path, copy)
    if (hasLog(path)) copyFileSync(`${path}-wal`, `${copy}-wal`)
    const database = connectWritable(copy)
    try {
      check(database, migrations)
      migrate(database, migrations)
      database.execute('PRAGMA journal_mode = DELETE')
      return connectMemory({ writable: false, image: database.image() })
    } finally {
      database.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Opens what can be read of a file in a place that cannot be written. Throws. */
export const connectReadOnly = (path: string, migrations: readonly Migration[]): Connection => {
  // An immutable file is read without its log, and steps cannot be run on it.
  if (hasLog(path) || storedVersion(path) < migrations.length) return copyInMemory(path, migrations)
  const database = connect(path, { writable: false, immutable: true, waitMs })
  try {
    check(database, migrations)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}
