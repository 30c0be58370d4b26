import { setImmediate } from 'node:timers/promises'
import { bilibiliDay } from '../../bilibili/day'
import { failed, success, type Result } from '../../bilibili/failure'
import type {
  BackupName,
  HistoryDeleted,
  HistoryFacts,
  HistoryLoss,
  HistoryRestored,
  KeptAccount,
} from '../../shared/ledger/history-facts'
import type { HistoryTrouble } from '../../shared/ledger/ledger-trouble'
import { keptSince } from '../../shared/ledger/kept-since'
import type { NotKept } from '../../shared/ledger/ledger-notice'
import type { Settings } from '../../shared/settings'
import type { Clock } from '../clock'
import type { Database, StoreTrouble } from '../store/database'
import { storedNumber } from '../store/stored-column'
import { keptAccounts, keptBefore, keptOf, lastKeptDay } from './kept-facts'
import { accountIds, deleteAccount, deleteSlice } from './ledger-deleting'
import type { LedgerPlace } from './ledger-place'
import { notKeptBecause } from './not-kept'

/** How many years are kept; `null` is everything. */
export type KeptYears = Settings['historyYears']

/** How much history is kept: what there is of it, and making it less. */
export interface LedgerKeeping {
  readonly facts: () => FactsOfLedger
  /** What keeping so many years would delete; `null` where it cannot be read. */
  readonly wouldDelete: (years: number) => HistoryLoss | null
  /** Deletes what is older than its user wants to keep; the rest waits where that is not possible now. */
  readonly prune: () => Promise<void>
  /** Told when something was stored: prunes at the first time of each Bilibili day. */
  readonly stored: () => void
  /** Deletes all that is kept of an account, in the backups too. */
  readonly deleteAccount: (mid: string) => Result<HistoryDeleted, HistoryTrouble>
  /** Goes back to a backup; what was there is set aside. */
  readonly restore: (backup: BackupName) => Result<HistoryRestored, HistoryTrouble>
}

/** What the ledger itself knows of what it keeps. */
export type FactsOfLedger = Omit<HistoryFacts, 'accounts'> & {
  /** `null` where the file cannot be read; what lies beside it is known all the same. */
  readonly accounts: readonly Omit<KeptAccount, 'listed'>[] | null
}

interface KeepingParts {
  readonly place: LedgerPlace
  readonly clock: Clock
  readonly years: () => KeptYears
  /** Another number whenever the file was let go. */
  readonly era: () => number
  readonly query: <T>(question: (database: Pick<Database, 'read'>) => T) => T | null
  readonly change: <T>(work: (database: Database) => Result<T, StoreTrouble>) => Result<T, NotKept>
  /** Forgets what waits to be stored of an account. */
  readonly dropWaiting: (mid: string) => void
  /** Does something while the file is not open. */
  readonly apart: <T>(work: () => T) => T
}

const notWritten = (because: NotKept): Result<never, HistoryTrouble> =>
  failed({ kind: 'not-written', because })

const numberOf = ({ read }: Pick<Database, 'read'>, pragma: string): number =>
  storedNumber(read(`PRAGMA ${pragma}`)[0]?.[pragma]) ?? 0

/** Whether so much went that the file is worth being written anew: a quarter of it is empty. */
const isRoomy = (reader: Pick<Database, 'read'>): boolean =>
  numberOf(reader, 'freelist_count') * 4 > numberOf(reader, 'page_count')

/** Keeping the history of a place. */
export const ledgerKeeping = (parts: KeepingParts): LedgerKeeping => {
  const { place, clock, query, change } = parts
  let prunedOn: string | null = null
  let pruning = Promise.resolve()

  /** Counted from the last day that is kept where the clock is ahead of it: it may be wrong. */
  const firstDay = (reader: Pick<Database, 'read'>, years: number): string | null => {
    const last = lastKeptDay(reader)
    if (last === null) return null
    const today = bilibiliDay(clock.nowMs())
    return keptSince(last < today ? last : today, years)
  }

  /** Where it cannot be given back now, what comes next takes it. */
  const giveRoom = (): void => {
    if (query(isRoomy) === true) change((database) => success(database.scrub()))
  }

  const pruneNow = async (era: number): Promise<void> => {
    const isStill = (): boolean => era === parts.era()
    const years = parts.years()
    if (years === null || !isStill()) return
    const since = query((reader) => firstDay(reader, years))
    if (since === null) return
    for (const account of query(accountIds) ?? []) {
      let isMore = true
      while (isMore) {
        await setImmediate()
        if (!isStill() || parts.years() !== years) return
        const done = change((database) => deleteSlice(database, account, since))
        if (!done.ok) return
        isMore = done.value
      }
    }
    giveRoom()
  }

  const prune = (): Promise<void> => {
    // Opens it where nothing has yet.
    query(() => null)
    const era = parts.era()
    pruning = pruning.then(() => pruneNow(era))
    return pruning
  }

  /** Whether all of the log is in the file, which is then safe to be moved. */
  const isWhole = (reader: Pick<Database, 'read'>): boolean =>
    reader.read('PRAGMA wal_checkpoint(TRUNCATE)')[0]?.['busy'] === 0

  return {
    facts: () => ({
      accounts: query(keptAccounts),
      bytes: place.bytes(),
      backups: place.backups(),
    }),
    wouldDelete: (years) =>
      query((reader) => {
        const since = firstDay(reader, years)
        return since === null ? { coinRows: 0, expRows: 0, days: 0 } : keptBefore(reader, since)
      }),
    prune,
    stored: () => {
      const today = bilibiliDay(clock.nowMs())
      if (today === prunedOn) return
      prunedOn = today
      void prune()
    },
    deleteAccount: (mid) => {
      const loss = query((reader) => keptOf(reader, mid))
      if (loss === null) return failed({ kind: 'cannot-read' })
      // Before the file itself, so that what is still kept can be seen and deleted.
      const deleted = change((database) => {
        const remade = place.remakeBackups(database, clock.nowMs(), (copy) =>
          deleteAccount(copy, mid),
        )
        return remade.ok ? deleteAccount(database, mid) : remade
      })
      if (!deleted.ok) return notWritten(deleted.failure)
      parts.dropWaiting(mid)
      const scrubbed = change((database) => success(database.scrub()))
      const traces = !scrubbed.ok || !scrubbed.value.ok
      return success({ ...loss, traces, aside: place.asideNames() })
    },
    restore: (backup) => {
      const nowMs = clock.nowMs()
      if (query(isWhole) === false) return notWritten('other')
      const ready = place.prepare(backup, nowMs)
      if (!ready.ok) return notWritten(notKeptBecause(ready.failure))
      if (ready.value === null) return failed({ kind: 'no-backup' })
      const restored = ready.value
      const put = parts.apart(() => place.putInPlace(restored, nowMs))
      if (!put.ok) return notWritten(notKeptBecause(put.failure))
      prunedOn = null
      return success({ backupAtMs: restored.backupAtMs, setAside: put.value })
    },
  }
}
