import type { AccountMenuWords } from './account-menu-words'

/** Rename, move, pause and remove an account. */
export const enAccountMenu: AccountMenuWords = {
  open: 'Manage account',
  name: 'Name in this app',
  nameHint: (bilibiliName) => `Leave it empty for Bilibili’s nickname: ${bilibiliName}`,
  rename: 'Rename',
  pause: 'Pause',
  resume: 'Resume',
  pauseHint: 'Once paused, Bilibili is not asked about it; its login is kept.',
  resumeHint: 'Paused: Bilibili is not asked about it.',
  signInAgain: 'Sign in again',
  signInHint: 'By a code, Bilibili’s page or a cookie; name, place and history stay.',
  remove: 'Remove from this app…',
  removeHint: 'Only here: Bilibili is not told, and nobody is signed out.',
  removeTitle: (name) => `Remove ${name} from this app?`,
  removeHere: 'These are deleted on this computer and cannot be brought back:',
  removeParts: [
    'its credential in the keychain',
    'the name and place you gave it',
    'its last readings, its earlier signatures and its picture',
  ],
  removeKept:
    'Its history (coins, exp, levels) stays on this computer, for when it is signed in again. It can be deleted in the settings, under “History”.',
  removeNotThere:
    'Bilibili is not told: the account stays as it is, and its session goes on there. If you want it ended, use “Sign out at Bilibili” first.',
  removeConfirm: 'Remove from this app',
  removing: 'Removing…',
  cancel: 'Cancel',
  trouble: {
    full: 'The disk is full, so nothing was changed. Make room and try again.',
    'read-only': 'The profile folder cannot be written, so nothing was changed.',
    keychain: 'The keychain could not be written, so nothing was changed. Unlock it and try again.',
    'no-account': 'This account is no longer here.',
    unexpected: 'Something unexpected went wrong. Please try again.',
  },
}
