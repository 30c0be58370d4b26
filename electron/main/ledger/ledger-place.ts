import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { failed, success, type Result } from '../../bilibili/failure'
import {
  BACKUP_NAMES,
  type BackupName,
  type HistoryBackup,
} from '../../shared/ledger/history-facts'
import {
  backupFacts,
  backupsOf,
  backUpWhenDue,
  prepareRestored,
  remakeBackups,
  type Restored,
} from '../store/backup'
import { clearUnfinished } from '../store/database-file'
import { openDatabase, type Database, type OpenedDatabase } from '../store/database'
import { takeOpeningLock } from '../store/opening-lock'
import { putInPlace } from '../store/put-in-place'
import { openingTrouble, type StoreTrouble } from '../store/store-trouble'
import { ledgerMigrations as migrations } from './ledger-migrations'

/** Where a ledger lies, with what lies beside it. */
export interface LedgerPlace {
  readonly open: (nowMs: number) => OpenedDatabase
  /** Backs it up where that is due. */
  readonly backUp: (database: Database, nowMs: number) => Result<void, StoreTrouble>
  /** The size of the file with its log. */
  readonly bytes: () => number
  /** The backups there are, the newest first. */
  readonly backups: () => readonly HistoryBackup[]
  /**
   * Puts one copy, which `change` has worked on, in place of all copies that the app makes by
   * itself: backups, and those of before a migration. On trouble they are as before.
   */
  readonly remakeBackups: (
    database: Database,
    nowMs: number,
    change: (copy: Database) => Result<unknown, StoreTrouble>,
  ) => Result<void, StoreTrouble>
  /** Names of files that were set aside, because they were damaged or a backup took their place. */
  readonly asideNames: () => readonly string[]
  /** Makes a backup ready to take the place; `null` where there is none, or it is not sound. */
  readonly prepare: (name: BackupName, nowMs: number) => Result<Restored | null, StoreTrouble>
  /** Puts what was made ready in place of the file, which is not open; the value is that one's name. */
  readonly putInPlace: (ready: Restored, nowMs: number) => Result<string | null, StoreTrouble>
}

const FILE = 'ledger.db'
const COPY = /^ledger\.db\.version-/
const ASIDE = /^ledger\.db\.(damaged|replaced)-.*Z(-\d+)?$/

const settle = <T>(work: () => T): Result<T, StoreTrouble> => {
  try {
    return success(work())
  } catch (error) {
    return failed(openingTrouble(error))
  }
}

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0

const namesIn = (folder: string, names: RegExp): readonly string[] =>
  existsSync(folder) ? readdirSync(folder).filter((name) => names.test(name)) : []

/** `ledger.db` of a profile folder with its two backups. */
export const ledgerInFolder = (folder: string): LedgerPlace => {
  const path = join(folder, FILE)
  const [newest, older] = backupsOf(path)
  const backupPath = { newest, older } as const
  /** While no other process opens, makes or replaces the file. */
  const alone = <T>(nowMs: number, work: () => T): Result<T, StoreTrouble> =>
    settle(() => {
      const letGo = takeOpeningLock(path, nowMs)
      try {
        return work()
      } finally {
        letGo()
      }
    })
  return {
    open: (nowMs) =>
      openDatabase({ folder, file: FILE, nowMs, migrations, backups: [newest, older] }),
    backUp: (database, nowMs) => backUpWhenDue(database, path, migrations, nowMs),
    bytes: () => sizeOf(path) + sizeOf(`${path}-wal`),
    backups: () =>
      BACKUP_NAMES.flatMap((name) => {
        const facts = backupFacts(backupPath[name])
        return facts === null ? [] : [{ name, ...facts }]
      }),
    remakeBackups: (database, nowMs, change) => {
      const remade = remakeBackups(database, path, migrations, nowMs, change)
      if (!remade.ok) return remade
      return settle(() => {
        // What an interrupted restoring has left.
        clearUnfinished(path)
        for (const name of namesIn(folder, COPY)) rmSync(join(folder, name), { force: true })
      })
    },
    asideNames: () => namesIn(folder, ASIDE),
    prepare: (name, nowMs) =>
      alone(nowMs, () => prepareRestored(path, migrations, [backupPath[name]])),
    putInPlace: (ready, nowMs) => {
      const put = alone(nowMs, () => putInPlace(ready.path, path, 'replaced', nowMs))
      if (!put.ok) clearUnfinished(path)
      return put
    },
  }
}
