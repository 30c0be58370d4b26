import { bilibiliDay } from '../../bilibili/day'
import type { AccountGlance } from '../glance'
import { EVERYONE } from '../session-glance'
import { mayTellDay, owedDay } from './day-open'
import { loginDue } from './login-due'
import { REMINDER_KINDS } from './reminder'
import type { Hush, Reminder, ReminderMemory, ReminderSettings, Told } from './reminder'
import { isSilent } from './silence'
import { mayTellVip, owedVip, vipHalted } from './vip-due'

/** What follows from a glance for reminders. */
export interface Decision {
  /** What its user is to be told now, in one go: the worst kind first, accounts in their order. */
  readonly tell: readonly Reminder[]
  /** What was told is no longer so: should it come back, it is news. */
  readonly rearm: readonly Pick<Told, 'mid' | 'kind'>[]
  /** The scopes of hushes that are of no use any more. */
  readonly over: readonly string[]
}

const toldOfVip = (
  account: AccountGlance,
  memory: ReminderMemory,
  settings: ReminderSettings,
  nowMs: number,
): Told | null => {
  const halted = vipHalted(account, memory)
  if (halted !== null) return halted
  const owed = owedVip(account, memory, settings, nowMs)
  if (owed === null || !mayTellVip(account, owed)) return null
  return { mid: account.mid, kind: 'vip-ends', aboutMs: owed.aboutMs, rung: owed.rung }
}

const toldOfDay = (
  account: AccountGlance,
  memory: ReminderMemory,
  settings: ReminderSettings,
  nowMs: number,
): Told | null => {
  const owed = owedDay(account, memory, settings, nowMs)
  if (owed === null || !mayTellDay(account, owed)) return null
  return { mid: account.mid, kind: 'day-open', aboutMs: owed.aboutMs, rung: owed.rung }
}

/** What was told of an account is over: its login is alive, its VIP runs. */
const rearmed = (
  { mid, session, vip, readings }: AccountGlance,
  { told }: ReminderMemory,
): Decision['rearm'] => {
  const isOver: Partial<Record<Told['kind'], boolean>> = {
    'login-over': session.state === 'ok',
    'vip-halted': vip?.state === 'active' && readings.vip === 'fresh',
  }
  return REMINDER_KINDS.filter(
    (kind) => isOver[kind] === true && told.some((one) => one.mid === mid && one.kind === kind),
  ).map((kind) => ({ mid, kind }))
}

/** A snooze that has ended still has to bring its reminder back, until its day is over. */
const isSpent = (hush: Hush, told: readonly Reminder[], nowMs: number): boolean =>
  hush.untilMs <= nowMs &&
  (hush.scope === EVERYONE ||
    bilibiliDay(hush.untilMs) !== bilibiliDay(nowMs) ||
    told.some(({ mid, kind }) => kind === 'day-open' && mid === hush.scope))

/**
 * Decides what is announced of these accounts: each matter once per account, kind, day or date and
 * rung, several times that have passed meanwhile as one; nothing of an account that is paused.
 *
 * Nothing in the quiet hours or while it is hushed, which loses nothing: what is still so is told
 * afterwards. `minuteOfDay` is of this computer's day, for the quiet hours.
 */
export const decideReminders = (
  accounts: readonly AccountGlance[],
  memory: ReminderMemory,
  settings: ReminderSettings,
  nowMs: number,
  minuteOfDay: number,
): Decision => {
  const remindersOf = (account: AccountGlance): readonly Reminder[] =>
    [
      settings.loginReminders ? loginDue(account, memory) : null,
      toldOfVip(account, memory, settings, nowMs),
      toldOfDay(account, memory, settings, nowMs),
    ].flatMap((told) => (told === null ? [] : [{ account, ...told }]))
  const silent = isSilent(memory, settings, nowMs, minuteOfDay)
  const due = silent ? [] : accounts.filter(({ paused }) => !paused).flatMap(remindersOf)
  const tell = REMINDER_KINDS.flatMap((kind) => due.filter((reminder) => reminder.kind === kind))
  return {
    tell,
    rearm: accounts.flatMap((account) => rearmed(account, memory)),
    over: memory.hushes.filter((hush) => isSpent(hush, tell, nowMs)).map(({ scope }) => scope),
  }
}
