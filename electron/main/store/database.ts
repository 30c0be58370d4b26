import { mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import {
  checkFile,
  companions,
  connectMigrated,
  connectWritable,
  emptyInMemory,
  prepareNew,
  storedVersion,
} from './database-file'
import { glanceMigrations, type Migration } from './migrations'
import { takeOpeningLock } from './opening-lock'
import { putInPlace } from './put-in-place'
import { prepareRestored, type Restored } from './backup'
import { connectReadOnly } from './read-only-database'
import { kindOfFile, setAside } from './set-aside'
import { DamagedFileError, openingTrouble } from './store-trouble'
import type { Database } from './sqlite'
import type { StoreTrouble } from './store-trouble'

export type { Database, Row, Run, SqlValue } from './sqlite'
export type { StoreTrouble } from './store-trouble'

/** What the user should hear about an opened database. */
export type DatabaseNotice =
  /** It could not be read and lies beside its place under the name `as`; a fresh one was made. */
  | { readonly kind: 'set-aside'; readonly as: string }
  /** The same, or nothing was there (`as` is `null`), and a backup was put in its place. */
  | { readonly kind: 'restored'; readonly as: string | null; readonly backupAtMs: number }
  /** Nothing will be kept; `because` tells why, and `damaged` that nothing could be read either. */
  | { readonly kind: 'read-only'; readonly because: StoreTrouble; readonly damaged: boolean }

export type OpenedDatabase =
  | {
      readonly kind: 'open'
      readonly database: Database
      readonly notice: DatabaseNotice | null
    }
  /** Made by a newer version of the app; nothing was touched. */
  | { readonly kind: 'newer'; readonly version: number; readonly knownVersion: number }
  /** Neither opened nor made; nothing was touched. */
  | { readonly kind: 'unusable'; readonly trouble: StoreTrouble }

interface Opening {
  readonly path: string
  readonly nowMs: number
  readonly migrations: readonly Migration[]
  /** Files to go back to, the best first. */
  readonly backups: readonly string[]
}

/** The databases of a profile, apart so that either can fail or be restored alone. */
export type DatabaseFile = 'glance.db' | 'ledger.db'

/**
 * Opens a database of a profile folder, making folder and file where they are missing.
 *
 * An unreadable file is set aside under a dated name, never overwritten; a newer one is refused;
 * in a read-only place, or without room to work, what is stored can still be read. Must be
 * called once per process and file.
 */
export const openDatabase = (options: {
  readonly folder: string
  readonly file?: DatabaseFile
  readonly nowMs: number
  /** The steps of that file. */
  readonly migrations?: readonly Migration[]
  readonly backups?: readonly string[]
}): OpenedDatabase => {
  const { folder, file = 'glance.db', migrations = glanceMigrations, backups = [] } = options
  const opening = { path: join(folder, file), nowMs: options.nowMs, migrations, backups }
  let letGo = (): void => undefined
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    letGo = takeOpeningLock(opening.path, opening.nowMs)
    return openOrMake(opening)
  } catch (error) {
    const trouble = openingTrouble(error)
    const isFolder = statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true
    return isFolder && trouble.kind !== 'busy'
      ? openToRead(opening, trouble)
      : { kind: 'unusable', trouble }
  } finally {
    letGo()
  }
}

/** A database of the same tables that lives and dies with the process. */
export const openMemoryDatabase = (migrations = glanceMigrations): Database =>
  emptyInMemory(migrations, true)

/** The refusal of a file that a newer version has made, or `null`. */
const refusal = (opening: Opening): OpenedDatabase | null => {
  const version = storedVersion(opening.path)
  const knownVersion = opening.migrations.length
  return version > knownVersion ? { kind: 'newer', version, knownVersion } : null
}

const openOrMake = (opening: Opening): OpenedDatabase => {
  const { path, nowMs, migrations } = opening
  if (kindOfFile(path) !== 'regular') return makeNew(opening)
  for (const ending of companions) {
    if (kindOfFile(path + ending) === 'other') setAside(path + ending, 'damaged', nowMs)
  }
  try {
    const newer = refusal(opening)
    if (newer !== null) return newer
    checkFile(path, migrations)
    return { kind: 'open', database: connectMigrated(path, migrations, nowMs), notice: null }
  } catch (error) {
    if (openingTrouble(error).kind !== 'damaged') throw error
    return makeNew(opening)
  }
}

const noticeOf = (as: string | null, restored: Restored | null): DatabaseNotice | null => {
  if (restored !== null) return { kind: 'restored', as, backupAtMs: restored.backupAtMs }
  return as === null ? null : { kind: 'set-aside', as }
}

/** Puts a new file, or the best backup, in place of none or of an unreadable one, which is kept. */
const makeNew = ({ path, nowMs, migrations, backups }: Opening): OpenedDatabase => {
  const restored = prepareRestored(path, migrations, backups)
  const prepared = restored?.path ?? prepareNew(path, migrations)
  const as = putInPlace(prepared, path, 'damaged', nowMs)
  return { kind: 'open', database: connectWritable(path), notice: noticeOf(as, restored) }
}

const openToRead = (opening: Opening, because: StoreTrouble): OpenedDatabase => {
  const { path, migrations } = opening
  const open = (database: Database, damaged: boolean): OpenedDatabase => ({
    kind: 'open',
    database,
    notice: { kind: 'read-only', because, damaged },
  })
  const kind = kindOfFile(path)
  if (kind === 'missing') return open(emptyInMemory(migrations, false), false)
  try {
    if (kind === 'other') throw new DamagedFileError('no regular file')
    return refusal(opening) ?? open(connectReadOnly(path, migrations), false)
  } catch (error) {
    openingTrouble(error)
    return open(emptyInMemory(migrations, false), true)
  }
}
