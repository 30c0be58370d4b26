import type { AccountGlance } from '../glance'
import type { ChosenSettings } from '../settings'

/**
 * What its user can be reminded of, the worst first.
 *
 * `login-over`: waits for a new one. `vip-halted`: frozen or locked. `login-ends`: some days ahead.
 * `vip-ends`: some days ahead, and once it is past. `day-open`: something of today is open.
 */
export const REMINDER_KINDS = [
  'login-over',
  'vip-halted',
  'login-ends',
  'vip-ends',
  'day-open',
] as const

export type ReminderKind = (typeof REMINDER_KINDS)[number]

/** Something of which its user was told once. */
export interface Told {
  readonly mid: string
  readonly kind: ReminderKind
  /**
   * What it was about, Unix ms: the start of the Bilibili day, the due date of the VIP (0 where
   * there is none), the end of the session (0 where that is not known).
   */
  readonly aboutMs: number
  /**
   * `day-open`: minutes after midnight in China, 1440 once today is not to be mentioned again.
   * `vip-ends` and `login-ends`: days ahead. `vip-halted`: Bilibili's status. `login-over`: 0.
   */
  readonly rung: number
}

/** Something of which its user is to be told now. */
export interface Reminder extends Told {
  readonly account: AccountGlance
}

/**
 * Until when nothing is announced: of anything (`scope` is `everyone`), or of one account's day
 * (its mid), which is told once more when that is past.
 */
export interface Hush {
  readonly scope: string
  readonly untilMs: number
}

/** What is remembered of reminders, across restarts. */
export interface ReminderMemory {
  readonly told: readonly Told[]
  readonly hushes: readonly Hush[]
}

/** The settings that reminders go by. */
export type ReminderSettings = Pick<
  ChosenSettings,
  'reminders' | 'reminderTimes' | 'vipReminderDays' | 'loginReminders' | 'quietHours'
>

/** What the desktop shows. */
export interface ReminderText {
  readonly title: string
  readonly body: string
}

/** The rung of a day that is not to be mentioned again. */
export const NOT_TODAY = 24 * 60
