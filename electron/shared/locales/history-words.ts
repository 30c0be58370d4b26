import type { CoinHistoryWords } from './coin-history-words'
import type { DaysHistoryWords } from './days-history-words'
import type { HistoryKeepingWords } from './history-keeping-words'
import type { HouseWords } from './house-words'
import type { LevelHistoryWords } from './level-history-words'
import type { WeekDigestWords } from './week-digest-words'
import type { Words } from './words'

/** The pages of what is kept for good. */
export interface HistoryWords {
  readonly views: string
  readonly view: Words<'coins' | 'days' | 'level' | 'week'>
  readonly account: string
  readonly allAccounts: string
  /** An account that is not in the list any more: by its mid, or where numbers are hidden by its place. */
  readonly removed: {
    readonly byMid: (mid: string) => string
    readonly byNumber: (number: number) => string
  }
  /** Leads from the last week to everything. */
  readonly whole: string
  readonly empty: {
    readonly title: string
    readonly text: string
    /** Since when the app keeps anything, by day. */
    readonly since: (day: string) => string
    /** Nothing is kept of anybody yet. */
    readonly fromNow: string
  }
  readonly since: (day: string) => string
  readonly coins: CoinHistoryWords
  readonly days: DaysHistoryWords
  readonly level: LevelHistoryWords
  readonly week: WeekDigestWords
  readonly keeping: HistoryKeepingWords
  readonly house: HouseWords
}
