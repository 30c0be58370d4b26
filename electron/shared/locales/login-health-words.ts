import type { SignInOrigin } from '../../bilibili/credential'
import type { SessionGlance } from '../session-glance'
import type { RenewalState } from '../renewal-state'
import type { Words } from './words'

/** Until when a login is good, how it goes on, and how it ended; dates are `YYYY-MM-DD`. */
export interface LoginHealthWords {
  readonly title: string
  /** What the rows of an account's page are called. */
  readonly label: Words<'until' | 'renewal' | 'origin'>
  readonly until: (date: string, days: number) => string
  /** Its date has passed, and Bilibili has not said that it is over. */
  readonly past: (date: string) => string
  readonly noDate: string
  readonly origin: Words<SignInOrigin>
  /** Why a login that Bilibili ended is over. */
  readonly ended: Readonly<Record<NonNullable<SessionGlance['ended']>, (date: string) => string>>
  /** `not-kept` is of one that renews itself, `access-key` of one that cannot. */
  readonly renewal: Words<RenewalState['kind'] | 'not-kept' | 'access-key'>
  /** Why it cannot be renewed, and when a scan is due. */
  readonly joined: (why: string, scan: string) => string
  readonly scanBy: (date: string) => string
  readonly scanNow: string
  readonly scanAtEnd: string
  readonly consent: Words<
    'open' | 'lead' | 'instead' | 'confirm' | 'busy' | 'cancel' | 'notRenewable'
  > & {
    readonly title: (name: string) => string
    readonly means: readonly string[]
  }
  /** The same in as few words as a line has room for. */
  readonly line: {
    readonly daysLeft: (date: string, days: number) => string
    readonly past: (date: string) => string
    readonly expired: (date: string) => string
  }
  /** And in the tray. */
  readonly tray: {
    readonly daysLeft: (days: number) => string
    readonly past: string
    readonly movedHere: string
  }
}

/** How a login is, on one line. */
export type SessionWords = Words<SessionGlance['state']> & {
  readonly blockedUntil: (time: string) => string
  /** It was kept in memory alone, and the app has been ended since. */
  readonly endedWithApp: string
  /** Of an account that came along from another computer. */
  readonly movedHere: string
  readonly signedInUntil: (date: string) => string
}
