import type { HistoryKeepingWords } from './history-keeping-words'

/** How much history is kept. */
export const zhCnHistoryKeeping: HistoryKeepingWords = {
  title: '保留',
}
