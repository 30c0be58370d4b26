import type { KeychainTrouble } from './sign-in-answer'

/** A part of the profile that was not forgotten, or not wholly. */
export type NotForgotten =
  /** The old text of what was deleted may lie in the database file until it can be written anew. */
  | { readonly part: 'database'; readonly because: 'full' | 'busy' | 'other' }
  /** The file system did not let these files go; `names` within the profile folder. */
  | { readonly part: 'files'; readonly names: readonly string[] }
  /** What Chromium keeps: caches and storage, which never held a credential. */
  | { readonly part: 'browser' }
  /** The system still starts the app at login. */
  | { readonly part: 'launch' }

/** The proof that everything was forgotten: what was deleted, and what was found when it was looked at again. */
export interface Forgotten {
  /** Accounts that were listed. */
  readonly accounts: number
  /** Entries of accounts that were deleted from the keychain. */
  readonly keychainEntries: number
  /** Entries that were there when the keychain was read again; `null` where it cannot be read. */
  readonly keychainLeft: number | null
  /** Rows that were there when the database was read again; those that name nobody do not count. */
  readonly rowsLeft: number
  /** Files that were deleted or emptied. */
  readonly files: number
  /** By how much the files of the profile became smaller. */
  readonly bytes: number
  /** Empty where all of it was done. */
  readonly notDone: readonly NotForgotten[]
}

/** Why hardly anything was forgotten: accounts, readings and files are as before. */
export type ForgetTrouble =
  /** The keychain refused; entries of it may be gone already. */
  | { readonly kind: 'keychain'; readonly trouble: KeychainTrouble }
  /** Another process has been asking Bilibili all the while. */
  | { readonly kind: 'busy' }
  | { readonly kind: 'cannot-store'; readonly because: 'full' | 'read-only' }
