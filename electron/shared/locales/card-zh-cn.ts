import type { CardWords } from './card-words'

/** The cards of one account. */
export const zhCnCard: CardWords = {
  title: { today: '今日' },
}
