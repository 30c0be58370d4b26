import { count } from './count'
import type { HouseWords } from './house-words'

/** Moving to another computer. */
export const enHouse: HouseWords = {
  title: 'Moving to another computer',
  hint: 'One file takes your settings, your accounts with their names, colours, order and reminders, and the whole history along. It holds no logins: on the other computer you sign in to each account again.',
  holds:
    'It does tell which accounts are yours and which videos coins were given to, so keep it to yourself.',
  save: 'Save everything to move…',
  saved: (file, accounts) => `Saved as ${file}: ${count(accounts, 'account', 'accounts')}.`,
  moveIn: 'Move in here',
  moveInHint: 'Takes the file that was saved on the other computer. Logins that are here stay.',
  choose: 'Choose the file…',
  would: (file) => `${file} would bring:`,
  account: (name, rows, days) =>
    `${name}: ${count(rows, 'row', 'rows')} of the coin and exp logs, ${count(days, 'day', 'days')}`,
  listed: 'In your list already; takes its name, colour, place and reminders from the file.',
  waits: 'New here; it waits in your list until you sign in to it.',
  settings: (settings) =>
    settings === 0
      ? 'The settings are the same as here.'
      : `${count(settings, 'setting', 'settings')} will be changed.`,
  others: (accounts) =>
    `The history of ${count(accounts, 'account that is', 'accounts that are')} in no list any more comes along as well.`,
  move: 'Move in',
  cancel: 'Cancel',
  done: (accounts, waiting) => {
    const moved = `${count(accounts, 'account has', 'accounts have')} moved in`
    if (waiting === 0) return `${moved}.`
    const wait = count(
      waiting,
      'of them waits for you to sign in on its page',
      'of them wait for you to sign in on their pages',
    )
    return `${moved}; ${wait}.`
  },
  notWritten: {
    full: 'The disk is full, so settings and accounts are as before. History that was added already stays; make room and move in again, and nothing is added twice.',
    'read-only':
      'The profile folder cannot be written, so settings and accounts are as before. Make it writable and move in again.',
    other:
      'The history cannot be written right now, so settings and accounts are as before. Move in again later; nothing is added twice.',
  },
  halfMoved: {
    full: 'The disk is full: the settings of the file are in use now, the accounts could not be taken over. Make room and move in again.',
    'read-only':
      'The profile folder cannot be written: the settings of the file are in use now, the accounts could not be taken over. Make it writable and move in again.',
  },
  trouble: {
    'not-ours':
      'That is not a file that Bili Glance saved for moving. Nothing was changed. A saved history is added under “History”.',
    'too-large': 'That file is too large for one of these. Nothing was changed.',
  },
}
