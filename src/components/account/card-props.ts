import type { ReadingDetail, ReadingDetails } from '../../../electron/shared/account-detail'
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

/** What a part of a card is told of one of its readings. */
export interface ReadingProps {
  readonly name: CardReading
  readonly reading: ReadingDetail<unknown>
  /** Whether the card joins several readings, so that each has to say which it is. */
  readonly named: boolean
  readonly asking: boolean
  /** Why nobody may ask now; `null` where one may. */
  readonly heldBack: string | null
  readonly locale: Locale
  readonly nowMs: number
}
