import type { Words } from './words'

/** The cards of one account. */
export interface CardWords {
  readonly title: Words<'today'>
}
