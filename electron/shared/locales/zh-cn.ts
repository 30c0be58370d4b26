import { zhCnAccountMenu } from './account-menu-zh-cn'
import { zhCnApp } from './app-zh-cn'
import { zhCnCard } from './card-zh-cn'
import { zhCnForget } from './forget-zh-cn'
import type { Locale } from './locale'
import { zhCnLoginHealth, zhCnSession } from './login-health-zh-cn'
import { zhCnAnnouncement } from './announcement-zh-cn'
import { zhCnScan } from './scan-zh-cn'
import { zhCnSignInPage } from './sign-in-page-zh-cn'
import { zhCnSignIn } from './sign-in-zh-cn'
import { zhCnSignOut } from './sign-out-zh-cn'
import { zhCnSignature } from './signature-zh-cn'
import { zhCnTray } from './tray-zh-cn'
import { zhCnWindow } from './window-zh-cn'

const usage = `用法：bili-glance [--hidden] [--example]
      bili-glance --status[=text|json] [--example]
      bili-glance --add-account < 文件
      bili-glance --add-account --qr

  --status[=text|json]   输出每个账号今天还差什么、大会员和登录状态，然后退出
  --add-account          从标准输入读取一份登录凭证，验证后保存
  --add-account --qr     显示二维码，用哔哩哔哩手机客户端扫码登录后保存
  --example              使用三个虚构账号的示例数据，不发送任何请求
  --hidden               启动时不显示窗口
  --user-data-dir=DIR    使用另一个配置目录
  --version, --help      输出后退出

退出码：0 正常，1 未能完成，2 用法错误，3 有账号需要处理。`

/** 简体中文. */
export const zhCn: Locale = {
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
    'two-accounts': '其中混有两个账号的 Cookie。请只从一个账号复制。',
  },
  profile: {
    databaseSetAside: (file) => `已保存的数据无法读取，已另存为 ${file}，并新建了数据文件。`,
    settingsSetAside: (file) => `设置无法读取，已另存为 ${file}，现使用默认设置。`,
    settingsRestored: (file) => `设置无法读取，已另存为 ${file}，并恢复了上次正常的设置。`,
    readOnly: '配置目录无法写入，仅显示已保存的内容。',
    diskFull: '磁盘已满，仅显示已存储的内容。请腾出空间后重新启动。',
    cannotAdd: '配置目录无法写入，不能添加账号，未保存任何内容。',
    newer: (version, knownVersion) =>
      `已保存的数据来自更新的版本（${version}，本程序支持到 ${knownVersion}）。请更新程序，数据未作任何改动。`,
    unusable: '配置目录无法使用，请检查它是否存在、是否属于当前用户。',
    notKept: '最新结果未能保存，磁盘是否已满？',
    rebuilt: (accounts) => `已从钥匙串重建账号列表（${accounts} 个账号）。`,
  },
  command: {
    usage,
    unknownSwitch: (name) => `未知的参数：${name}`,
    contradiction: '这些参数不能同时使用。',
    unexpected: (kind) => `发生了意外错误（${kind}），欢迎反馈。`,
    unexpectedArgument: '只接受以 -- 开头的参数，但出现了其他内容。',
    badValue: (name) => `${name} 不接受这个值。`,
    noAccounts: '还没有账号，请用 --add-account 添加。',
    pasteHere: '请粘贴 Cookie，按 Ctrl+D 结束。',
    busy: '另一个 Bili Glance 一直在访问 B 站，请稍后再试，未保存任何内容。',
    otherInstanceAsks: '另一个 Bili Glance 正在访问 B 站，先显示已保存的内容。',
    kept: '已保存到系统钥匙串。请不要在复制 Cookie 的浏览器中退出登录，否则这里的登录也会失效。',
    keptScanned: '已保存到系统钥匙串。这次登录归本应用所有，在浏览器里退出登录不会影响它。',
    notVerified: (reason) => `${reason}未保存任何内容。`,
    mixedAccounts:
      'DedeUserID 与 SESSDATA 属于两个不同的账号。请从同一个账号复制，未保存任何内容。',
    noMid: 'B 站未返回账号信息，未保存任何内容。',
    blockedUntil: (time) => `B 站风控暂时拒绝请求，请在 ${time} 之后再试，未保存任何内容。`,
  },
  window: zhCnWindow,
  card: zhCnCard,
  signInPanel: zhCnSignIn,
  scan: zhCnScan,
  announcement: zhCnAnnouncement,
  signInPage: zhCnSignInPage,
  loginHealth: zhCnLoginHealth,
  accountMenu: zhCnAccountMenu,
  signOut: zhCnSignOut,
  forget: zhCnForget,
  signature: zhCnSignature,
  tray: zhCnTray,
  app: zhCnApp,
  upstream: {
    packaged: 'BILI_GLANCE_… 变量仅供开发使用。',
    'not-loopback': 'BILI_GLANCE_UPSTREAM 必须是本机回环地址，例如 http://127.0.0.1:8080。',
    'needs-upstream':
      'BILI_GLANCE_PACE_MS 与 BILI_GLANCE_CLOCK 只能与 BILI_GLANCE_UPSTREAM 一起使用。',
    'not-a-pace': 'BILI_GLANCE_PACE_MS 必须是不超过 60000 的毫秒数。',
    'not-an-instant': 'BILI_GLANCE_CLOCK 必须是一个时刻，例如 2026-11-23T15:59:30Z。',
  },
}
