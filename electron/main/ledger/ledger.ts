import { bilibiliDay } from '../../bilibili/day'
import { failed, type Result } from '../../bilibili/failure'
import type { AccountLedger } from '../../shared/ledger/account-ledger'
import type { LedgerNotice, NotKept } from '../../shared/ledger/ledger-notice'
import type { Clock } from '../clock'
import type { Database, OpenedDatabase } from '../store/database'
import { storeTrouble, type StoreTrouble } from '../store/store-trouble'
import { ledgerKeeping, type KeptYears, type LedgerKeeping } from './ledger-keeping'
import type { LedgerPlace } from './ledger-place'
import { notKeptBecause } from './not-kept'
import { ledgerStore, type LedgerGain, type LedgerStore } from './ledger-store'

/** The history of every account, as far as it can be used right now. */
export interface Ledger {
  /**
   * Adds what a look brought. What cannot be stored now is kept in memory and stored as soon as
   * something can be again.
   */
  readonly note: (look: AccountLedger) => void
  /** All that is kept of every account, in the order they came; `null` where it cannot be read. */
  readonly all: () => readonly AccountLedger[] | null
  /** All that is kept of an account; `null` where it cannot be read. */
  readonly of: (mid: string) => AccountLedger | null
  /** Adds what somebody brings; fails where it cannot be stored now. */
  readonly merge: (added: AccountLedger) => Result<LedgerGain, NotKept>
  /** What a question to its tables finds; `null` where they cannot be read. */
  readonly query: <T>(question: (database: Pick<Database, 'read'>) => T) => T | null
  readonly keeping: LedgerKeeping
  /** What its user should know of it. */
  readonly notices: () => readonly LedgerNotice[]
  /** Lets go of the file and of what waits, as if nothing had ever been noted. */
  readonly forget: () => void
  readonly close: () => void
}

interface LedgerParts {
  readonly place: LedgerPlace
  readonly clock: Clock
  /** How many years are kept, as its user has set it. */
  readonly years?: () => KeptYears
}

/** How soon it is tried again to open a file that could not be written. */
const RETRY_MS = 5 * 60_000

/** Looks that wait in memory at most: some days of a hundred accounts. */
const MOST_WAITING = 2_000

type Opened = { readonly database: Database; readonly store: LedgerStore }

/**
 * Under what a look waits: of looks at the same day the last holds what the others held, but for
 * what is asked once a day only.
 */
const keyOf = (look: AccountLedger, nowMs: number): string => {
  const { coinRows, expRows, vip, coverage } = look
  const asked = [coinRows, expRows, vip, coverage.coins, coverage.exp]
  const isSlow = asked.some((part) => part.length > 0)
  return `${look.mid} ${isSlow ? nowMs.toString() : bilibiliDay(nowMs)}`
}

/**
 * The ledger of a place, which is opened at the first use: the app goes on without it, and a
 * file that was damaged while in use is opened anew, which sets it aside.
 */
export const ledger = ({ place, clock, years = () => null }: LedgerParts): Ledger => {
  let opened: Opened | null = null
  /** How often the file was let go. */
  let era = 0
  let triedAtMs: number | null = null
  let setAside: readonly LedgerNotice[] = []
  let trouble: LedgerNotice | null = null
  const waiting = new Map<string, AccountLedger>()

  const letGo = (): void => {
    opened?.database.close()
    opened = null
    era += 1
  }

  const take = (found: OpenedDatabase): Opened | null => {
    if (found.kind === 'newer') {
      trouble = { kind: 'ledger-newer' }
      return null
    }
    if (found.kind === 'unusable') {
      trouble = { kind: 'ledger-not-kept', because: notKeptBecause(found.trouble) }
      return null
    }
    const { database, notice } = found
    trouble = null
    if (notice?.kind === 'restored') {
      const { as: file, backupAtMs } = notice
      setAside = [...setAside, { kind: 'ledger-restored', file, backupAtMs }]
    }
    if (notice?.kind === 'set-aside')
      setAside = [...setAside, { kind: 'ledger-set-aside', file: notice.as }]
    if (notice?.kind === 'read-only')
      trouble = { kind: 'ledger-not-kept', because: notKeptBecause(notice.because) }
    return { database, store: ledgerStore(database) }
  }

  const isUseless = (): boolean => opened === null || !opened.database.writable

  /** Opened once, and again from time to time as long as it cannot be written. */
  const use = (): Opened | null => {
    const nowMs = clock.nowMs()
    const isTime = triedAtMs === null || Math.abs(nowMs - triedAtMs) >= RETRY_MS
    if (isUseless() && isTime) {
      letGo()
      triedAtMs = nowMs
      opened = take(place.open(nowMs))
    }
    return opened
  }

  const fail = (found: StoreTrouble): void => {
    trouble = { kind: 'ledger-not-kept', because: notKeptBecause(found) }
    if (found.kind !== 'damaged') return
    letGo()
    triedAtMs = null
  }

  const using = <T>(work: (found: Opened) => T): T | null => {
    try {
      const found = use()
      return found === null ? null : work(found)
    } catch (error) {
      const found = storeTrouble(error)
      if (found === null) throw error
      fail(found)
      return null
    }
  }

  const change = <T>(work: (found: Opened) => Result<T, StoreTrouble>): Result<T, NotKept> => {
    const done = using(work)
    if (done === null) return failed('other')
    if (done.ok) return done
    // Why it was opened to be read alone was told then: a full disk is no read-only one.
    if (!isUseless()) fail(done.failure)
    return failed(notKeptBecause(done.failure))
  }

  /** Not before something was stored: what was just opened anew is no better than its backup. */
  const backUp = (): void => {
    if (opened === null) return
    const made = place.backUp(opened.database, clock.nowMs())
    // The history itself is stored; a backup that found no room is tried again with the next look.
    if (!made.ok && made.failure.kind === 'damaged') fail(made.failure)
  }

  const merge = (added: AccountLedger): Result<LedgerGain, NotKept> =>
    change(({ store }) => store.add(added))

  /** Whether one more was stored. */
  const storeOne = (key: string, look: AccountLedger): boolean =>
    merge(look).ok && waiting.delete(key)

  const keeping = ledgerKeeping({
    place,
    clock,
    years,
    era: () => era,
    query: (question) => using(({ database }) => question(database)),
    change: (work) => change(({ database }) => work(database)),
    dropWaiting: (mid) => {
      for (const [key, look] of waiting) if (look.mid === mid) waiting.delete(key)
    },
    apart: (work) => {
      letGo()
      const done = work()
      triedAtMs = null
      use()
      return done
    },
  })

  return {
    note: (look) => {
      const key = keyOf(look, clock.nowMs())
      const [oldest] = waiting.keys()
      if (waiting.size >= MOST_WAITING && oldest !== undefined) waiting.delete(oldest)
      waiting.set(key, look)
      const isStored = [...waiting].every(([waits, one]) => storeOne(waits, one))
      if (!isStored || isUseless()) return
      trouble = null
      backUp()
      keeping.stored()
    },
    merge,
    all: () => using(({ store }) => store.mids().map(store.of)),
    of: (mid) => using(({ store }) => store.of(mid)),
    query: (question) => using(({ database }) => question(database)),
    keeping,
    notices: () => (trouble === null ? setAside : [...setAside, trouble]),
    forget: () => {
      letGo()
      waiting.clear()
      triedAtMs = null
      setAside = []
      trouble = null
    },
    close: letGo,
  }
}
