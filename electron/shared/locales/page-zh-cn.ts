import { zhCnAccountMenu } from './account-menu-zh-cn'
import { zhCnCapture } from './capture-zh-cn'
import { zhCnGlobalShortcut } from './global-shortcut-zh-cn'
import { zhCnCard } from './card-zh-cn'
import { zhCnForget } from './forget-zh-cn'
import { zhCnCommand } from './command-zh-cn'
import { zhCnNotification } from './notification-zh-cn'
import type { Locale } from './locale'
import { zhCnOverview } from './overview-zh-cn'
import { zhCnUndo } from './undo-zh-cn'
import { zhCnProfile } from './profile-zh-cn'
import { zhCnLoginHealth, zhCnSession } from './login-health-zh-cn'
import { zhCnReminder } from './reminder-zh-cn'
import { zhCnHistory } from './history-zh-cn'
import { zhCnLaunch } from './launch-zh-cn'
import { zhCnLedger } from './ledger-zh-cn'
import { zhCnMasked } from './masked-zh-cn'
import { zhCnNetwork } from './network-zh-cn'
import { zhCnScan } from './scan-zh-cn'
import { zhCnSignInPage } from './sign-in-page-zh-cn'
import { zhCnSent } from './sent-zh-cn'
import { zhCnSignIn } from './sign-in-zh-cn'
import { zhCnShortcuts } from './shortcuts-zh-cn'
import { zhCnSignOut } from './sign-out-zh-cn'
import { zhCnSignature } from './signature-zh-cn'
import { zhCnReminderSettings } from './reminder-settings-zh-cn'
import { zhCnSettingsIndex } from './settings-index-zh-cn'
import { zhCnTraySettings } from './tray-settings-zh-cn'
import { zhCnWelcome } from './welcome-zh-cn'
import { zhCnWindow } from './window-zh-cn'

/** 简体中文, as far as a page needs it. */
export const pageZhCn: Locale = {
  language: 'zh-CN',
  separator: ' · ',
  listSeparator: '、',
  exp: {
    earned: (earned, cap) => `今日经验 ${earned}/${cap}`,
    unknown: '今日经验尚未获取',
    partly: '今日经验部分未知',
    allDone: '今日任务已全部完成',
    open: (tasks) => `还差：${tasks}`,
    login: '登录 +5',
    watch: '看视频 +5',
    share: '分享视频 +5',
    coins: (coins, exp) => `投 ${coins} 枚硬币 +${exp}`,
    mayLag: '可能有延迟',
    lastKnown: '上次获取的结果',
  },
  vip: {
    kind: {
      monthly: '月度大会员',
      annual: '年度大会员',
      super: '超级大会员',
      none: '大会员',
      unknown: '大会员',
    },
    daysLeft: (kind, days) => `${kind}剩余 ${days} 天`,
    yearsLeft: (kind) => `${kind}剩余超过 9 年`,
    notAskedSince: (kind, date) => `${kind}应已于 ${date} 到期，尚未确认`,
    pastDue: (kind, date) => `${kind}仍然有效，但到期日 ${date} 已过`,
    frozen: (kind) => `${kind}被冻结：IP 地址更换过于频繁`,
    locked: (kind) => `${kind}被锁定：账号风险过高`,
    none: '未开通大会员',
    expired: '大会员已过期',
    endedOn: (date) => `大会员已于 ${date} 过期`,
    unknown: '大会员状态未知',
    unknownStatus: (status) => `大会员状态未知（${status}）`,
    until: (date) => `${date} 到期`,
    dueDate: (date) => `到期日 ${date}`,
    withDue: (text, due) => `${text}，${due}`,
  },
  level: (level, exp, nextExp) =>
    nextExp === null ? `等级 ${level}，经验 ${exp}` : `等级 ${level}，经验 ${exp}/${nextExp}`,
  coinsInHand: (coins) => `硬币 ${coins}`,
  session: zhCnSession,
  paused: '已暂停',
  asOf: (time) => `更新于 ${time}`,
  withAge: (text, time) => `${text}（更新于 ${time}）`,
  failure: {
    offline: {
      dns: '无法解析 B 站的地址，请检查网络。',
      refused: '连接被拒绝。',
      reset: '连接中断。',
      unreachable: '当前网络无法访问 B 站。',
      tls: '无法建立安全连接，可能是公司代理或系统时间有误所致。',
      proxy: '无法通过代理服务器建立连接。',
    },
    timeout: 'B 站没有及时响应。',
    'too-large': '返回的内容过大，已丢弃。',
    'not-json': '收到的内容并非来自 B 站，可能是当前网络的登录页面。',
    redirected: 'B 站要求跳转到其他地址，未跟随跳转。',
    'http-status': 'B 站服务器返回了错误。',
    'needs-login': 'B 站表示该登录已失效。',
    accessKey: {
      unknown: 'B 站不认识这个 access_key，请重新完整复制。',
      expired: '这个 access_key 已过期，请重新获取。',
      otherApp: '这个 access_key 属于其他应用，B 站不接受它在此使用。',
    },
    banned: '该账号已被 B 站封停。',
    damaged: 'B 站无法识别这份登录凭证，请重新完整复制。',
    blocked: 'B 站风控暂时拒绝了请求。',
    throttled: 'B 站要求降低请求频率。',
    unavailable: 'B 站已不再提供该内容。',
    'not-permitted': '该账号无权查看此内容。',
    'server-trouble': 'B 站服务暂时异常。',
    'no-data': 'B 站返回了空内容。',
    unreadable: '无法识别 B 站返回的内容格式。',
    'wrong-account': '返回的是另一个账号的内容，已丢弃。',
    unsupported: 'access_key 无法读取此内容。',
    refused: (code, message) =>
      message === '' ? `B 站拒绝了请求（${code}）。` : `B 站拒绝了请求：${message}（${code}）`,
  },
  keychain: {
    locked: '系统钥匙串已锁定，请解锁后重试。',
    missing:
      '未找到系统钥匙串。Linux 上请在桌面会话中安装并启动 gnome-keyring 或 KWallet（需要 D-Bus 会话总线），然后重试。',
    silent: '系统钥匙串没有响应，仍在等待。请解锁或重启钥匙串，然后重试。',
    'too-large': '登录凭证过大，钥匙串无法保存。请只粘贴 bilibili.com 的 Cookie。',
    'not-kept': '钥匙串未能保存登录凭证，未保存任何内容。',
    'not-listed':
      '钥匙串已保存登录凭证，但账号列表无法写入，磁盘是否已满？请腾出空间后重新添加该账号。',
  },
  paste: {
    empty: '标准输入中没有内容。',
    'too-long': '内容过长，不像登录凭证。请只提供 Cookie 请求头。',
    'control-characters': '登录凭证中含有控制字符。请以纯文本重新复制成一行。',
    'bad-characters':
      '登录凭证中含有 Cookie 中不应出现的字符，例如空格或全角标点。请重新复制，不要改动。',
    'no-session': '其中没有 SESSDATA。请完整复制 bilibili.com 的 Cookie 请求头。',
    sessionMissing: (found) =>
      `其中有 ${found}，但没有 SESSDATA：网页脚本读不到它。请在已登录的浏览器中改为复制请求的 Cookie 请求头。`,
    'half-pasted': 'SESSDATA 不完整。请重新复制 Cookie，一直复制到末尾。',
    'half-json': 'JSON 不完整。请重新复制，一直复制到末尾。',
    'half-curl': 'cURL 命令不完整。请重新复制，一直复制到末尾。',
    'two-accounts': '其中混有两个账号的 Cookie。请只从一个账号复制。',
  },
  profile: zhCnProfile,
  ledger: zhCnLedger,
  history: zhCnHistory,
  command: zhCnCommand,
  welcome: zhCnWelcome,
  window: zhCnWindow,
  overview: zhCnOverview,
  undo: zhCnUndo,
  shortcuts: zhCnShortcuts,
  card: zhCnCard,
  signInPanel: zhCnSignIn,
  scan: zhCnScan,
  reminder: zhCnReminder,
  signInPage: zhCnSignInPage,
  notification: zhCnNotification,
  launch: zhCnLaunch,
  masked: zhCnMasked,
  capture: zhCnCapture,
  globalShortcut: zhCnGlobalShortcut,
  sent: zhCnSent,
  network: zhCnNetwork,
  reminderSettings: zhCnReminderSettings,
  settingsIndex: zhCnSettingsIndex,
  traySettings: zhCnTraySettings,
  loginHealth: zhCnLoginHealth,
  accountMenu: zhCnAccountMenu,
  signOut: zhCnSignOut,
  forget: zhCnForget,
  signature: zhCnSignature,
}
