import type { ExpGlance } from '../exp-glance'
import type { SessionGlance } from '../session-glance'
import type { VipState } from '../vip-glance'
import type { Words } from './words'

/** Tooltip and menu of the tray, where there is little room. */
export interface TrayWords {
  readonly noAccount: string
  readonly line: (name: string, parts: string) => string
  readonly more: (accounts: number) => string
  readonly session: Words<Exclude<SessionGlance['state'], 'ok'>>
  readonly askingAgainAt: (time: string) => string
  readonly keychain: Words<'locked' | 'missing' | 'silent'>
  readonly sum: (exp: number | null, cap: number) => string
  readonly oldSum: (sum: string, time: string) => string
  readonly allDone: string
  readonly task: Words<'login' | 'watch' | 'share'> & {
    readonly coins: (exp: number) => string
  }
  readonly vipDays: (days: number) => string
  readonly vip: Words<Exclude<VipState, 'active' | 'unknown'>>
  readonly vipUnsupported: string
  readonly tick: {
    readonly done: (task: string) => string
    readonly open: (task: string) => string
    readonly unknown: (task: string) => string
  }
  readonly taskName: Words<keyof Pick<ExpGlance, 'login' | 'watch' | 'share'>> & {
    readonly coins: (exp: number | null, cap: number) => string
  }
  readonly failedReadings: (readings: number) => string
  readonly openAccount: string
  readonly refresh: string
  readonly refreshing: (done: number, of: number) => string
  readonly open: string
  readonly quit: string
  readonly startAtLogin: string
  readonly reminders: string
  readonly remindersPaused: (time: string) => string
  readonly pauseRemindersForAnHour: string
  /** Until the end of Bilibili's day. */
  readonly pauseRemindersForToday: (time: string) => string
  /** Where the settings switch them off. */
  readonly remindersOff: string
  readonly resumeReminders: string
}
