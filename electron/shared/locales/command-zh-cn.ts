import type { CommandWords, UpstreamWords } from './command-words'

/** All switches of the command line. */
export const zhCnUsage = `用法：bili-glance [--hidden] [--example]
      bili-glance --status[=text|json] [--example]
      bili-glance --add-account < 文件
      bili-glance --add-account --qr
      bili-glance --export=json|csv [--account=UID] [--masked|--unmasked] [--example]

  --status[=text|json]   输出每个账号今天还差什么、大会员和登录状态，然后退出
  --add-account          从标准输入读取一份登录凭证，验证后保存
  --add-account --qr     显示二维码，用哔哩哔哩手机客户端扫码登录后保存
  --export=json|csv      输出历史记录：json 为全部内容，csv 为硬币记录表格
  --account=UID          仅输出这个账号
  --masked, --unmasked   隐去或保留账号与视频编号；不写时，程序隐藏昵称期间会隐去
  --example              使用三个虚构账号的示例数据，不发送任何请求
  --hidden               启动时不显示窗口
  --user-data-dir=DIR    使用另一个配置目录
  --version, --help      输出后退出

退出码：0 正常，1 未能完成，2 用法错误，3 有账号需要处理。`

/** What the command line says. */
export const zhCnCommand: CommandWords = {
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
  keptScanned: '已保存到系统钥匙串。这是本程序自己的登录，在浏览器中退出登录不会影响它。',
  notVerified: (reason) => `${reason}未保存任何内容。`,
  mixedAccounts: 'DedeUserID 与 SESSDATA 属于两个不同的账号。请从同一个账号复制，未保存任何内容。',
  noMid: 'B 站未返回账号信息，未保存任何内容。',
  blockedUntil: (time) => `B 站风控暂时拒绝请求，请在 ${time} 之后再试，未保存任何内容。`,
}

/** What is wrong with a variable that stands in for Bilibili. */
export const zhCnUpstream: UpstreamWords = {
  packaged: 'BILI_GLANCE_… 变量仅供开发使用。',
  'not-loopback': 'BILI_GLANCE_UPSTREAM 必须是本机回环地址，例如 http://127.0.0.1:8080。',
  'needs-upstream':
    'BILI_GLANCE_PACE_MS 与 BILI_GLANCE_CLOCK 只能与 BILI_GLANCE_UPSTREAM 一起使用。',
  'not-a-pace': 'BILI_GLANCE_PACE_MS 必须是不超过 60000 的毫秒数。',
  'not-an-instant': 'BILI_GLANCE_CLOCK 必须是一个时刻，例如 2026-11-23T15:59:30Z。',
}
