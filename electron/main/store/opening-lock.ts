import { closeSync, openSync } from 'node:fs'
import { kindOfFile, setAside } from './set-aside'
import { connect } from './sqlite'
import { storeTrouble } from './store-trouble'

const waitMs = 5_000

const lock = (path: string): (() => void) => {
  closeSync(openSync(path, 'a', 0o600))
  const connection = connect(path, { writable: true, waitMs })
  try {
    connection.execute('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE')
    return connection.close
  } catch (error) {
    connection.close()
    throw error
  }
}

/**
 * Lets one process at a time check, make, migrate or set aside the database of a folder.
 *
 * The lock is SQLite's own on an empty file, so the system drops it with its process. Returns
 * the way to let go; throws when the place is read-only or another process does not let go.
 */
export const takeOpeningLock = (databasePath: string, nowMs: number): (() => void) => {
  const path = `${databasePath}.lock`
  if (kindOfFile(path) === 'other') setAside(path, 'damaged', nowMs)
  try {
    return lock(path)
  } catch (error) {
    if (storeTrouble(error)?.kind !== 'damaged') throw error
    setAside(path, 'damaged', nowMs)
    return lock(path)
  }
}
