import { join } from 'node:path'
import { backupsOf, backUpWhenDue } from '../store/backup'
import { openDatabase } from '../store/database'
import type { LedgerPlace } from './ledger'
import { ledgerMigrations as migrations } from './ledger-migrations'

/** `ledger.db` of a profile folder with its two backups. */
export const ledgerInFolder = (folder: string): LedgerPlace => {
  const path = join(folder, 'ledger.db')
  return {
    open: (nowMs) =>
      openDatabase({ folder, file: 'ledger.db', nowMs, migrations, backups: backupsOf(path) }),
    backUp: (database, nowMs) => backUpWhenDue(database, path, migrations, nowMs),
  }
}
