import { zhCnCoinHistory } from './coin-history-zh-cn'
import { zhCnDaysHistory } from './days-history-zh-cn'
import { zhCnHistoryKeeping } from './history-keeping-zh-cn'
import type { HistoryWords } from './history-words'
import { zhCnHouse } from './house-zh-cn'
import { zhCnLevelHistory } from './level-history-zh-cn'
import { zhCnWeekDigest } from './week-digest-zh-cn'

/** The pages of what is kept for good. */
export const zhCnHistory: HistoryWords = {
  coins: zhCnCoinHistory,
  days: zhCnDaysHistory,
  level: zhCnLevelHistory,
  week: zhCnWeekDigest,
  keeping: zhCnHistoryKeeping,
  house: zhCnHouse,
}
