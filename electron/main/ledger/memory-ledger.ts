import { success } from '../../bilibili/failure'
import type { Clock } from '../clock'
import { openMemoryDatabase } from '../store/database'
import { ledger, type Ledger } from './ledger'
import { ledgerMigrations } from './ledger-migrations'

/** A ledger that lives and dies with the process. */
export const memoryLedger = (clock: Clock): Ledger =>
  ledger({
    clock,
    place: {
      open: () => ({ kind: 'open', database: openMemoryDatabase(ledgerMigrations), notice: null }),
      backUp: () => success(undefined),
    },
  })
