import { count } from './count'
import type { LedgerWords } from './ledger-words'

/** What is to be told of the history that is kept for good. */
export const enLedger: LedgerWords = {
  setAside: (file) =>
    `The history could not be read. It was set aside as ${file}, and a new one was started; the last week comes back from Bilibili.`,
  restored: (file, day) =>
    `${file === null ? 'The history was gone.' : `The history could not be read. It was set aside as ${file}.`} The backup of ${day} is in its place: what happened since is missing, but for the last week, which comes back from Bilibili.`,
  newer:
    'The history is from a newer version of the app. It was left as it is, and nothing is added to it. Update the app.',
  notKept: {
    full: 'The disk is full, so the history is not being written. It goes on by itself once there is room.',
    'read-only':
      'The history cannot be written. It goes on by itself once the profile folder can be written.',
    other: 'The history cannot be written right now. It is tried again by itself.',
  },
  title: 'History',
  hint: 'Bilibili forgets its coin log after a week. This app keeps it for good, with every day’s exp, level and VIP, in its own folder on this computer.',
  masked: 'Without account numbers and videos',
  maskedText: 'For a file that others will see.',
  saveJson: 'Save everything (JSON)…',
  saveCsv: 'Save the coin log (CSV)…',
  saved: (file, accounts) => `Saved as ${file}: ${count(accounts, 'account', 'accounts')}.`,
  notWritten: {
    full: 'The disk is full. Nothing was saved.',
    'read-only': 'That folder cannot be written. Choose another; nothing was saved.',
    other: 'The file could not be written. Choose another place; nothing was saved.',
  },
  cannotRead: 'The history cannot be read.',
  noneOf: (mid) => `Nothing is kept of account ${mid}.`,
  holdsViewing: 'The export tells which videos coins were given to. It holds no credential.',
}
