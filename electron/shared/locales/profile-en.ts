import { enClock } from './clock-en'
import { count } from './count'
import type { ProfileWords } from './profile-words'

/** What is to be told of the files and the clock of this computer. */
export const enProfile: ProfileWords = {
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
  clock: enClock,
}
