import type { TrayWords } from './tray-words'

/** Tooltip and menu of the tray. */
export const zhCnTray: TrayWords = {
  noAccount: '还没有账号',
  line: (name, parts) => `${name}：${parts}`,
  more: (accounts) => `还有 ${accounts} 个`,
  session: {
    unknown: '尚未检查',
    'needs-login': '登录已失效',
    offline: '网络不通',
    damaged: '凭证无法读取',
    banned: '账号已封停',
    blocked: '被风控拦截',
  },
  askingAgainAt: (time) => `${time} 后重试`,
  keychain: {
    locked: '系统钥匙串已锁定',
    missing: '未找到系统钥匙串',
    silent: '正在等待系统钥匙串',
  },
  sum: (exp, cap) => `${exp ?? '?'}/${cap}`,
  oldSum: (sum, time) => `${sum}（${time}）`,
  allDone: '已完成',
  task: {
    login: '登录 +5',
    watch: '观看 +5',
    share: '分享 +5',
    coins: (exp) => `投币 +${exp}`,
  },
  vipDays: (days) => `大会员 ${days} 天`,
  vip: {
    frozen: '大会员被冻结',
    locked: '大会员被锁定',
    none: '无大会员',
    expired: '大会员已过期',
  },
  vipUnsupported: '大会员：access_key 无法读取',
  tick: {
    done: (task) => `✓ ${task}`,
    open: (task) => `○ ${task}`,
    unknown: (task) => `? ${task}（尚未获取）`,
  },
  taskName: {
    login: '登录 +5',
    watch: '看视频 +5',
    share: '分享视频 +5',
    coins: (exp, cap) => (exp === null ? `投币 +${cap}` : `投币 ${exp}/${cap}`),
  },
  failedReadings: (readings) => `${readings} 项内容获取失败`,
  openAccount: '打开该账号',
  refresh: '刷新',
  refreshing: (done, of) => `正在获取… ${done}/${of}`,
  open: '打开 Bili Glance',
  quit: '退出',
}
