import type { DaysHistoryWords } from './days-history-words'

/** The calendar of days. */
export const enDaysHistory: DaysHistoryWords = {
  title: 'Days',
}
