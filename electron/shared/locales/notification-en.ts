import type { NotificationWords } from './notification-words'

export const enNotification: NotificationWords = {
  snooze: 'In 30 minutes',
  notToday: 'Not today',
  open: 'Open',
  refused:
    'The last reminder could not be shown: the desktop refused it, or has no program for notifications. A test reminder, in the settings, tells more.',
  toSettings: 'Reminder settings',
  testTitle: 'Reminders work',
  testBody: 'This is how Bili Glance reminds you. It was only a test.',
}
