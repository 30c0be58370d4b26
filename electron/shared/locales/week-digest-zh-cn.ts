import type { WeekDigestWords } from './week-digest-words'

const loginDays = (days: number): string => (days === 0 ? '已失效' : `${days} 天后到期`)

/** A week that is over. */
export const zhCnWeekDigest: WeekDigestWords = {
  title: '周报',
  heading: (span) => `B 站周报（${span}）`,
  loading: '正在读取历史记录…',
  previous: '上一周',
  next: '下一周',
  copy: '复制为文字',
  total: '全部账号',
  exp: '经验',
  fullDays: '拿满天数',
  full: (days) => `${days} 天`,
  fullMeaning: (cap) => `拿满 ${cap} 经验的天数`,
  known: (known, of) => `${of} 天中已知 ${known} 天`,
  nothingKnown: '这一周情况未知',
  atLeast: (amount) => `至少 ${amount}`,
  aside: (text, doubt) => `${text}（${doubt}）`,
  coins: '硬币收支',
  net: (coins) => `合计 ${coins}`,
  coinsNotKnown: '未知',
  coinsPartly: '记录不完整',
  vip: '大会员',
  vipDays: (days) => `剩余 ${days} 天`,
  login: '登录',
  loginDays,
  noAccount: '没有可统计的账号：还没有添加账号，或全部已暂停。',
  accounts: '各账号',
  card: {
    open: '查看',
    done: '知道了',
  },
  line: (name, facts) => `${name}：${facts}`,
  fact: {
    exp: (exp) => `${exp} 经验`,
    full: (days, least) => `${least ? '至少' : ''}拿满 ${days} 天`,
    coins: (income, spending) => `硬币 ${income} / ${spending}`,
    coinsNotKnown: '硬币情况未知',
    vip: (days) => `大会员剩余 ${days} 天`,
    login: (days) => (days === 0 ? '登录已失效' : `登录 ${loginDays(days)}`),
  },
  logins: (names) => `登录快到期或已失效：${names}`,
  setting: {
    label: '周报',
    text: '每周首次启动时提醒一次：上一周的经验、拿满天数、硬币，以及大会员和登录状态。',
  },
}
