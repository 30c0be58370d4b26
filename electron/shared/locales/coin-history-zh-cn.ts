import type { CoinHistoryWords } from './coin-history-words'

/** The kept coin log. */
export const zhCnCoinHistory: CoinHistoryWords = {
  title: '硬币',
}
