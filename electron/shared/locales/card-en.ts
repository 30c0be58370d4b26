import type { CardWords } from './card-words'

/** The cards of one account. */
export const enCard: CardWords = {
  title: { today: 'Today' },
}
