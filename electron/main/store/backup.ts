import { copyFileSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs'
import { failed, success, type Result } from '../../bilibili/failure'
import {
  checkFile,
  clearUnfinished,
  connectWritable,
  orClose,
  storedVersion,
  waitMs,
  writeCopy,
} from './database-file'
import { migrate, type Migration } from './migrations'
import { kindOfFile } from './set-aside'
import { connect, type Database } from './sqlite'
import { openingTrouble, type StoreTrouble } from './store-trouble'

/** A backup that lies ready, under another name, to be moved into place. */
export interface Restored {
  readonly path: string
  readonly backupAtMs: number
}

const WEEK_MS = 7 * 24 * 3_600_000

/** Where the backups of a database lie, the newest first. */
export const backupsOf = (path: string): readonly [string, string] => [
  `${path}.backup-1`,
  `${path}.backup-2`,
]

const writtenAtMs = (path: string): number => statSync(path).mtimeMs

/** Whether a week has passed since the last backup; a date in the future tells nothing. */
const isDue = (backup: string, nowMs: number): boolean =>
  kindOfFile(backup) === 'missing' || Math.abs(nowMs - writtenAtMs(backup)) >= WEEK_MS

/**
 * Backs a database up where the last backup is a week old, and keeps the one before. The copy is
 * checked before it takes a place: one that is not sound takes none, and answers `damaged`, since
 * a copy is as its original.
 */
export const backUpWhenDue = (
  database: Pick<Database, 'copyTo'>,
  path: string,
  migrations: readonly Migration[],
  nowMs: number,
): Result<void, StoreTrouble> => {
  const [newest, older] = backupsOf(path)
  if (!isDue(newest, nowMs)) return success(undefined)
  const unfinished = `${newest}.new`
  try {
    rmSync(unfinished, { force: true })
    writeCopy(database, unfinished)
    checkFile(unfinished, migrations)
    utimesSync(unfinished, nowMs / 1_000, nowMs / 1_000)
    if (kindOfFile(newest) !== 'missing') renameSync(newest, older)
    renameSync(unfinished, newest)
    return success(undefined)
  } catch (error) {
    rmSync(unfinished, { force: true })
    return failed(openingTrouble(error))
  }
}

/** Does something to a copy that nobody else knows of, and leaves no trace of what it deleted. */
const changeCopy = (
  copy: string,
  change: (copy: Database) => Result<unknown, StoreTrouble>,
): Result<void, StoreTrouble> => {
  const database = connect(copy, { writable: true, waitMs })
  try {
    const changed = change(database)
    return changed.ok ? database.scrub() : changed
  } finally {
    database.close()
  }
}

/**
 * Puts one copy, which `change` has worked on and which is checked after it, in place of all
 * backups. They are as before where that fails.
 */
export const remakeBackups = (
  database: Pick<Database, 'copyTo'>,
  path: string,
  migrations: readonly Migration[],
  nowMs: number,
  change: (copy: Database) => Result<unknown, StoreTrouble>,
): Result<void, StoreTrouble> => {
  const [newest, older] = backupsOf(path)
  const unfinished = clearUnfinished(newest)
  try {
    writeCopy(database, unfinished)
    const changed = changeCopy(unfinished, change)
    if (!changed.ok) return changed
    checkFile(unfinished, migrations)
    utimesSync(unfinished, nowMs / 1_000, nowMs / 1_000)
    renameSync(unfinished, newest)
    rmSync(older, { force: true, recursive: true })
    return success(undefined)
  } catch (error) {
    return failed(openingTrouble(error))
  } finally {
    clearUnfinished(newest)
  }
}

/** When a backup was made and how large it is; `null` where there is none. */
export const backupFacts = (
  backup: string,
): { readonly madeAtMs: number; readonly bytes: number } | null => {
  if (kindOfFile(backup) !== 'regular') return null
  return { madeAtMs: writtenAtMs(backup), bytes: statSync(backup).size }
}

const isSound = (backup: string, migrations: readonly Migration[]): boolean => {
  if (kindOfFile(backup) !== 'regular') return false
  try {
    if (storedVersion(backup) > migrations.length) return false
    checkFile(backup, migrations)
    return true
  } catch (error) {
    openingTrouble(error)
    return false
  }
}

/** Copies the first sound backup beside the place of the file; `null` where there is none. Throws. */
export const prepareRestored = (
  path: string,
  migrations: readonly Migration[],
  backups: readonly string[],
): Restored | null => {
  const backup = backups.find((one) => isSound(one, migrations))
  if (backup === undefined) return null
  const backupAtMs = writtenAtMs(backup)
  const unfinished = clearUnfinished(path)
  try {
    copyFileSync(backup, unfinished)
    const database = connectWritable(unfinished)
    // An older one runs the steps it has missed; the backup stays as it is.
    orClose(database, () => {
      migrate(database, migrations)
    })
    database.close()
    return { path: unfinished, backupAtMs }
  } catch (error) {
    clearUnfinished(path)
    throw error
  }
}
