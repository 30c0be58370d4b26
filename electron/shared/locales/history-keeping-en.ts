import { numberText } from '../amount-wording'
import type { HistoryKeepingWords } from './history-keeping-words'

const rowsOf = (rows: number): string =>
  `${numberText(rows)} ${rows === 1 ? 'row' : 'rows'} of the coin and exp logs`

const daysOf = (days: number): string => `${numberText(days)} ${days === 1 ? 'day' : 'days'}`

const lastYears = (years: number): string => (years === 1 ? 'year' : `${years} years`)

/** How much history is kept. */
export const enHistoryKeeping: HistoryKeepingWords = {
  title: 'How much is kept',
  size: (size) => `The history takes up ${size}.`,
  inMemory: 'This history is kept in memory only; none of it is on disk.',
  years: {
    label: 'Keep',
    all: 'everything',
    last: (years) => `the last ${lastYears(years)}`,
    hint: 'What is older is deleted for good, once a day. With “everything” nothing is ever deleted.',
    question: (years) => `Keep only the last ${lastYears(years)}?`,
    wouldGo: (rows, days) => `Older than that, of all accounts: ${rowsOf(rows)}, ${daysOf(days)}.`,
    forGood:
      'This is deleted now, and from then on whatever grows older. Bilibili does not have it any more. To have a copy, save everything as JSON first.',
    confirm: 'Delete what is older',
    working: 'Deleting…',
  },
  accounts: {
    title: 'By account',
    hint: 'Removing an account from this app keeps its history. Here it can be deleted.',
    none: 'Nothing is kept yet.',
    kept: (rows, days) => `${rowsOf(rows)}, ${daysOf(days)}`,
    since: (day) => `since ${day}`,
    remove: 'Delete…',
    question: (name) => `Delete the history of ${name}?`,
    goes: (rows, days) =>
      `This is deleted for good: ${rowsOf(rows)}, ${daysOf(days)}, its levels and the changes of its VIP and login. Bilibili has no more than the last week of it.`,
    backupsToo: 'The backups will not hold it either: one is made anew without it.',
    stays:
      'The account itself stays signed in. With the next looks its history begins anew, and the logs of the last week come back from Bilibili.',
    last: 'The account is not in the list any more, so nothing of it comes back.',
    confirm: 'Delete this history',
    working: 'Deleting…',
    done: (name) => `The history of ${name} is deleted, in the backups too.`,
    traces:
      'The file could not be written anew just now, so traces may be left in it until the app ends.',
    aside: (names) =>
      `Files that were set aside earlier may hold it still. Delete them from the profile folder where they are not needed: ${names}`,
  },
  backups: {
    title: 'Backups',
    hint: 'One is made each week, after something was stored, and checked. The one before is kept too.',
    none: 'There is none yet.',
    goBack: 'Go back…',
    question: (date) => `Go back to the backup of ${date}?`,
    whatGoes:
      'The history will be as it was then. What came later is missing from it, but for the logs of the last week, which come back from Bilibili.',
    whatStays:
      'Nothing is lost: what is there now is kept beside it in a file of its own, under today’s date.',
    confirm: 'Go back to it',
    working: 'Going back…',
    done: (date, file) =>
      `The history is that of ${date} again.${file === null ? '' : ` What was there is kept as ${file}.`}`,
  },
  cancel: 'Cancel',
  notWritten: {
    full: 'The disk is full, so the history is as before. Make room and try again.',
    'read-only': 'The profile folder cannot be written, so the history is as before.',
    other:
      'The history is as before: its file cannot be changed right now. Another Bili Glance may be reading it; try again.',
  },
  noBackup: 'That backup is gone or damaged, so the history is as before.',
}
