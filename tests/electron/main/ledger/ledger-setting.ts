import { ledger, type Ledger } from '../../../../electron/main/ledger/ledger'
import type { KeptYears } from '../../../../electron/main/ledger/ledger-keeping'
import { ledgerMigrations } from '../../../../electron/main/ledger/ledger-migrations'
import { ledgerInFolder } from '../../../../electron/main/ledger/ledger-place'
import { ledgerStore, type LedgerStore } from '../../../../electron/main/ledger/ledger-store'
import {
  openMemoryDatabase,
  type Database,
  type OpenedDatabase,
} from '../../../../electron/main/store/database'
import type { AccountLedger } from '../../../../electron/shared/ledger/account-ledger'
import { giftAt, nothingOf } from '../../shared/ledger/ledger-builder'
import { standingClock } from '../refresh/asked-bilibili'

interface LedgerSetting {
  readonly database: Database
  readonly store: LedgerStore
}

/** An empty ledger in memory. */
export const emptyLedger = (): LedgerSetting => {
  const database = openMemoryDatabase(ledgerMigrations)
  return { database, store: ledgerStore(database) }
}

/** A look that brings one gift of account 1. */
export const look = (second: number): AccountLedger => ({
  ...nothingOf('1'),
  coinRows: [giftAt(second)],
})

interface FolderLedger extends Ledger {
  readonly clock: ReturnType<typeof standingClock>
  /** How it was opened, each time it was. */
  readonly opened: readonly OpenedDatabase['kind'][]
}

/** The ledger of a folder, opened in another way where one is given. */
export const ledgerIn = (
  folder: string,
  open = ledgerInFolder(folder).open,
  years: () => KeptYears = () => null,
): FolderLedger => {
  const clock = standingClock()
  const opened: OpenedDatabase['kind'][] = []
  const kept = ledger({
    clock,
    years,
    place: {
      ...ledgerInFolder(folder),
      open: (atMs) => {
        const found = open(atMs)
        opened.push(found.kind)
        return found
      },
    },
  })
  return { clock, opened, ...kept }
}

/** When the gifts of account 1 were. */
export const secondsIn = (kept: Pick<Ledger, 'of'>): readonly number[] | undefined =>
  kept.of('1')?.coinRows.map(({ atMs }) => atMs / 1_000)

/** Whom anything is kept of. */
export const midsIn = (kept: Pick<Ledger, 'all'>): readonly string[] | undefined =>
  kept.all()?.map(({ mid }) => mid)
