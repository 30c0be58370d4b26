import type { CoinHistoryWords } from './coin-history-words'

/** The kept coin log. */
export const enCoinHistory: CoinHistoryWords = {
  title: 'Coins',
}
