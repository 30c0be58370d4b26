import { enAccountMenu } from './account-menu-en'
import { enApp } from './app-en'
import { enCard } from './card-en'
import { count } from './count'
import { enForget } from './forget-en'
import type { Locale } from './locale'
import { enLoginHealth, enSession } from './login-health-en'
import { enAnnouncement } from './announcement-en'
import { enScan } from './scan-en'
import { enSignInPage } from './sign-in-page-en'
import { enSignIn } from './sign-in-en'
import { enSignOut } from './sign-out-en'
import { enSignature } from './signature-en'
import { enTray } from './tray-en'
import { enWindow } from './window-en'

const usage = `Usage: bili-glance [--hidden] [--example]
       bili-glance --status[=text|json] [--example]
       bili-glance --add-account < FILE
       bili-glance --add-account --qr

  --status[=text|json]   print what is open today, VIP and login of every account, and end
  --add-account          read one credential from standard input, verify and keep it
  --add-account --qr     draw a code to scan with the Bilibili app, wait, and keep the account
  --example              three invented accounts; nothing is sent anywhere
  --hidden               start without a window
  --user-data-dir=DIR    another profile folder
  --version, --help      print and end

Exit codes: 0 fine, 1 could not, 2 wrong use, 3 an account needs attention.`

/** English. */
export const en: Locale = {
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
      `There is ${found}, but no SESSDATA, which the scripts of a page cannot read. Copy the Cookie header of a request in a signed-in browser, not document.cookie.`,
    'half-pasted': 'The SESSDATA is cut off. Copy the cookie again, to its very end.',
    'two-accounts': 'This mixes the cookies of two accounts. Copy them from one account only.',
  },
  profile: {
    databaseSetAside: (file) =>
      `The stored readings could not be read. They were set aside as ${file}, and a new file was started.`,
    settingsSetAside: (file) =>
      `The settings could not be read. They were set aside as ${file}; the defaults apply now.`,
    settingsRestored: (file) =>
      `The settings could not be read. They were set aside as ${file}, and the last good ones were restored.`,
    readOnly: 'The profile folder cannot be written; showing what is stored.',
    diskFull: 'The disk is full; showing what is stored. Make room, then start again.',
    cannotAdd:
      'The profile folder cannot be written, so no account can be added. Nothing was stored.',
    newer: (version, knownVersion) =>
      `The stored data is from a newer version (${version}; this app knows ${knownVersion}). Update the app; nothing was changed.`,
    unusable: 'The profile folder cannot be used. Check that it exists and belongs to you.',
    notKept: 'The newest answers could not be stored. Is the disk full?',
    rebuilt: (accounts) =>
      `The account list was rebuilt from the keychain (${count(accounts, 'account', 'accounts')}).`,
  },
  command: {
    usage,
    unknownSwitch: (name) => `Unknown switch: ${name}`,
    contradiction: 'These switches cannot be used together.',
    unexpected: (kind) => `Something unexpected went wrong (${kind}). Please report it.`,
    unexpectedArgument: 'Only switches are understood; there was something else.',
    badValue: (name) => `${name} does not take this value.`,
    noAccounts: 'No account yet. Add one with --add-account.',
    pasteHere: 'Paste the cookie and end with Ctrl+D.',
    busy: 'Another Bili Glance has been asking Bilibili for a long time. Try again in a minute; nothing was stored.',
    otherInstanceAsks: 'Another Bili Glance is asking Bilibili; showing what is stored.',
    kept: 'Kept in the keychain. Do not sign out in the browser the cookie came from: that ends it here too.',
    keptScanned:
      'Kept in the keychain. This login is the app’s own: signing out in a browser does not end it.',
    notVerified: (reason) => `${reason} Nothing was stored.`,
    mixedAccounts:
      'DedeUserID and SESSDATA belong to two accounts. Copy all cookies from one account; nothing was stored.',
    noMid: 'Bilibili did not say whose login this is. Nothing was stored.',
    blockedUntil: (time) =>
      `Bilibili’s risk control refuses requests; try again after ${time}. Nothing was stored.`,
  },
  window: enWindow,
  card: enCard,
  signInPanel: enSignIn,
  scan: enScan,
  announcement: enAnnouncement,
  signInPage: enSignInPage,
  loginHealth: enLoginHealth,
  accountMenu: enAccountMenu,
  signOut: enSignOut,
  forget: enForget,
  signature: enSignature,
  tray: enTray,
  app: enApp,
  upstream: {
    packaged: 'The BILI_GLANCE_… variables work only in development.',
    'not-loopback':
      'BILI_GLANCE_UPSTREAM must be a loopback address such as http://127.0.0.1:8080.',
    'needs-upstream':
      'BILI_GLANCE_PACE_MS and BILI_GLANCE_CLOCK work only with BILI_GLANCE_UPSTREAM.',
    'not-a-pace': 'BILI_GLANCE_PACE_MS must be a number of milliseconds up to 60000.',
    'not-an-instant': 'BILI_GLANCE_CLOCK must be an instant such as 2026-11-23T15:59:30Z.',
  },
}
