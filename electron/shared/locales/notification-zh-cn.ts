import type { NotificationWords } from './notification-words'

export const zhCnNotification: NotificationWords = {
  snooze: '30 分钟后提醒',
  notToday: '今天不再提醒',
  open: '打开',
  refused:
    '上一条提醒没能显示：系统拒绝了，或者没有负责显示通知的程序。可以在设置里发送一条测试提醒查看原因。',
  toSettings: '提醒设置',
  testTitle: '提醒可以正常显示',
  testBody: 'Bili Glance 会这样提醒你。这只是一条测试，没有待办事项。',
}
