import type { NotificationWords } from './notification-words'

export const enNotification: NotificationWords = {
  snooze: 'In 30 minutes',
  notToday: 'Not today',
  open: 'Open',
  testTitle: 'Reminders work',
  testBody: 'This is how Bili Glance reminds you. It was only a test.',
}
