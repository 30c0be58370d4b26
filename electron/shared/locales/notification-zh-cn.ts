import type { NotificationWords } from './notification-words'

export const zhCnNotification: NotificationWords = {
  snooze: '30 分钟后提醒',
  notToday: '今天不再提醒',
  open: '打开',
  refused:
    '系统没有显示上一条提醒。请在系统的通知设置里允许 Bili Glance，再到这里的设置里发送一条测试提醒。',
  testTitle: '提醒可以正常显示',
  testBody: '哔哩一瞥会这样提醒你。这只是一条测试，没有待办事项。',
}
