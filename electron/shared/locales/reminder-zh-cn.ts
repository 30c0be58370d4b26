import type { ReminderWords } from './reminder-words'

const span = (hours: number, minutes: number): string => {
  if (hours === 0) return `${minutes} 分钟`
  return minutes === 0 ? `${hours} 小时` : `${hours} 小时 ${minutes} 分钟`
}

/** What the desktop reminds of. */
export const zhCnReminder: ReminderWords = {
  dayOpen: (name, exp) =>
    exp === null ? `${name}：今日任务尚未完成` : `${name}：今天还差 ${exp} 经验`,
  dayEnds: (time, hours, minutes) => `${time} 截止（还剩 ${span(hours, minutes)}）`,
  vipEnds: (name, kind, days) => `${name}：${kind}将在 ${days} 天后到期`,
  vipUntil: (date) => `到期日：${date}`,
  vipEnded: (name, kind) => `${name}：${kind}已过期`,
  vipEndedOn: (date) => `已于 ${date} 过期。`,
  vipPast: (name, kind) => `${name}：${kind}的到期日已过`,
  vipPastSince: (date) => `到期日为 ${date}，但 B 站显示仍然有效。`,
  vipHalted: {
    frozen: (name, kind) => `${name}：${kind}被冻结`,
    locked: (name, kind) => `${name}：${kind}被锁定`,
  },
  vipHaltedWhy: {
    frozen: 'IP 地址更换过于频繁时，B 站会冻结大会员。',
    locked: '账号风险过高时，B 站会锁定大会员。',
  },
  loginEnds: (name, days) => `${name}：登录将在 ${days} 天后到期`,
  loginPast: (name) => `${name}：登录有效期已过`,
  loginOver: (name) => `${name}：登录已失效`,
  signInBy: (date) => `有效期至 ${date}，请在此之前重新扫码登录，其他内容都会保留。`,
  signInSince: (date) => `有效期至 ${date}，请重新扫码登录，其他内容都会保留。`,
  overBecause: {
    expired: (date) => `有效期至 ${date}，现已到期。请重新登录，其他内容都会保留。`,
    early: (date) =>
      `在有效期（${date}）之前就已结束：可能是退出了登录、修改了密码，或触发了 B 站风控。请重新登录，其他内容都会保留。`,
  },
  overUntold: 'B 站已结束该登录。请重新登录，其他内容都会保留。',
  severalDays: (accounts) => `${accounts} 个账号今天的经验还没拿满`,
  severalLogins: (logins) => `${logins} 个登录需要处理`,
  severalMatters: (matters) => `${matters} 项提醒`,
  more: (matters) => `还有 ${matters} 项`,
}
