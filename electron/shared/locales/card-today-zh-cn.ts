import type { CardTodayWords } from './card-today-words'

/** The card of today. */
export const zhCnCardToday: CardTodayWords = {
  task: { login: '每日登录', watch: '观看视频', share: '分享视频', coins: '视频投币' },
  taskLink: { login: '去登录', watch: '去观看', share: '去分享', coins: '去投币' },
  taskExp: (exp) => `+${exp}`,
  coinExp: (exp, cap) => `${exp}/${cap}`,
  coinsLeft: (coins, exp) => `再投 ${coins} 枚 +${exp}`,
  confidence: {
    confirmed: '两个来源一致',
    'may-lag': '可能有几分钟延迟',
    'last-known': '上次获取的结果',
  },
  countdown: (hours, minutes) =>
    hours === 0 ? `今天还剩 ${minutes} 分钟` : `今天还剩 ${hours} 小时 ${minutes} 分钟`,
  countdownOver: '今天已结束，正在重新获取',
  startsOver: (time) => `任务将于本地时间 ${time} 重置`,
  bilibiliDay: 'B 站日期',
  coinsByReward: '投币经验（每日任务接口）',
  coinsByToday: '投币经验（今日投币接口）',
  coinsShown: '投币经验（此处计入）',
  coinsDiffer: '两个来源不一致：每日任务接口会延迟几分钟。此处取较大值，同一天内不会减少。',
  otherDay: '上次获取的是另一天的内容，今天的情况尚不清楚。',
  onceDone: (done, of) => `一次性奖励：已完成 ${done}/${of}`,
  onceReward: {
    email: '绑定邮箱',
    phone: '绑定手机',
    safeQuestion: '设置密保问题',
    realname: '完成实名认证',
  },
  onceLink: '去完成',
  openTasks: '在 B 站查看每日任务',
}
