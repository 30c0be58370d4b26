import type { LoginHealthWords, SessionWords } from './login-health-words'

/** Until when a login is good, how it goes on, and how it ended. */
export const zhCnLoginHealth: LoginHealthWords = {
  title: '登录',
  label: { until: '有效期至', renewal: '续期', origin: '登录方式' },
  until: (date, days) => `${date}，剩余 ${days} 天`,
  past: (date) => `${date}，已到期，但 B 站尚未结束该登录`,
  noDate: '由 B 站决定，日期未知',
  origin: {
    pasted: '粘贴的 Cookie',
    qr: '扫码登录',
    page: 'B 站登录页',
    'access-key': '粘贴的 access_key',
  },
  ended: {
    expired: (date) => `该登录的有效期至 ${date}，现已到期。`,
    early: (date) =>
      `该登录在有效期（${date}）之前就已结束：可能是在浏览器或本程序中退出了登录、修改了密码，或触发了 B 站风控。`,
  },
  renewal: {
    'by-itself': '本程序运行时会自动续期。',
    'not-kept':
      '续期后的登录未能存入系统钥匙串，因此仍在使用续期前的登录。请解锁钥匙串，稍后会自动重试。',
    'not-renewable': '本程序无法续期。',
    'access-key': 'access_key 无法续期，失效后请重新获取并粘贴。',
    'needs-consent': '本程序可以自行续期，但复制该 Cookie 的浏览器会因此退出登录。',
    'token-spent': '无法再续期：B 站不再接受它的续期凭据。',
  },
  joined: (why, scan) => `${why}${scan}`,
  scanBy: (date) => `请在 ${date} 之前重新扫码登录。`,
  scanNow: '请尽快重新扫码登录。',
  scanAtEnd: '失效后请重新扫码登录。',
  consent: {
    open: '允许自动续期…',
    title: (name) => `允许为“${name}”自动续期？`,
    lead: '首次续期会在 B 站要求时进行，届时：',
    means: [
      '复制该 Cookie 的浏览器会退出登录；',
      '使用同一 Cookie 的其他程序也会退出登录；',
      '此后该登录只属于本程序，并会自动续期。',
    ],
    instead: '如需保留浏览器中的登录，请改为扫码登录，那样会得到一份独立的登录。',
    confirm: '续期，并让浏览器退出登录',
    busy: '正在处理…',
    cancel: '取消',
    notRenewable: '该登录已没有可用的续期凭据，请改为扫码登录。',
  },
  line: {
    daysLeft: (date, days) => `登录有效期至 ${date}，剩余 ${days} 天`,
    past: (date) => `登录有效期（${date}）已过，请重新登录`,
    expired: (date) => `登录已于 ${date} 到期，请重新登录`,
  },
  tray: {
    daysLeft: (days) => `请重新登录，剩余 ${days} 天`,
    past: '请重新登录，有效期已过',
    movedHere: '请登录',
  },
}

/** How a login is, on one line. */
export const zhCnSession: SessionWords = {
  unknown: '登录状态尚未检查',
  ok: '登录正常',
  'needs-login': '登录已失效，请重新登录',
  offline: '无法连接 B 站',
  damaged: '登录凭证无法读取，请重新登录',
  banned: '账号已被封停',
  blocked: '被 B 站风控暂时拦截',
  blockedUntil: (time) => `被 B 站风控暂时拦截，将在 ${time} 后自动重试`,
  endedWithApp: '登录凭证只保留到上次退出，请重新登录',
  movedHere: '已迁移到这台电脑，请登录',
  signedInUntil: (date) => `登录有效期至 ${date}`,
}
