import type { ReadingDetails } from '../../../electron/shared/account-detail'
import type { Locale } from '../../../electron/shared/locales/locale'

/** The name of a reading. */
export type CardReading = keyof ReadingDetails

/** What every card of an account is given. */
export interface CardProps {
  readonly readings: ReadingDetails
  readonly locale: Locale
  readonly nowMs: number
  /** What is being asked for at the user's wish; `all` is the whole account. */
  readonly asking: ReadonlySet<CardReading | 'all'>
  /** How the last refresh ended, in words, and of what; `null` where there is nothing to say. */
  readonly ended: { readonly refreshed: CardReading | 'all'; readonly text: string } | null
  /** Why nothing can be asked for, in words; `null` where it can. */
  readonly heldBack: string | null
}
