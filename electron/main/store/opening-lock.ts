import { closeSync, openSync } from 'node:fs'
import { kindOfFile, setAside } from './set-aside'
import { connect } from './sqlite'

const waitMs = 5_000

/**
 * Lets one process at a time check, make, migrate or set aside the database of a folder.
 *
 * The lock is SQLite's own on an empty file, so the system drops it with its process. Returns
 * the way to let go; throws when the place is read-only or another process does not let go.
 */
export const takeOpeningLock = (databasePath: string, nowMs: number): (() => void) => {
  const path = `${databasePath}.lock`
  if (kindOfFile(path) === 'other') setAside(path, 'damaged', nowMs)
  closeSync(openSync(path, 'a', 0o600))
  const lock = connect(path, { writable: true, waitMs })
  try {
    lock.execute('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE')
    return lock.close
  } catch (error) {
    lock.close()
    throw error
  }
}
