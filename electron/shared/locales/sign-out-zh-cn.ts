import type { SignOutWords } from './sign-out-words'

/** Ending the session of an account at Bilibili. */
export const zhCnSignOut: SignOutWords = {
  open: '在 B 站退出登录…',
  hint: '让 B 站结束该登录，所有使用它的地方都会退出；账号仍保留在这里。',
  cannot: {
    accessKey: '该账号使用 access_key，无法在这里退出登录。',
    ended: '该登录已经失效，无需再退出。',
  },
  title: (name) => `在 B 站退出“${name}”的登录？`,
  there: '将请求 B 站立即结束该登录，无法撤销：',
  reach: {
    pasted: 'Cookie 是从浏览器粘贴来的，那个浏览器也会一并退出登录',
    own: '这是本程序自己的登录，不会影响浏览器',
    unknown: '如果 Cookie 是从浏览器粘贴来的，那个浏览器也会一并退出登录',
  },
  stays: '账号和历史记录仍保留在这里，等待重新登录',
  confirm: '在 B 站退出登录',
  sending: '正在请求 B 站…',
  cancel: '取消',
  doneTitle: (name) => `“${name}”已退出登录`,
  done: '已退出：B 站已结束该登录。账号和历史记录仍保留在这里，等待重新登录。',
  again: '重新登录',
  close: '关闭',
  trouble: {
    'no-account': '该账号已不在列表中，或刚刚重新登录过，没有向 B 站发送请求。',
    'no-credential': '未能从钥匙串读取该账号的登录凭证，登录仍然有效。请解锁钥匙串后重试。',
    'no-csrf': '结束登录需要与之匹配的 bili_jct，而当前凭证中没有。请在浏览器中退出登录。',
    busy: '另一个 Bili Glance 一直在访问 B 站，登录仍然有效，请稍后重试。',
    full: '磁盘已满，没有向 B 站发送请求。请腾出空间后重试。',
    'read-only': '配置目录无法写入，没有向 B 站发送请求。',
    unexpected: '发生了意外错误，请重试。',
    blockedUntil: (time) => `B 站风控暂时拒绝请求，登录仍然有效，请在 ${time} 之后重试。`,
    failed: (reason) => `${reason}因此无法确定登录是否已结束，请重试。`,
  },
}
