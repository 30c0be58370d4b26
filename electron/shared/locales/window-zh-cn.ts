import type { WindowWords } from './window-words'

/** The frame of the window. */
export const zhCnWindow: WindowWords = {
  refresh: '刷新',
  refreshing: '正在从 B 站获取数据…',
  refreshingOf: (done, of) => `正在从 B 站获取数据… ${done}/${of}`,
  refreshEnd: {
    nothingDue: (time) => `数据都是最新的（更新于 ${time}），无需再次获取。`,
    'held-back': '没有可以刷新的账号：都已暂停、被风控限制或需要重新登录。',
    'held-elsewhere': '另一个 Bili Glance 正在访问 B 站，它获取的结果也会显示在这里。',
    'no-keychain': '无法从系统钥匙串读取登录凭证，请解锁后再刷新。',
    failed: '刷新未能完成，请再试一次。如果一直这样，可以在设置里复制诊断报告。',
  },
  blockedAll: (time) =>
    `B 站风控暂时拒绝了来自当前网络的请求。${time} 之前不会再发送请求，目前显示的是上次获取的结果。`,
  askingAgainAt: (time) => `${time} 自动重试`,
  offline: '无法连接 B 站，目前显示的是上次获取的结果，稍后会自动重试。',
  readFailed: '无法显示账号信息。',
  pageFailed: '无法加载此页面，请先打开其他标签页，再回到这里。',
  tryAgain: '重试',
  loading: '正在读取账号…',
  accounts: (accounts) => `${accounts} 个账号`,
  doneToday: (done, accounts) => {
    if (accounts > 1) return `今日已完成 ${done}/${accounts}`
    return done === 1 ? '今日任务已全部完成' : '今日还有任务未完成'
  },
  needYou: (accounts) => `${accounts} 个需要处理`,
  dayEnds: (time) => `任务 ${time} 重置`,
  timeLeft: (hours, minutes) =>
    hours === 0 ? `还剩 ${minutes} 分钟` : `还剩 ${hours} 小时 ${minutes} 分钟`,
  tabs: '账号与页面',
  tab: { all: '全部账号', history: '历史记录', add: '添加账号', settings: '设置' },
  openAccount: (name) => `打开 ${name}`,
  tabState: { attention: '需要处理', waiting: '等待中' },
  exp: '经验',
  expUnknown: '经验未知',
  task: { login: '登录', watch: '观看', share: '分享', coins: '投币' },
  taskState: { done: '已完成', open: '未完成', unknown: '未知' },
  vip: '大会员',
  level: '等级',
  levelNumber: (level) => `LV${level}`,
  levelExp: (exp, nextExp) => (nextExp === null ? `经验 ${exp}` : `经验 ${exp} / ${nextExp}`),
  notRead: '尚未获取',
  cookieOnly: '需要 Cookie 登录，access_key 无法读取',
  settings: {
    language: '语言',
    languageSystem: '跟随系统',
    languageText: '托盘也使用这一语言。',
    theme: '外观',
    themes: { system: '跟随系统', light: '浅色', dark: '深色' },
    notStored: {
      full: '未能保存：磁盘已满。请腾出空间后重新选择。',
      'read-only': '未能保存：配置目录无法写入。',
      keychain: '未能保存：系统钥匙串没有响应。',
      unexpected: '未能更改：发生了意外错误，请重新选择。',
    },
    closing: '关闭窗口时',
    closingText: 'Bili Glance 会留在托盘中继续运行。没有托盘时，重新启动程序即可打开窗口。',
    quit: '退出 Bili Glance',
    quitFailed: '未能退出，请重试。',
    about: '关于',
    version: (version) => `Bili Glance ${version}`,
    unofficial:
      '非官方的本地工具：不收集任何数据；除了你主动提交的签名，不会改动任何对外可见的内容。',
  },
}
