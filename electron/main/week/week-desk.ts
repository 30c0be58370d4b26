import type { Result } from '../../bilibili/failure'
import type { NotStored } from '../../shared/ipc'
import { toldMonday } from '../../shared/ledger/week-digest'
import type { Clock } from '../clock'
import { keptOrNot } from '../kept-or-not'
import type { Ledger } from '../ledger/ledger'
import type { StoredAccount } from '../store/account-list'
import type { WeekMark, WeekStore } from '../store/week-store'
import { isWeekKept } from './kept-week'

interface DeskParts {
  readonly weeks: WeekStore
  readonly settings: () => { readonly weeklyDigest: boolean }
  readonly clock: Clock
  readonly ledger: Pick<Ledger, 'query'>
  readonly accounts: () => readonly Pick<StoredAccount, 'mid' | 'paused'>[]
}

/** The digest of the week that is over: wanted, told, looked at. */
export interface WeekDesk {
  /**
   * From now on there may be a digest: the last hours of the week were asked for, and the history
   * was opened for that, which can take a while.
   */
  readonly begin: () => void
  /** The Monday of the week that is over and was not looked at yet; `null` where there is none. */
  readonly digestOf: () => string | null
  /** The same, where it was not told on the desktop either. */
  readonly untold: () => string | null
  readonly told: (monday: string) => void
  /** It was looked at, or need not be. */
  readonly seen: () => Result<null, NotStored>
}

/** A desk that has told and shown nothing in this run. */
export const weekDesk = (parts: DeskParts): WeekDesk => {
  const { weeks, settings, clock, ledger, accounts } = parts
  let begun = false
  // What could not be stored, so that it is told once a run at least.
  const markedNow = new Set<string>()

  const has = (mark: WeekMark, monday: string): boolean =>
    markedNow.has(`${mark} ${monday}`) || weeks.has(mark, monday)

  const mark = (one: WeekMark, monday: string): Result<null, NotStored> => {
    const noted = weeks.note(one, monday, clock.nowMs())
    if (!noted.ok) markedNow.add(`${one} ${monday}`)
    return keptOrNot(noted)
  }

  const isKept = (monday: string): boolean => {
    const mids = accounts().flatMap(({ mid, paused }) => (paused ? [] : [mid]))
    return ledger.query((reader) => isWeekKept(reader, mids, monday)) ?? false
  }

  const digestOf = (): string | null => {
    const monday = toldMonday(clock.nowMs())
    const isWanted = begun && settings().weeklyDigest && !has('seen', monday)
    return isWanted && isKept(monday) ? monday : null
  }

  return {
    begin: () => {
      begun = true
    },
    digestOf,
    untold: () => {
      const monday = digestOf()
      return monday === null || has('told', monday) ? null : monday
    },
    told: (monday) => {
      mark('told', monday)
    },
    seen: () => mark('seen', toldMonday(clock.nowMs())),
  }
}
