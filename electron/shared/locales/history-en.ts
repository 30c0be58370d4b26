import { enCoinHistory } from './coin-history-en'
import { enDaysHistory } from './days-history-en'
import { enHistoryKeeping } from './history-keeping-en'
import type { HistoryWords } from './history-words'
import { enHouse } from './house-en'
import { enLevelHistory } from './level-history-en'
import { enWeekDigest } from './week-digest-en'

/** The pages of what is kept for good. */
export const enHistory: HistoryWords = {
  coins: enCoinHistory,
  days: enDaysHistory,
  level: enLevelHistory,
  week: enWeekDigest,
  keeping: enHistoryKeeping,
  house: enHouse,
}
