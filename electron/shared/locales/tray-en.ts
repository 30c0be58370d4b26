import { count } from './count'
import type { TrayWords } from './tray-words'

/** Tooltip and menu of the tray. */
export const enTray: TrayWords = {
  noAccount: 'no account yet',
  line: (name, parts) => `${name}: ${parts}`,
  more: (accounts) => `+${accounts} more`,
  session: {
    unknown: 'not asked yet',
    'needs-login': 'signed out',
    offline: 'offline',
    damaged: 'credential unreadable',
    banned: 'banned',
    blocked: 'held back',
  },
  askingAgainAt: (time) => `asking again at ${time}`,
  keychain: {
    locked: 'keychain locked',
    missing: 'no keychain found',
    silent: 'waiting for the keychain',
  },
  sum: (exp, cap) => `${exp ?? '?'}/${cap}`,
  oldSum: (sum, time) => `${sum} at ${time}`,
  allDone: 'all done',
  task: {
    login: 'visit +5',
    watch: 'watch +5',
    share: 'share +5',
    coins: (exp) => `coins +${exp}`,
  },
  vipDays: (days) => `VIP ${count(days, 'day', 'days')}`,
  vip: {
    frozen: 'VIP frozen',
    locked: 'VIP locked',
    none: 'no VIP',
    expired: 'VIP ended',
  },
  vipUnsupported: 'VIP: not readable with an access_key',
  tick: {
    done: (task) => `✓ ${task}`,
    open: (task) => `○ ${task}`,
    unknown: (task) => `? ${task} (not known yet)`,
  },
  taskName: {
    login: 'Visit Bilibili +5',
    watch: 'Watch a video +5',
    share: 'Share a video +5',
    coins: (exp, cap) => (exp === null ? `Give coins +${cap}` : `Give coins ${exp}/${cap}`),
  },
  failedReadings: (readings) => `${count(readings, 'card', 'cards')} could not be read`,
  openAccount: 'Open this account',
  refresh: 'Refresh',
  refreshing: (done, of) => `Asking Bilibili… ${done}/${of}`,
  open: 'Open Bili Glance',
  startAtLogin: 'Start at login',
  reminders: 'Reminders',
  remindersPaused: (time) => `Reminders (paused until ${time})`,
  pauseRemindersForAnHour: 'Pause for an hour',
  pauseRemindersForToday: (time) => `Pause for today (until ${time})`,
  remindersOff: 'Reminders (off in the settings)',
  resumeReminders: 'Resume',
  quit: 'Quit',
}
