import type { Words } from './words'

/** What is to be told of the history that is kept for good. */
export interface LedgerWords {
  readonly setAside: (file: string) => string
  /** `file` is `null` where nothing was there; `day` is that of the backup. */
  readonly restored: (file: string | null, day: string) => string
  readonly newer: string
  readonly notKept: Words<'full' | 'read-only' | 'other'>
  readonly cannotRead: string
  readonly noneOf: (mid: string) => string
  /** Said beside an export. */
  readonly holdsViewing: string
}
