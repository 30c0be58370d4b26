import { bilibiliDay, dayEndsAtMs, dayStartsAtMs } from '../../bilibili/day'
import { success, type Result } from '../../bilibili/failure'
import type { ReadingName } from '../../bilibili/index'
import type { AccountGlance } from '../../shared/glance'
import type { NotStored } from '../../shared/ipc'
import { minuteOfDay } from '../../shared/minute-of-day'
import { outdatedReadings } from '../../shared/reminders/outdated-readings'
import {
  NOT_TODAY,
  type Hush,
  type ReminderMemory,
  type ReminderSettings,
  type Told,
} from '../../shared/reminders/reminder'
import { hushedUntilMs, isSilent } from '../../shared/reminders/silence'
import { EVERYONE } from '../../shared/session-glance'
import type { Clock } from '../clock'
import { keptOrNot } from '../kept-or-not'
import type { ReminderStore } from '../store/reminder-store'

/** For how long the user wants nothing announced; `day` is the rest of the Bilibili day. */
export type Pause = 'hour' | 'day' | 'none'

/** How an account was left alone for a while. */
export type PutOff = 'snooze' | 'not-today'

interface WishParts {
  readonly reminders: ReminderStore
  readonly settings: () => ReminderSettings
  readonly clock: Clock
}

/** When its user wants to be reminded, and what that asks of the readings. */
export interface ReminderWishes {
  /** From now on reminders may be told: it was looked once in this run how things are, and what time it is. */
  readonly begin: () => void
  readonly begun: () => boolean
  /** Tells what is open today of these accounts once more, in half an hour. */
  readonly snooze: (mids: readonly string[]) => Result<null, NotStored>
  /** Tells nothing more of what is open today of these accounts; whether that was not so already. */
  readonly notToday: (mids: readonly string[]) => Result<boolean, NotStored>
  /** Takes back the last one of these: what was wished before goes on, and so does the other one. */
  readonly again: (mid: string, what: PutOff) => Result<null, NotStored>
  readonly pause: (pause: Pause) => Result<null, NotStored>
  /** Until when nothing is announced, Unix ms; `null` where that is not so. */
  readonly hushedUntilMs: () => number | null
  /** Whether nothing may be announced now. */
  readonly silent: () => boolean
  /** The readings that have to be asked anew before their user can be reminded, by mid. */
  readonly outdated: (
    accounts: () => readonly AccountGlance[],
  ) => ReadonlyMap<string, readonly ReadingName[]>
}

/** That today is not to be mentioned again. */
const today = (mid: string, nowMs: number): Told => {
  const aboutMs = dayStartsAtMs(bilibiliDay(nowMs))
  return { mid, kind: 'day-open', aboutMs, rung: NOT_TODAY }
}

const SNOOZE_MS = 30 * 60_000
const HOUR_MS = 3_600_000

/** The wishes that the store of reminders keeps. */
export const reminderWishes = ({ reminders, settings, clock }: WishParts): ReminderWishes => {
  const hush = (hushes: readonly Hush[]): Result<null, NotStored> => {
    for (const one of hushes) {
      const kept = keptOrNot(reminders.hush(one))
      if (!kept.ok) return kept
    }
    return success(null)
  }

  let begun = false

  /** What the last snooze of an account took the place of. */
  const hushBefore = new Map<string, Hush>()

  const hushOf = (mid: string): Hush | undefined =>
    reminders.memory().hushes.find(({ scope }) => scope === mid)
  const isLeftAlone = (mid: string, nowMs: number): boolean => {
    const { aboutMs } = today(mid, nowMs)
    return reminders
      .memory()
      .told.some((one) => one.mid === mid && one.rung === NOT_TODAY && one.aboutMs === aboutMs)
  }

  const snoozeAgain = (mid: string): Result<null, NotStored> => {
    const before = hushBefore.get(mid)
    return before === undefined ? keptOrNot(reminders.unhush(mid)) : hush([before])
  }
  const mentionAgain = (mid: string): Result<null, NotStored> =>
    keptOrNot(reminders.untell(today(mid, clock.nowMs())))

  const silent = (memory: ReminderMemory, nowMs: number): boolean =>
    isSilent(memory, settings(), nowMs, minuteOfDay(nowMs))

  return {
    begin: () => {
      begun = true
    },
    begun: () => begun,
    snooze: (mids) => {
      const untilMs = clock.nowMs() + SNOOZE_MS
      for (const mid of mids) {
        const before = hushOf(mid)
        if (before === undefined) hushBefore.delete(mid)
        else hushBefore.set(mid, before)
      }
      return hush(mids.map((scope) => ({ scope, untilMs })))
    },
    notToday: (mids) => {
      const nowMs = clock.nowMs()
      const mentioned = mids.filter((mid) => !isLeftAlone(mid, nowMs))
      if (mentioned.length === 0) return success(false)
      const told = mentioned.map((mid) => today(mid, nowMs))
      const kept = keptOrNot(reminders.tell(told, nowMs))
      return kept.ok ? success(true) : kept
    },
    again: (mid, what) => (what === 'snooze' ? snoozeAgain(mid) : mentionAgain(mid)),
    pause: (pause) => {
      if (pause === 'none') return keptOrNot(reminders.unhush(EVERYONE))
      const nowMs = clock.nowMs()
      const untilMs = pause === 'hour' ? nowMs + HOUR_MS : dayEndsAtMs(nowMs)
      return hush([{ scope: EVERYONE, untilMs }])
    },
    hushedUntilMs: () => hushedUntilMs(reminders.memory().hushes, EVERYONE, clock.nowMs()),
    silent: () => silent(reminders.memory(), clock.nowMs()),
    outdated: (accounts) => {
      const nowMs = clock.nowMs()
      const memory = reminders.memory()
      // Asked every half minute, and at night for nothing.
      if (silent(memory, nowMs)) return new Map()
      const named = accounts().map(
        (account) =>
          [
            account.mid,
            outdatedReadings(account, memory, settings(), nowMs, minuteOfDay(nowMs)),
          ] as const,
      )
      return new Map(named.filter(([, names]) => names.length > 0))
    },
  }
}
