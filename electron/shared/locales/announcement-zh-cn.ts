import type { AnnouncementWords } from './announcement-words'

/** What the desktop tells of logins. */
export const zhCnAnnouncement: AnnouncementWords = {
  ends: (name, days) => `${name}：登录将在 ${days} 天后到期`,
  past: (name) => `${name}：登录有效期已过`,
  over: (name) => `${name}：登录已失效`,
  several: (logins) => `${logins} 个登录需要处理`,
  signInBy: (date) => `有效期至 ${date}，请在此之前重新扫码登录，其他内容都会保留。`,
  overBecause: {
    expired: (date) => `有效期至 ${date}，现已到期。请重新登录，其他内容都会保留。`,
    early: (date) =>
      `在有效期（${date}）之前就已结束：可能是退出了登录、修改了密码，或触发了 B 站风控。请重新登录，其他内容都会保留。`,
  },
  overUntold: 'B 站已结束该登录。请重新登录，其他内容都会保留。',
}
