import { count } from './count'
import type { LoginHealthWords, SessionWords } from './login-health-words'

/** Until when a login is good, how it goes on, and how it ended. */
export const enLoginHealth: LoginHealthWords = {
  title: 'Login',
  label: { until: 'Signed in until', renewal: 'Renewal', origin: 'Signed in with' },
  until: (date, days) => `${date}, ${count(days, 'day', 'days')} left`,
  past: (date) => `${date}; that time is past, but Bilibili has not ended it yet`,
  noDate: 'Bilibili ends it; no date is known',
  origin: {
    pasted: 'a pasted cookie',
    qr: 'a scanned code',
    page: 'Bilibili’s own page',
    'access-key': 'a pasted access_key',
  },
  ended: {
    expired: (date) => `The login was good until ${date} and has run out.`,
    early: (date) =>
      `The login ended before its date (${date}): somebody signed out, in a browser or here, the password was changed, or Bilibili’s risk control ended it.`,
  },
  renewal: {
    'by-itself': 'It renews itself while the app runs.',
    'not-kept':
      'The keychain did not take the renewed login, so the one before stays in use. Unlock the keychain; it is tried again by itself.',
    'not-renewable': 'The app cannot renew it.',
    'access-key': 'An access_key cannot be renewed; paste a new one once it ends.',
    'needs-consent':
      'The app could renew this login itself; that signs out the browser it was copied from.',
    'token-spent': 'It cannot be renewed any more: Bilibili no longer takes its renewal token.',
  },
  joined: (why, scan) => `${why} ${scan}`,
  scanBy: (date) => `Scan a code again by ${date}.`,
  scanNow: 'Scan a code again now.',
  scanAtEnd: 'Scan a code again once it ends.',
  consent: {
    open: 'Let the app renew it…',
    title: (name) => `Let the app renew the login of ${name}?`,
    lead: 'With the first renewal, which comes when Bilibili asks for it:',
    means: [
      'the browser this cookie was copied from is signed out,',
      'other programs that use this cookie are signed out too,',
      'the login belongs to this app alone and renews itself from then on.',
    ],
    instead:
      'To stay signed in in the browser, scan a code instead: that makes a login of the app’s own.',
    confirm: 'Yes, renew it and sign the browser out',
    busy: 'Just a moment…',
    cancel: 'Cancel',
    notRenewable: 'This login has nothing to be renewed with any more. Scan a code instead.',
  },
  line: {
    daysLeft: (date, days) => `signed in, ${count(days, 'day', 'days')} left (until ${date})`,
    past: (date) => `sign in again: this login was to end on ${date}`,
    expired: (date) => `login ran out on ${date}: sign in again`,
  },
  tray: {
    daysLeft: (days) => `sign in again, ${count(days, 'day', 'days')} left`,
    past: 'sign in again, its date has passed',
    movedHere: 'sign in once',
  },
}

/** How a login is, on one line. */
export const enSession: SessionWords = {
  unknown: 'not asked yet',
  ok: 'signed in',
  'needs-login': 'signed out: sign in again',
  offline: 'no connection',
  damaged: 'credential unreadable: sign in again',
  banned: 'banned by Bilibili',
  blocked: 'held back by Bilibili’s risk control',
  blockedUntil: (time) => `held back by Bilibili’s risk control, asking again at ${time}`,
  endedWithApp: 'kept only until the app ended: sign in again',
  movedHere: 'moved here: sign in once',
  signedInUntil: (date) => `signed in until ${date}`,
}
