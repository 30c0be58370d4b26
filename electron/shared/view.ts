import type { Glance } from './glance'
import type { Language } from './locales/locale'
import type { Notice } from './notice'
import type { PageState } from './page-state'
import type { ChosenSettings } from './settings'
import type { SignInAttempt } from './sign-in-attempt'

/** What the window's frame shows beside the glance. */
export interface ViewFrame {
  readonly language: Language
  readonly settings: ChosenSettings
  /** What the user should be told about the profile. */
  readonly notices: readonly Notice[]
  /** The sign-in without pasting that runs or ended last; `null` where there is none to show. */
  readonly signIn: SignInAttempt | null
}

/** All that a page has to know when it begins. */
export interface View extends ViewFrame {
  readonly glance: Glance
  /** Where the page before this one left off. */
  readonly page: PageState
  readonly version: string
  /** Whether all of it is invented. */
  readonly example: boolean
}
