import type { ClockWords } from './clock-words'

export const zhCnClock: ClockWords = {
  minutes: (minutes) => `${minutes} 分钟`,
  hours: (hours) => `${hours} 小时`,
  days: (days) => `${days} 天`,
  ahead: (span) =>
    `这台电脑的时钟快了 ${span}。校准之前，Bili Glance 按 B 站的时间计算；请在系统设置里校准时钟。`,
  behind: (span) =>
    `这台电脑的时钟慢了 ${span}。校准之前，Bili Glance 按 B 站的时间计算；请在系统设置里校准时钟。`,
}
