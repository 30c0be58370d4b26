import { bilibiliDay, dayStartsAtMs } from '../../bilibili/day'
import { knownExp } from '../exp-glance'
import type { AccountGlance } from '../glance'
import { isComplete } from '../glance-wording'
import { holds } from './hushed'
import { NOT_TODAY } from './reminder'
import type { Hush, Reminder, ReminderMemory, ReminderSettings, Told } from './reminder'

const MINUTE_MS = 60_000

/** The last of today's times that has passed, in minutes after midnight in China. */
const lastRung = (times: readonly number[], dayStartMs: number, nowMs: number): number | null =>
  times.findLast((minute) => dayStartMs + minute * MINUTE_MS <= nowMs) ?? null

/** A snooze of this account that is over, of this Bilibili day. */
const overSnooze = (hushes: readonly Hush[], mid: string, nowMs: number): Hush | null =>
  hushes.find(
    (hush) =>
      hush.scope === mid &&
      !holds(hush, nowMs) &&
      bilibiliDay(hush.untilMs) === bilibiliDay(nowMs) &&
      hush.untilMs <= nowMs,
  ) ?? null

const isSnoozed = (hushes: readonly Hush[], mid: string, nowMs: number): boolean =>
  hushes.some((hush) => hush.scope === mid && holds(hush, nowMs))

const wasTold = (told: readonly Told[], { mid, kind, aboutMs, rung }: Told): boolean =>
  told.some(
    (one) => one.mid === mid && one.kind === kind && one.aboutMs === aboutMs && one.rung >= rung,
  )

/** What is to be told of a day, and the instant that its numbers must not be older than. */
export interface DayDue extends Told {
  readonly sinceMs: number
}

/** Whether something is left that its user wants to hear of. */
const isWanted = ({ exp, paused, reminding }: AccountGlance): boolean =>
  !paused &&
  reminding.day &&
  (exp === null || (!isComplete(exp) && knownExp(exp) < reminding.belowExp))

/** Of which time of today an account is to be reminded, whatever its numbers are worth. */
export const dayDue = (
  account: AccountGlance,
  { told, hushes }: ReminderMemory,
  { reminderTimes }: ReminderSettings,
  nowMs: number,
): DayDue | null => {
  const { mid } = account
  const aboutMs = dayStartsAtMs(bilibiliDay(nowMs))
  const rung = lastRung(reminderTimes, aboutMs, nowMs)
  if (rung === null || !isWanted(account) || isSnoozed(hushes, mid, nowMs)) return null
  const due = { mid, kind: 'day-open', aboutMs, rung } as const
  const rungMs = aboutMs + rung * MINUTE_MS
  if (!wasTold(told, due)) return { ...due, sinceMs: rungMs }
  const snooze = overSnooze(hushes, mid, nowMs)
  return snooze === null || isSilenced(told, due)
    ? null
    : { ...due, sinceMs: Math.max(rungMs, snooze.untilMs) }
}

/** Whether the user does not want to hear of this day any more. */
const isSilenced = (told: readonly Told[], due: Told): boolean =>
  wasTold(told, { ...due, rung: NOT_TODAY })

/** Whether today's numbers were asked since an instant, and stand as they are. */
const isKnownSince = ({ exp, session, readings }: AccountGlance, sinceMs: number): boolean =>
  session.state === 'ok' &&
  exp !== null &&
  exp.confidence !== 'last-known' &&
  exp.asOfMs >= sinceMs &&
  readings.dailyReward === 'fresh' &&
  ['fresh', 'unsupported'].includes(readings.coinExp)

/** What its user is to be told of an account's day; never from numbers that are not of now. */
export const dayReminder = (
  account: AccountGlance,
  memory: ReminderMemory,
  settings: ReminderSettings,
  nowMs: number,
): Reminder | null => {
  const due = dayDue(account, memory, settings, nowMs)
  if (due === null || !isKnownSince(account, due.sinceMs)) return null
  const { mid, kind, aboutMs, rung } = due
  return { account, mid, kind, aboutMs, rung }
}
