import { ledgerMigrations } from '../../../../electron/main/ledger/ledger-migrations'
import { ledgerStore, type LedgerStore } from '../../../../electron/main/ledger/ledger-store'
import {
  openDatabase,
  openMemoryDatabase,
  type Database,
  type OpenedDatabase,
} from '../../../../electron/main/store/database'
import { nowMs } from '../store/temp-profile'

interface LedgerSetting {
  readonly database: Database
  readonly store: LedgerStore
}

/** An empty ledger in memory. */
export const emptyLedger = (): LedgerSetting => {
  const database = openMemoryDatabase(ledgerMigrations)
  return { database, store: ledgerStore(database) }
}

/** Opens `ledger.db` of a folder. */
export const openLedgerIn = (folder: string): OpenedDatabase =>
  openDatabase({ folder, file: 'ledger.db', nowMs, migrations: ledgerMigrations })
