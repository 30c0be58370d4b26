import { zhCnCardFrame, zhCnCardPage } from './card-frame-zh-cn'
import { zhCnCardSafety } from './card-safety-zh-cn'
import { zhCnCardLevel, zhCnCardLog, zhCnCardProfile, zhCnCardVip } from './card-standing-zh-cn'
import { zhCnCardToday } from './card-today-zh-cn'
import type { CardWords } from './card-words'

/** The cards of one account. */
export const zhCnCard: CardWords = {
  title: {
    today: '今日任务',
    profile: '个人资料',
    vip: '大会员',
    level: '等级与硬币',
    safety: '账号安全与实名认证',
    coinLog: '硬币记录',
    expLog: '经验记录',
  },
  page: zhCnCardPage,
  frame: zhCnCardFrame,
  today: zhCnCardToday,
  profile: zhCnCardProfile,
  vip: zhCnCardVip,
  level: zhCnCardLevel,
  log: zhCnCardLog,
  safety: zhCnCardSafety,
}
