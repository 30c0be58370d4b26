import type { SignOutWords } from './sign-out-words'

/** Ending the session of an account at Bilibili. */
export const enSignOut: SignOutWords = {
  open: 'Sign out at Bilibili…',
  hint: 'Bilibili ends this login everywhere it is used; the account stays listed here.',
  cannot: {
    accessKey: 'This account uses an access_key, which cannot be signed out from here.',
    ended: 'This login has ended already, so there is nothing to sign out of.',
  },
  title: (name) => `Sign ${name} out at Bilibili?`,
  there: 'Bilibili is asked to end this login at once. That cannot be undone:',
  reach: {
    pasted: 'its cookie was pasted, so the browser it came from is signed out too',
    own: 'this login is the app’s own, so no browser is signed out',
    unknown: 'if its cookie was pasted, the browser it came from is signed out too',
  },
  stays: 'the account stays listed here with its history, and waits for you to sign in again',
  confirm: 'Sign out at Bilibili',
  sending: 'Asking Bilibili…',
  cancel: 'Cancel',
  doneTitle: (name) => `${name} is signed out`,
  done: 'Signed out: Bilibili has ended this login. The account stays listed with its history and waits for a new sign-in.',
  again: 'Sign in again',
  close: 'Close',
  trouble: {
    'no-account': 'This account is no longer here, or was signed in anew. Bilibili was not asked.',
    'no-credential':
      'The credential of this account could not be read from the keychain. Unlock it and try again; the login goes on.',
    'no-csrf':
      'Bilibili ends a login only with the bili_jct that belongs to it, and this credential has none that fits. Sign out in the browser instead.',
    busy: 'Another Bili Glance has been asking Bilibili for a long time. Try again in a minute; the login goes on.',
    full: 'The disk is full, so Bilibili was not asked. Make room and try again.',
    'read-only': 'The profile folder cannot be written, so Bilibili was not asked.',
    unexpected: 'Something unexpected went wrong. Please try again.',
    blockedUntil: (time) =>
      `Bilibili’s risk control refuses requests; try again after ${time}. The login goes on.`,
    failed: (reason) => `${reason} So it is not known whether the login has ended; try again.`,
  },
}
