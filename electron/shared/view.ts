import type { Glance } from './glance'
import type { WeekDigest } from './ledger/week-digest'
import type { Language } from './locales/locale'
import type { Notice } from './notice'
import type { PageState } from './page-state'
import type { ChosenSettings } from './settings'
import type { SignInAttempt } from './sign-in-attempt'

/** The systems the app looks different on. */
export type Platform = 'windows' | 'macos' | 'linux'

/** What the window's frame shows beside the glance. */
export interface ViewFrame {
  readonly language: Language
  readonly settings: ChosenSettings
  /** What the user should be told about the profile. */
  readonly notices: readonly Notice[]
  /** Whether another program has the keys that are set for the whole system. */
  readonly shortcutTaken: boolean
  /** Until when nothing is announced on the desktop, Unix ms; `null` where that is not so. */
  readonly hushedUntilMs: number | null
  /** Of the week that is over and was not looked at yet; `null` where there is none to be read. */
  readonly digest: WeekDigest | null
  /** The sign-in without pasting that runs or ended last; `null` where there is none to show. */
  readonly signIn: SignInAttempt | null
}

/** All that a page has to know when it begins. */
export interface View extends ViewFrame {
  readonly glance: Glance
  /** Where the page before this one left off. */
  readonly page: PageState
  /** Whether a sign-in is to be begun at the open tab. */
  readonly signInWanted: boolean
  readonly version: string
  readonly platform: Platform
  /** Whether all of it is invented. */
  readonly example: boolean
}
