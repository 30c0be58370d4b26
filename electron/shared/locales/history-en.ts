import { enCoinHistory } from './coin-history-en'
import { enDaysHistory } from './days-history-en'
import { enHistoryKeeping } from './history-keeping-en'
import type { HistoryWords } from './history-words'
import { enHouse } from './house-en'
import { enLevelHistory } from './level-history-en'
import { enWeekDigest } from './week-digest-en'

/** The pages of what is kept for good. */
export const enHistory: HistoryWords = {
  views: 'Views of the history',
  view: { coins: 'Coins', days: 'Days', level: 'Level', week: 'Week' },
  account: 'Account',
  allAccounts: 'All accounts',
  removed: {
    byMid: (mid) => `${mid} (removed)`,
    byNumber: (number) => `Removed account ${number}`,
  },
  whole: 'Whole history',
  empty: {
    title: 'Nothing kept yet',
    text: 'Bilibili shows the coin log of the last week only. Whenever this app looks, it keeps what it sees for good, and this page fills by itself.',
    since: (day) => `This app has kept what it sees since ${day}.`,
    fromNow: 'It begins with the first look at Bilibili.',
  },
  since: (day) => `Kept since ${day}; what came before is not known.`,
  coins: enCoinHistory,
  days: enDaysHistory,
  level: enLevelHistory,
  week: enWeekDigest,
  keeping: enHistoryKeeping,
  house: enHouse,
}
