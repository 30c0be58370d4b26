import { count } from './count'
import type { ForgetWords } from './forget-words'

/** Forgetting everything that is kept on this computer, and the proof of it. */
export const enForget: ForgetWords = {
  title: 'Forget everything',
  hint: 'Deletes all that this app keeps on this computer, then looks again and tells what is left.',
  open: 'Forget everything…',
  question: 'Forget everything on this computer?',
  here: 'These are deleted and cannot be brought back:',
  parts: [
    'every account with its credential in the keychain',
    'everything that was read: the history, past signatures and pictures too',
    'the settings, the log, and copies that were set aside',
    'what the window’s browser engine has stored',
  ],
  notThere:
    'Bilibili is not told: the sessions go on there. If you want them ended, sign each account out at Bilibili first.',
  sure: 'Yes, delete all of this',
  confirm: 'Forget everything now',
  working: 'Forgetting…',
  cancel: 'Cancel',
  close: 'Close',
  done: 'Everything is forgotten',
  partlyDone: 'Not everything could be forgotten',
  accounts: (accounts) =>
    accounts === 0
      ? 'No account was listed.'
      : `${count(accounts, 'account', 'accounts')} removed from the list.`,
  keychain: (deleted) =>
    `${count(deleted, 'keychain entry', 'keychain entries')} deleted. The keychain was read again: nothing is left.`,
  rows: 'The database was emptied and read again: nothing is left.',
  files: (files) => `${count(files, 'other file', 'other files')} deleted or emptied.`,
  smaller: (size) => `The files of the profile are ${size} kB smaller now.`,
  browser: 'The storage and cache of the window’s browser engine were emptied.',
  left: {
    keychain: (entries) =>
      `${count(entries, 'entry is', 'entries are')} still in the keychain. Forget everything once more.`,
    keychainUnknown:
      'The keychain could not be reached, so entries named “bili-glance” may be left in it. Once it is there again, forget everything once more.',
    rows: (rows) =>
      `${count(rows, 'row is', 'rows are')} still in the database. Forget everything once more.`,
    database: {
      full: 'The database was emptied, but the disk is too full to write it anew, so traces may be left in the file. Make room and forget everything once more.',
      busy: 'The database was emptied, but another Bili Glance is reading it, so traces may be left in the file. End it and forget everything once more.',
      other:
        'The database was emptied, but it could not be written anew, so traces may be left in the file. Forget everything once more.',
    },
    files: (names) =>
      `These files in the profile folder could not be deleted; delete them by hand: ${names}`,
    launch:
      'The system still starts Bili Glance at login: its entry could not be removed. Switch it off in the system’s list of startup programs.',
    browser:
      'The storage of the window’s browser engine could not be emptied; it never held a credential. Restart the app and forget everything once more.',
  },
  trouble: {
    keychain: {
      locked:
        'The keychain is locked. Accounts, readings and files are as before. Unlock it and try again.',
      silent:
        'The keychain did not answer. Accounts, readings and files are as before. Unlock or restart it and try again.',
      refused:
        'The keychain refused to delete an entry; others may be gone already. Readings and files are as before. Try again.',
    },
    busy: 'Another Bili Glance has been asking Bilibili for a long time. Nothing was deleted; end it and try again.',
    full: 'The disk is too full to delete what the database holds. Readings and files are as before. Make room and try again.',
    'read-only':
      'The profile folder cannot be written, so readings and files could not be deleted. They are as before.',
    unexpected:
      'Something unexpected went wrong, so it is not known what was deleted. Please try again.',
  },
}
