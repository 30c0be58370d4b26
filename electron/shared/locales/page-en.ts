import { enAccountMenu } from './account-menu-en'
import { enCapture } from './capture-en'
import { enGlobalShortcut } from './global-shortcut-en'
import { enCard } from './card-en'
import { count } from './count'
import { enForget } from './forget-en'
import { enCommand } from './command-en'
import { enNotification } from './notification-en'
import type { Locale } from './locale'
import { enOverview } from './overview-en'
import { enUndo } from './undo-en'
import { enProfile } from './profile-en'
import { enLoginHealth, enSession } from './login-health-en'
import { enReminder } from './reminder-en'
import { enHistory } from './history-en'
import { enLaunch } from './launch-en'
import { enLedger } from './ledger-en'
import { enMasked } from './masked-en'
import { enNetwork } from './network-en'
import { enScan } from './scan-en'
import { enSignInPage } from './sign-in-page-en'
import { enSent } from './sent-en'
import { enSignIn } from './sign-in-en'
import { enShortcuts } from './shortcuts-en'
import { enSignOut } from './sign-out-en'
import { enSignature } from './signature-en'
import { enReminderSettings } from './reminder-settings-en'
import { enSettingsIndex } from './settings-index-en'
import { enTraySettings } from './tray-settings-en'
import { enWelcome } from './welcome-en'
import { enWindow } from './window-en'

/** English, as far as a page needs it. */
export const pageEn: Locale = {
  language: 'en',
  separator: ' · ',
  listSeparator: ', ',
  exp: {
    earned: (earned, cap) => `${earned}/${cap} exp`,
    unknown: 'today not known yet',
    partly: 'today partly known',
    allDone: 'all done',
    open: (tasks) => `open: ${tasks}`,
    login: 'visit Bilibili +5',
    watch: 'watch a video +5',
    share: 'share a video +5',
    coins: (coins, exp) => `${count(coins, 'coin', 'coins')} +${exp}`,
    mayLag: 'may lag',
    lastKnown: 'last known',
  },
  vip: {
    kind: {
      monthly: 'monthly VIP',
      annual: 'annual VIP',
      super: 'super VIP',
      none: 'VIP',
      unknown: 'VIP',
    },
    daysLeft: (kind, days) => `${kind}, ${count(days, 'day', 'days')} left`,
    yearsLeft: (kind) => `${kind}, more than 9 years left`,
    notAskedSince: (kind, date) => `${kind} was due to end on ${date}, not checked since`,
    pastDue: (kind, date) => `${kind} still active past its end date ${date}`,
    frozen: (kind) => `${kind} frozen: the network address changed too often`,
    locked: (kind) => `${kind} locked by Bilibili: account at risk`,
    none: 'no VIP',
    expired: 'VIP ended',
    endedOn: (date) => `VIP ended on ${date}`,
    unknown: 'VIP state unknown',
    unknownStatus: (status) => `VIP state unknown (${status})`,
    until: (date) => `until ${date}`,
    dueDate: (date) => `end date ${date}`,
    withDue: (text, due) => `${text}, ${due}`,
  },
  level: (level, exp, nextExp) =>
    nextExp === null ? `level ${level}, ${exp} exp` : `level ${level}, ${exp}/${nextExp} exp`,
  coinsInHand: (coins) => `${coins} coins`,
  session: enSession,
  paused: 'paused',
  asOf: (time) => `as of ${time}`,
  withAge: (text, time) => `${text} (as of ${time})`,
  failure: {
    offline: {
      dns: 'Bilibili’s address could not be looked up. Is there a network?',
      refused: 'The connection was refused.',
      reset: 'The connection broke off.',
      unreachable: 'Bilibili cannot be reached from this network.',
      tls: 'The connection could not be secured. A company proxy or a wrong clock can cause this.',
      proxy: 'The proxy did not let the connection through.',
    },
    timeout: 'Bilibili did not answer in time.',
    'too-large': 'The answer was far too large and was dropped.',
    'not-json': 'Something other than Bilibili answered, perhaps the sign-in page of this network.',
    redirected: 'Bilibili redirected the request; the redirect was not followed.',
    'http-status': 'Bilibili’s server answered with an error.',
    'needs-login': 'Bilibili says this login has ended.',
    accessKey: {
      unknown: 'Bilibili does not know this access_key. Copy it again, whole.',
      expired: 'This access_key has expired. Get a new one.',
      otherApp: 'This access_key was made for another app, so Bilibili does not accept it here.',
    },
    banned: 'Bilibili has banned this account.',
    damaged: 'Bilibili cannot read this credential. Copy it again, whole.',
    blocked: 'Bilibili’s risk control refuses requests for the time being.',
    throttled: 'Bilibili asks for fewer requests.',
    unavailable: 'Bilibili no longer offers this.',
    'not-permitted': 'This account may not read this.',
    'server-trouble': 'Bilibili has trouble at the moment.',
    'no-data': 'Bilibili’s answer was empty.',
    unreadable: 'Bilibili’s answer has a form this app does not know.',
    'wrong-account': 'The answer belongs to another account; it was dropped.',
    unsupported: 'An access_key cannot read this.',
    refused: (code, message) =>
      message === '' ? `Bilibili refused (${code}).` : `Bilibili refused: ${message} (${code})`,
  },
  keychain: {
    locked: 'The keychain is locked. Unlock it and try again.',
    missing:
      'No keychain was found. On Linux install and start gnome-keyring or KWallet in a desktop session (a D-Bus session bus is needed), then try again.',
    silent: 'Waiting for the keychain: it did not answer. Unlock or restart it and try again.',
    'too-large':
      'The credential is too large for the keychain. Paste only the cookies of bilibili.com.',
    'not-kept': 'The keychain did not keep the credential. Nothing was stored.',
    'not-listed':
      'The keychain has the credential, but the account list could not be written. Is the disk full? Make room and add the account again.',
  },
  paste: {
    empty: 'Nothing was given on standard input.',
    'too-long': 'This is too long for a credential. Give the Cookie header only.',
    'control-characters':
      'The credential holds control characters. Copy it again as plain text, on one line.',
    'bad-characters':
      'The credential holds characters a cookie cannot have, such as spaces or full-width punctuation. Copy it again, unchanged.',
    'no-session': 'There is no SESSDATA in it. Copy the whole Cookie header of bilibili.com.',
    sessionMissing: (found) =>
      `Found ${found}, but no SESSDATA, which document.cookie never holds. Copy the Cookie header of a request in a signed-in browser instead.`,
    'half-pasted': 'The SESSDATA is cut off. Copy the cookie again, to its very end.',
    'half-json': 'The JSON is cut off. Copy it again, to its very end.',
    'half-curl': 'The cURL command is cut off. Copy it again, to its very end.',
    'two-accounts': 'This mixes the cookies of two accounts. Copy them from one account only.',
  },
  profile: enProfile,
  ledger: enLedger,
  history: enHistory,
  command: enCommand,
  welcome: enWelcome,
  window: enWindow,
  overview: enOverview,
  undo: enUndo,
  shortcuts: enShortcuts,
  card: enCard,
  signInPanel: enSignIn,
  scan: enScan,
  reminder: enReminder,
  signInPage: enSignInPage,
  notification: enNotification,
  launch: enLaunch,
  masked: enMasked,
  capture: enCapture,
  globalShortcut: enGlobalShortcut,
  sent: enSent,
  network: enNetwork,
  reminderSettings: enReminderSettings,
  settingsIndex: enSettingsIndex,
  traySettings: enTraySettings,
  loginHealth: enLoginHealth,
  accountMenu: enAccountMenu,
  signOut: enSignOut,
  forget: enForget,
  signature: enSignature,
}
