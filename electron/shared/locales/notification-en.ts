import type { NotificationWords } from './notification-words'

export const enNotification: NotificationWords = {
  snooze: 'In 30 minutes',
  notToday: 'Not today',
  open: 'Open',
  refused:
    'The desktop has refused the last reminder. Allow Bili Glance in its notification settings, then show a test reminder in the settings here.',
  testTitle: 'Reminders work',
  testBody: 'This is how Bili Glance reminds you. It was only a test.',
}
