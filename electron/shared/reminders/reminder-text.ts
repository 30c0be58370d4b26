import { bilibiliDay, dayEndsAtMs } from '../../bilibili/day'
import { openTasks } from '../glance-wording'
import { hoursAndMinutes } from '../instant-wording'
import type { Locale } from '../locales/locale'
import { shortName } from '../short-wording'
import { clockText, dateText } from '../wording'
import type { Reminder, ReminderText } from './reminder'

/** As many matters one text names; desktops show a few lines. */
const MOST_LINES = 5

/** A name takes so much of a line at most, in UTF-16 units. */
const NAME_UNITS = 40

const joined = (parts: readonly (string | null)[], { separator }: Locale): string =>
  parts.filter((part) => part !== null).join(separator)

const vipHeadline = ({ account, rung }: Reminder, name: string, locale: Locale): string => {
  const words = locale.reminder
  const kind = locale.vip.kind[account.vip?.kind ?? 'unknown']
  if (rung > 0) return words.vipEnds(name, kind, account.vip?.daysLeft ?? rung)
  return account.vip?.state === 'expired' ? words.vipEnded(name, kind) : words.vipPast(name, kind)
}

const haltedState = ({ account }: Reminder): 'frozen' | 'locked' =>
  account.vip?.state === 'locked' ? 'locked' : 'frozen'

const loginHeadline = ({ account }: Reminder, name: string, { reminder }: Locale): string => {
  const daysLeft = account.session.daysLeft ?? 0
  return daysLeft === 0 ? reminder.loginPast(name) : reminder.loginEnds(name, daysLeft)
}

const dayHeadline = ({ account }: Reminder, name: string, { reminder }: Locale): string => {
  const earned = account.exp?.earned ?? null
  return reminder.dayOpen(name, earned === null ? null : (account.exp?.cap ?? 0) - earned)
}

const headline = (reminder: Reminder, locale: Locale): string => {
  const name = shortName(reminder.account, NAME_UNITS)
  const kind = locale.vip.kind[reminder.account.vip?.kind ?? 'unknown']
  switch (reminder.kind) {
    case 'login-over':
      return locale.reminder.loginOver(name)
    case 'vip-halted':
      return locale.reminder.vipHalted[haltedState(reminder)](name, kind)
    case 'login-ends':
      return loginHeadline(reminder, name, locale)
    case 'vip-ends':
      return vipHeadline(reminder, name, locale)
    case 'day-open':
      return dayHeadline(reminder, name, locale)
  }
}

const dayEnds = ({ reminder }: Locale, nowMs: number): string => {
  const endsAtMs = dayEndsAtMs(nowMs)
  const { hours, minutes } = hoursAndMinutes(endsAtMs - nowMs)
  // It is less than a day ahead, so its date would say nothing.
  return reminder.dayEnds(clockText(endsAtMs, endsAtMs), hours, minutes)
}

const overWhy = ({ account, aboutMs }: Reminder, { reminder }: Locale): string => {
  const { ended } = account.session
  return ended === null ? reminder.overUntold : reminder.overBecause[ended](dateText(aboutMs))
}

const vipWhen = ({ account, aboutMs, rung }: Reminder, { reminder }: Locale): string => {
  const date = bilibiliDay(aboutMs)
  if (rung > 0) return reminder.vipUntil(date)
  return account.vip?.state === 'expired' ? reminder.vipEndedOn(date) : reminder.vipPastSince(date)
}

const loginWhen = ({ account, aboutMs }: Reminder, { reminder }: Locale): string => {
  const date = dateText(aboutMs)
  return account.session.daysLeft === 0 ? reminder.signInSince(date) : reminder.signInBy(date)
}

const explanation = (reminder: Reminder, locale: Locale, nowMs: number): string => {
  switch (reminder.kind) {
    case 'login-over':
      return overWhy(reminder, locale)
    case 'vip-halted':
      return locale.reminder.vipHaltedWhy[haltedState(reminder)]
    case 'login-ends':
      return loginWhen(reminder, locale)
    case 'vip-ends':
      return vipWhen(reminder, locale)
    case 'day-open': {
      const { exp } = reminder.account
      const tasks = exp === null ? null : openTasks(exp, locale)
      return joined([tasks, dayEnds(locale, nowMs)], locale)
    }
  }
}

const severalTitle = (reminders: readonly Reminder[], { reminder }: Locale): string => {
  const number = reminders.length
  if (reminders.every(({ kind }) => kind === 'day-open')) return reminder.severalDays(number)
  const areLogins = reminders.every(({ kind }) => kind === 'login-ends' || kind === 'login-over')
  return areLogins ? reminder.severalLogins(number) : reminder.severalMatters(number)
}

/**
 * One text for all that is to be told now, the first of them first.
 *
 * A single one is told with what is left or to be done; of several each has a line, and how many
 * there are beyond five is said.
 */
export const reminderText = (
  reminders: readonly Reminder[],
  locale: Locale,
  nowMs: number,
): ReminderText => {
  const [first] = reminders
  if (first !== undefined && reminders.length === 1)
    return { title: headline(first, locale), body: explanation(first, locale, nowMs) }
  const lines = reminders.slice(0, MOST_LINES).map((reminder) => headline(reminder, locale))
  const beyond = reminders.length - lines.length
  const more = beyond > 0 ? [locale.reminder.more(beyond)] : []
  return { title: severalTitle(reminders, locale), body: [...lines, ...more].join('\n') }
}
