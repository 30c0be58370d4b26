import { zhCnCoinHistory } from './coin-history-zh-cn'
import { zhCnDaysHistory } from './days-history-zh-cn'
import { zhCnHistoryKeeping } from './history-keeping-zh-cn'
import type { HistoryWords } from './history-words'
import { zhCnHouse } from './house-zh-cn'
import { zhCnLevelHistory } from './level-history-zh-cn'
import { zhCnWeekDigest } from './week-digest-zh-cn'

/** The pages of what is kept for good. */
export const zhCnHistory: HistoryWords = {
  views: '历史记录的视图',
  view: { coins: '硬币', days: '每日', level: '等级', week: '周报' },
  account: '账号',
  allAccounts: '全部账号',
  removed: {
    byMid: (mid) => `${mid}（已移除）`,
    byNumber: (number) => `已移除的账号 ${number}`,
  },
  whole: '全部历史记录',
  empty: {
    title: '还没有记录',
    text: 'B 站的硬币记录只显示最近一周。本程序每次查询都会把看到的内容永久保存，这里的内容会随之自动增加。',
    since: (day) => `本程序自 ${day} 开始保存。`,
    fromNow: '从第一次查询 B 站起开始保存。',
  },
  since: (day) => `自 ${day} 开始保存，更早的内容未知。`,
  coins: zhCnCoinHistory,
  days: zhCnDaysHistory,
  level: zhCnLevelHistory,
  week: zhCnWeekDigest,
  keeping: zhCnHistoryKeeping,
  house: zhCnHouse,
}
