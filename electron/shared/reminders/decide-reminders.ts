import type { AccountGlance } from '../glance'
import { dayReminder } from './day-reminder'
import { EVERYTHING, holds, isSilent } from './hushed'
import { loginReminder } from './login-reminder'
import type { Reminder, ReminderMemory, ReminderSettings, Told } from './reminder'
import { vipReminder } from './vip-reminder'

/** What follows from a glance for reminders. */
export interface Decision {
  /** What its user is to be told now, in one go. */
  readonly tell: readonly Reminder[]
  /** What was told is no longer so: should it come back, it is news. */
  readonly rearm: readonly Pick<Told, 'mid' | 'kind'>[]
  /** The scopes of hushes that are of no use any more. */
  readonly over: readonly string[]
}

/** What was told of an account is over: its login is alive, its VIP runs. */
const rearmed = (
  { mid, session, vip, readings }: AccountGlance,
  told: readonly Told[],
): Decision['rearm'] => {
  const knows = (kind: Told['kind']): boolean =>
    told.some((one) => one.mid === mid && one.kind === kind)
  const runs = vip?.state === 'active' && readings.vip === 'fresh'
  return [
    ...(session.state === 'ok' && knows('login-over')
      ? [{ mid, kind: 'login-over' } as const]
      : []),
    ...(runs && knows('vip-halted') ? [{ mid, kind: 'vip-halted' } as const] : []),
  ]
}

/**
 * Decides what is announced of these accounts: each matter once per account, kind, day or date and
 * rung, several times that have passed meanwhile as one; nothing of an account that is paused,
 * nothing in the quiet hours or while it is hushed, which loses nothing: what is still so is told
 * afterwards. `minuteOfDay` is of this computer's day, for the quiet hours.
 */
export const decideReminders = (
  accounts: readonly AccountGlance[],
  memory: ReminderMemory,
  settings: ReminderSettings,
  nowMs: number,
  minuteOfDay: number,
): Decision => {
  const silent = isSilent(memory, settings, nowMs, minuteOfDay)
  const tell = silent
    ? []
    : accounts.flatMap((account) =>
        [
          loginReminder(account, memory, settings),
          vipReminder(account, memory, settings, nowMs),
          dayReminder(account, memory, settings, nowMs),
        ].filter((reminder) => reminder !== null),
      )
  const reminded = tell.filter(({ kind }) => kind === 'day-open').map(({ mid }) => mid)
  return {
    tell,
    rearm: accounts.flatMap((account) => rearmed(account, memory.told)),
    over: memory.hushes
      .filter((hush) => !holds(hush, nowMs))
      // A snooze that is over still has to bring its reminder back.
      .filter(({ scope, untilMs }) => isSpent(scope, untilMs, reminded, nowMs))
      .map(({ scope }) => scope),
  }
}

const DAY_MS = 24 * 3_600_000

const isSpent = (
  scope: string,
  untilMs: number,
  reminded: readonly string[],
  nowMs: number,
): boolean => scope === EVERYTHING || reminded.includes(scope) || Math.abs(nowMs - untilMs) > DAY_MS
