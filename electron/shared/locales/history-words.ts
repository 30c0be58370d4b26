import type { CoinHistoryWords } from './coin-history-words'
import type { DaysHistoryWords } from './days-history-words'
import type { HistoryKeepingWords } from './history-keeping-words'
import type { HouseWords } from './house-words'
import type { LevelHistoryWords } from './level-history-words'
import type { WeekDigestWords } from './week-digest-words'

/** The pages of what is kept for good. */
export interface HistoryWords {
  readonly coins: CoinHistoryWords
  readonly days: DaysHistoryWords
  readonly level: LevelHistoryWords
  readonly week: WeekDigestWords
  readonly keeping: HistoryKeepingWords
  readonly house: HouseWords
}
