import { count } from './count'
import type { ReminderSettingsWords } from './reminder-settings-words'

export const enReminderSettings: ReminderSettingsWords = {
  title: 'Reminders',
  on: 'Remind me on the desktop',
  onText: 'One notification for all accounts, only from fresh numbers, each thing once.',
  times: 'What is open today',
  timesText:
    'At these times, if something is still open. When everything is done, you are left alone.',
  time: (number) => `Time ${number}`,
  inChina: (time) => `${time} in China`,
  inQuietHours: 'in your quiet hours: nothing is announced then',
  add: 'Add a time',
  remove: (time) => `Remove ${time}`,
  reset: 'Back to the usual times',
  timeTaken: 'That time is there already.',
  vip: 'Before a VIP ends',
  vipDay: (days) => (days === 0 ? 'on the day' : count(days, 'day', 'days')),
  logins: 'When a login ends or is over',
  loginsText: '14, 3 and 1 days before its date, and once when Bilibili has ended it.',
  quiet: 'Quiet hours',
  quietText: 'Nothing is announced during these hours; what still holds is told afterwards.',
  from: 'From',
  until: 'Until',
  paused: (time) => `Reminders are paused until ${time}.`,
  pauseForAnHour: 'Pause for an hour',
  pauseForToday: (time) => `Pause for today (until ${time})`,
  resume: 'Resume',
  test: 'Show a test reminder',
  testing: 'Asking the desktop…',
  tested: {
    shown: 'The desktop took it. If you saw nothing:',
    unsupported: 'This system shows no notifications.',
    nobody:
      'No program on this desktop shows notifications. Install or start a notification service, such as the one of your desktop.',
    inhibited: 'The desktop holds notifications back: “do not disturb” is on.',
    blocked: 'The desktop refused it:',
    unexpected: 'Something went wrong. Please try again.',
  },
  notShown: {
    windows:
      'look in Settings › System › Notifications whether Bili Glance is on, and “do not disturb” off.',
    macos:
      'look in System Settings › Notifications whether Bili Glance is allowed, and no Focus is on.',
    linux:
      'look in your desktop’s settings whether notifications are on, and “do not disturb” off.',
  },
  account: {
    title: 'Reminders for this account',
    day: 'What is open today',
    below: 'Only while less is earned than',
    belowExp: (exp) => `${exp} exp`,
    always: '65 exp (anything open)',
    vip: 'Its VIP',
    vipFrom: 'From',
    vipDays: (days) => (days === 0 ? 'the last day' : `${count(days, 'day', 'days')} before`),
    login: 'Its login',
    allOff: 'All reminders are switched off in the settings.',
    snooze: 'Remind in 30 minutes',
    notToday: 'Not today',
  },
}
