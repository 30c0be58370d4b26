import type { DaysHistoryWords } from './days-history-words'

/** The calendar of days. */
export const zhCnDaysHistory: DaysHistoryWords = {
  title: '每日',
}
