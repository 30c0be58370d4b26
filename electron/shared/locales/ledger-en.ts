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
  maskedText:
    'For a file that others will see; it cannot be added to another computer. On from the start while names are hidden.',
  maskedAsNames:
    'Names are hidden in the app, so account numbers and videos were left out. Such a file cannot be added again; --unmasked prints everything.',
  saveJson: 'Save everything (JSON)…',
  saveCsv: 'Save the coin log (CSV)…',
  saved: (file, accounts) => `Saved as ${file}: ${count(accounts, 'account', 'accounts')}.`,
  notWritten: {
    full: 'The disk is full. Nothing was saved.',
    'read-only': 'That folder cannot be written. Choose another; nothing was saved.',
    other: 'The file could not be written. Choose another place; nothing was saved.',
  },
  adding: {
    title: 'Add the history of another computer',
    hint: 'Takes a file that was saved there as JSON. What is known already is not added again.',
    choose: 'Choose a file…',
    would: (file) => `${file} would add:`,
    account: (name, rows, days) =>
      `${name}: ${count(rows, 'row', 'rows')} of the coin and exp logs, ${count(days, 'day', 'days')}`,
    others: (accounts) =>
      `${count(accounts, 'account of it is', 'accounts of it are')} not in your list and will be left out. Sign in first to add them.`,
    add: 'Add this',
    cancel: 'Cancel',
    done: (accounts) => `Added to ${count(accounts, 'account', 'accounts')}.`,
    trouble: {
      'no-file': 'That file cannot be read. Nothing was changed.',
      'too-large': 'That file is too large for a history. Nothing was changed.',
      'not-ours': 'That is not a history saved by Bili Glance as JSON. Nothing was changed.',
      newer: 'That file is from a newer version. Update the app; nothing was changed.',
      masked:
        'That file was saved without account numbers, so nobody knows whose it is. Save it anew without hiding them.',
      damaged: 'Something in that file cannot be right, so none of it was used.',
      'other-accounts': 'None of its accounts is in your list. Sign in first; nothing was changed.',
      'not-chosen': 'Choose the file again. Nothing was changed.',
    },
    notWritten: {
      full: 'The disk is full. What was added already stays; make room and add the file again, and nothing is added twice.',
      'read-only':
        'The history cannot be written. Add the file again once the profile folder can be written.',
      other:
        'The history cannot be written right now. What was added already stays; add the file again later, and nothing is added twice.',
    },
  },
  cannotRead: 'The history cannot be read.',
  noneOf: (mid) => `Nothing is kept of account ${mid}.`,
  holdsViewing: 'The export tells which videos coins were given to. It holds no credential.',
}
