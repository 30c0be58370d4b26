import type { SessionGlance } from '../session-glance'

/** What the desktop tells of logins; dates are `YYYY-MM-DD`. */
export interface AnnouncementWords {
  readonly ends: (name: string, days: number) => string
  /** Its date has passed, and Bilibili has not said that it is over. */
  readonly past: (name: string) => string
  readonly over: (name: string) => string
  readonly several: (logins: number) => string
  readonly signInBy: (date: string) => string
  readonly overBecause: Readonly<
    Record<NonNullable<SessionGlance['ended']>, (date: string) => string>
  >
  readonly overUntold: string
}
