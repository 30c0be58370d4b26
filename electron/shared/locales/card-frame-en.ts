import { count } from './count'
import type { CardFrameWords, CardPageWords } from './card-frame-words'

/** What every card has around its content. */
export const enCardFrame: CardFrameWords = {
  reading: {
    accountInfo: 'profile',
    dailyReward: 'daily tasks',
    coinExp: 'exp from coins',
    vip: 'VIP',
    security: 'account safety',
    realnameStatus: 'real-name status',
    realnameApplication: 'real-name application',
    coinLog: 'coin log',
    nav: 'level and coins',
    expLog: 'exp log',
  },
  state: {
    fresh: 'up to date',
    stale: 'may be out of date',
    failed: 'the last attempt failed',
    unsupported: 'an access_key cannot read this',
    unavailable: 'no longer offered',
  },
  neverAsked: 'not asked yet',
  failedAt: (time) => `Last tried at ${time}.`,
  failedTimes: (attempts) => `${count(attempts, 'attempt', 'attempts')} in a row failed.`,
  lastGood: (time) => `What you see is from ${time}.`,
  nothingYet: 'Nothing has been read so far.',
  refresh: (reading) => `Ask again: ${reading}`,
  retry: 'Try again',
  asking: 'Asking…',
  unreadable: (fields) => `Came in a form that cannot be read: ${fields}`,
  details: 'Details',
  noBrowser: 'no browser could be opened',
  leadsTo: (site) => `Opens ${site} in your browser`,
  raw: 'Raw answer',
  rawUnread: 'No answer has come yet.',
  rawNotKept: 'not kept',
  yes: 'yes',
  no: 'no',
  notKnown: 'not known',
  never: 'never',
}

/** The head of an account's page and its banner. */
export const enCardPage: CardPageWords = {
  mid: 'UID',
  bilibiliName: (name) => `on Bilibili: ${name}`,
  space: 'Open profile page',
  refresh: 'Refresh account',
  refreshing: 'Asking Bilibili…',
  progress: (done, of) => `${done} of ${of}`,
  end: {
    done: 'Refreshed.',
    'nothing-due': 'Everything is up to date already; nothing was asked.',
    'held-back': 'Nothing was asked: the account is paused, on hold or needs to sign in.',
    'held-elsewhere': 'Another Bili Glance is asking Bilibili right now. Try again in a moment.',
    'no-keychain': 'The credentials could not be read from the keychain yet.',
  },
  trouble: {
    'no-account': 'This account is no longer here.',
    failed: 'The refresh did not finish. Try again.',
    read: 'The page of this account could not be read.',
  },
  heldBackUntil: (time) => `Held back by risk control until ${time}`,
  heldBackPaused: 'Nothing is asked while the account is paused',
  heldBackSignIn: 'Nothing is asked until you have signed in again',
  loading: 'Reading what is known…',
  closeSignIn: 'Close',
  bannerTitle: {
    unknown: 'Not asked yet',
    'needs-login': 'Signed out',
    offline: 'No connection',
    damaged: 'Credential unreadable',
    banned: 'Banned by Bilibili',
    blocked: 'Held back by risk control',
    paused: 'Paused',
    'moved-here': 'Waiting for your sign-in',
    'session-only': 'Not in the keychain',
    'signed-out-memory': 'Ended with the app',
  },
  banner: {
    unknown:
      'Nothing has been asked about this account so far. Refresh it, or wait for the next round.',
    'needs-login':
      'Bilibili says this login has ended. Sign in again here: name, order and history stay. Below is what was last known.',
    offline:
      'Bilibili cannot be reached. Below is what was last known; it is tried again by itself.',
    damaged:
      'The stored credential cannot be used any more. Sign in again here: name, order and history stay.',
    banned:
      'Bilibili has banned this account. It is looked at once a day; below is what was last known.',
    blocked:
      'Bilibili is refusing requests for now. Once that is over it is asked again by itself, and not before; there is nothing you need to do.',
    paused: 'Nothing is asked while an account is paused. Its credential stays where it is.',
    'moved-here':
      'This account came along from another computer, and its login did not. Sign in here once: name, order and history stay.',
    'session-only': 'This login is kept in memory alone and ends with the app.',
    'signed-out-memory':
      'This login was kept in memory alone and ended with the app. Sign in again here: name, order and history stay.',
  },
  accessKey: 'Signed in with an access_key: some cards cannot be read with it, and say so.',
}
