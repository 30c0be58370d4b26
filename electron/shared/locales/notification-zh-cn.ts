import type { NotificationWords } from './notification-words'

export const zhCnNotification: NotificationWords = {
  snooze: '30 分钟后提醒',
  notToday: '今天不再提醒',
  open: '打开',
  testTitle: '提醒可以正常显示',
  testBody: '哔哩一瞥会这样提醒你。这只是一条测试，没有待办事项。',
}
