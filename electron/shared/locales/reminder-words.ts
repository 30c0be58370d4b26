import type { SessionGlance } from '../session-glance'

/** What the desktop reminds of; dates are `YYYY-MM-DD`, times `HH:MM` on this computer. */
export interface ReminderWords {
  /** Something of today is open; `exp` is `null` where the whole of it is not known. */
  readonly dayOpen: (name: string, exp: number | null) => string
  readonly dayEnds: (time: string, hours: number, minutes: number) => string
  readonly vipEnds: (name: string, kind: string, days: number) => string
  readonly vipUntil: (date: string) => string
  readonly vipEnded: (name: string, kind: string) => string
  readonly vipEndedOn: (date: string) => string
  /** Its date has passed, and Bilibili has it running still. */
  readonly vipPast: (name: string, kind: string) => string
  readonly vipPastSince: (date: string) => string
  readonly vipHalted: Readonly<Record<'frozen' | 'locked', (name: string, kind: string) => string>>
  readonly vipHaltedWhy: Readonly<Record<'frozen' | 'locked', string>>
  readonly loginEnds: (name: string, days: number) => string
  /** Its date has passed, and Bilibili has not said that it is over. */
  readonly loginPast: (name: string) => string
  readonly loginOver: (name: string) => string
  readonly signInBy: (date: string) => string
  /** Its date has passed: it may end any time. */
  readonly signInSince: (date: string) => string
  readonly overBecause: Readonly<
    Record<NonNullable<SessionGlance['ended']>, (date: string) => string>
  >
  readonly overUntold: string
  readonly severalDays: (accounts: number) => string
  readonly severalLogins: (logins: number) => string
  readonly severalMatters: (matters: number) => string
  readonly more: (matters: number) => string
}
