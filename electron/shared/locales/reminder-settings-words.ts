import type { Words } from './words'

/** The settings of reminders. */
export interface ReminderSettingsWords {
  readonly title: string
  readonly on: string
  readonly onText: string
  readonly times: string
  readonly timesText: string
  readonly time: (number: number) => string
  readonly inChina: (time: string) => string
  readonly inQuietHours: string
  readonly add: string
  readonly remove: (time: string) => string
  readonly reset: string
  readonly timeTaken: string
  readonly vip: string
  readonly vipDay: (days: number) => string
  readonly logins: string
  readonly loginsText: string
  readonly quiet: string
  readonly quietText: string
  readonly from: string
  readonly until: string
  readonly paused: (time: string) => string
  readonly pauseForAnHour: string
  /** Until the end of Bilibili's day. */
  readonly pauseForToday: (time: string) => string
  readonly resume: string
  readonly test: string
  readonly testing: string
  readonly tested: Words<
    'shown' | 'unsupported' | 'nobody' | 'inhibited' | 'blocked' | 'unexpected'
  >
  readonly notShown: Words<'windows' | 'macos' | 'linux'>
  readonly account: {
    readonly title: string
    readonly day: string
    readonly below: string
    readonly belowExp: (exp: number) => string
    readonly always: string
    readonly vip: string
    readonly vipFrom: string
    readonly vipDays: (days: number) => string
    readonly login: string
    /** Where the settings switch all of it off. */
    readonly allOff: string
    readonly snooze: string
    readonly notToday: string
  }
}
