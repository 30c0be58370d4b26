import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { check, connectWritable, hasLog, orClose, storedVersion, waitMs } from './database-file'
import { migrate, type Migration } from './migrations'
import { connect, connectMemory, type Connection } from './sqlite'

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
  return orClose(database, () => {
    check(database, migrations)
    return database
  })
}
