import { bilibiliDay, dayStartsAtMs } from '../../bilibili/day'
import { COIN_EXP_CAP, knownExp, type ExpGlance } from '../exp-glance'
import type { AccountGlance } from '../glance'
import { isComplete } from '../glance-wording'
import type { Owed } from './owed'
import { NOT_TODAY, type ReminderMemory, type ReminderSettings } from './reminder'
import { hushedUntilMs } from './silence'

const MINUTE_MS = 60_000

/** Within one day nothing that is done becomes open again, so old numbers can make it silent. */
const isWanted = ({ exp, reminding }: AccountGlance, day: string): boolean =>
  reminding.day &&
  exp !== null &&
  bilibiliDay(exp.asOfMs) === day &&
  !isComplete(exp) &&
  knownExp(exp) < reminding.belowExp

const lastToldRung = ({ told }: ReminderMemory, mid: string, dayStartMs: number): number | null => {
  const rungs = told
    .filter((one) => one.mid === mid && one.kind === 'day-open' && one.aboutMs === dayStartMs)
    .map(({ rung }) => rung)
  return rungs.length === 0 ? null : Math.max(...rungs)
}

const snoozeEndMs = ({ hushes }: ReminderMemory, mid: string): number =>
  hushes.find(({ scope }) => scope === mid)?.untilMs ?? 0

const lastPassedRung = (times: readonly number[], sinceDayStartMs: number): number | null =>
  times.findLast((minutes) => minutes * MINUTE_MS <= sinceDayStartMs) ?? null

/**
 * The reminder of an account's day that is due, `null` where there is none.
 *
 * Of several rungs that have passed only the last; a rung that was told covers those before it.
 * A day that was told is due once more when its snooze has ended within that day.
 */
export const owedDay = (
  account: AccountGlance,
  memory: ReminderMemory,
  { reminderTimes }: Pick<ReminderSettings, 'reminderTimes'>,
  nowMs: number,
): Owed | null => {
  const { mid } = account
  const day = bilibiliDay(nowMs)
  if (!isWanted(account, day) || hushedUntilMs(memory.hushes, mid, nowMs) !== null) return null
  const aboutMs = dayStartsAtMs(day)
  const endMs = snoozeEndMs(memory, mid)
  const told = lastToldRung(memory, mid, aboutMs)
  const rung = lastPassedRung(reminderTimes, nowMs - aboutMs)
  if (rung !== null && rung > (told ?? -1))
    return { aboutMs, rung, sinceMs: Math.max(aboutMs + rung * MINUTE_MS, endMs) }
  // Only what was told today can have been put off: a snooze may reach into the next day.
  if (told === null || told === NOT_TODAY || endMs < aboutMs) return null
  return { aboutMs, rung: told, sinceMs: endMs }
}

const isKnownOpen = ({ login, watch, share, coins }: ExpGlance): boolean =>
  [login, watch, share].includes(false) || (coins !== null && coins < COIN_EXP_CAP)

/** Whether what is known of the day is new enough, and whole enough, to speak of it. */
export const mayTellDay = (
  { session, exp, readings }: AccountGlance,
  { sinceMs }: Pick<Owed, 'sinceMs'>,
): boolean => {
  if (session.state !== 'ok' || exp === null || exp.confidence === 'last-known') return false
  // Where the second source cannot be had, the first one speaks alone.
  const sourcesFresh =
    readings.dailyReward === 'fresh' &&
    ['fresh', 'unsupported', 'unavailable'].includes(readings.coinExp)
  return sourcesFresh && exp.asOfMs >= sinceMs && isKnownOpen(exp)
}
