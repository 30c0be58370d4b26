import type { WindowWords } from './window-words'

/** The frame of the window. */
export const zhCnWindow: WindowWords = {
  refresh: '刷新',
  refreshing: '正在从 B 站获取数据…',
  refreshFailed: '刷新未能完成。',
  readFailed: '无法显示账号信息。',
  tryAgain: '重试',
  accounts: (accounts) => `${accounts} 个账号`,
  dayEnds: (time) => `任务 ${time} 重置`,
  emptyTitle: '还没有账号',
  emptySteps: [
    '在已登录 bilibili.com 的浏览器中复制 Cookie 请求头，保存为 cookie.txt。',
    '在 Bili Glance 的目录中运行：',
    '登录凭证此时已保存在系统钥匙串中，请删除 cookie.txt，但不要在该浏览器中退出登录。',
  ],
  exp: '经验',
  task: { login: '登录', watch: '观看', share: '分享', coins: '投币' },
  taskState: { done: '已完成', open: '未完成', unknown: '未知' },
  vip: '大会员',
  level: '等级',
  levelNumber: (level) => `LV${level}`,
  levelExp: (exp, nextExp) => (nextExp === null ? `经验 ${exp}` : `经验 ${exp} / ${nextExp}`),
  notRead: '尚未获取',
}
