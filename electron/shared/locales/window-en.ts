import { count } from './count'
import type { WindowWords } from './window-words'

/** The frame of the window. */
export const enWindow: WindowWords = {
  refresh: 'Refresh',
  refreshing: 'Asking Bilibili…',
  refreshingOf: (done, of) => `Asking Bilibili… ${done} of ${of}`,
  refreshEnd: {
    nothingDue: (time) => `Everything is fresh as of ${time}; there was nothing to ask.`,
    'held-back': 'Nothing was asked: every account is paused, on hold or needs to sign in.',
    'held-elsewhere':
      'Another Bili Glance is asking Bilibili right now; what it learns is shown here as well.',
    'no-keychain':
      'The credentials could not be read from the keychain. Unlock it and refresh again.',
    failed:
      'The refresh did not finish. Try again; if it keeps failing, copy the report in the settings.',
  },
  blockedAll: (time) =>
    `Bilibili’s risk control refuses requests from this network. Nothing is sent before ${time}; until then you see what was last known.`,
  askingAgainAt: (time) => `asking again at ${time}`,
  offline: 'Bilibili cannot be reached. You see what was last known; it is tried again by itself.',
  readFailed: 'The accounts could not be shown.',
  pageFailed: 'This page could not be loaded. Open another tab, then this one again.',
  tryAgain: 'Try again',
  loading: 'Loading the accounts…',
  accounts: (accounts) => count(accounts, 'account', 'accounts'),
  doneToday: (done, accounts) => `${done} of ${accounts} all done today`,
  needYou: (accounts) => (accounts === 1 ? '1 needs you' : `${accounts} need you`),
  dayEnds: (time) => `tasks start over at ${time}`,
  timeLeft: (hours, minutes) =>
    hours === 0 ? `${minutes} min left` : `${hours} h ${minutes} min left`,
  tabs: 'Accounts and pages',
  tab: { all: 'All accounts', history: 'History', add: 'Add an account', settings: 'Settings' },
  openAccount: (name) => `Open ${name}`,
  tabState: { attention: 'needs you', waiting: 'waiting' },
  exp: 'exp',
  expUnknown: 'exp not known',
  task: { login: 'Visit', watch: 'Watch', share: 'Share', coins: 'Coins' },
  taskState: { done: 'done', open: 'open', unknown: 'not known' },
  vip: 'VIP',
  level: 'Level',
  levelNumber: (level) => `Lv ${level}`,
  levelExp: (exp, nextExp) => (nextExp === null ? `${exp} exp` : `${exp} of ${nextExp} exp`),
  notRead: 'not known yet',
  cookieOnly: 'an access_key cannot read this',
  settings: {
    language: 'Language',
    languageSystem: 'As the system',
    languageText: 'Also the language of the tray.',
    theme: 'Appearance',
    themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
    notStored: {
      full: 'Not kept: the disk is full. Make room and choose again.',
      'read-only': 'Not kept: the profile folder cannot be written.',
      keychain: 'Not kept: the keychain did not answer.',
      unexpected: 'Not changed: something unexpected went wrong. Choose again.',
    },
    closing: 'When the window is closed',
    closingText:
      'Bili Glance stays in the tray and keeps watching. Where there is no tray, start it again to bring the window back.',
    quit: 'Quit Bili Glance',
    quitFailed: 'It could not be quit. Try again.',
    about: 'About',
    version: (version) => `Bili Glance ${version}`,
    unofficial:
      'Unofficial and local: no telemetry, and nothing that others see is ever changed but the signature you send.',
  },
}
