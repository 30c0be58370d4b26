import { success } from '../../bilibili/failure'
import type { Clock } from '../clock'
import { openMemoryDatabase } from '../store/database'
import { ledger, type Ledger } from './ledger'
import type { KeptYears } from './ledger-keeping'
import { ledgerMigrations } from './ledger-migrations'

/** A ledger that lives and dies with the process. */
export const memoryLedger = (clock: Clock, years: () => KeptYears = () => null): Ledger =>
  ledger({
    clock,
    years,
    place: {
      open: () => ({ kind: 'open', database: openMemoryDatabase(ledgerMigrations), notice: null }),
      backUp: () => success(undefined),
      bytes: () => 0,
      backups: () => [],
      remakeBackups: () => success(undefined),
      asideNames: () => [],
      prepare: () => success(null),
      putInPlace: () => success(null),
    },
  })
