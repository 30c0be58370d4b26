import type { HistoryKeepingWords } from './history-keeping-words'

/** How much history is kept. */
export const enHistoryKeeping: HistoryKeepingWords = {
  title: 'Keeping',
}
