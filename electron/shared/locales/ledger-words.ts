import type { NotKept } from '../ledger/ledger-notice'
import type { Words } from './words'

/** What is to be told of the history that is kept for good. */
export interface LedgerWords {
  readonly setAside: (file: string) => string
  /** `file` is `null` where nothing was there; `day` is that of the backup. */
  readonly restored: (file: string | null, day: string) => string
  readonly newer: string
  readonly notKept: Words<NotKept>
  readonly title: string
  readonly hint: string
  readonly masked: string
  readonly maskedText: string
  /** That an export was masked because names are hidden, and how to get another. */
  readonly maskedAsNames: string
  readonly saveJson: string
  readonly saveCsv: string
  readonly saved: (file: string, accounts: number) => string
  readonly notWritten: Words<NotKept>
  readonly adding: {
    readonly title: string
    readonly hint: string
    readonly choose: string
    readonly would: (file: string) => string
    readonly account: (name: string, rows: number, days: number) => string
    readonly others: (accounts: number) => string
    readonly add: string
    readonly cancel: string
    readonly done: (accounts: number) => string
    readonly trouble: Words<
      | 'no-file'
      | 'too-large'
      | 'not-ours'
      | 'newer'
      | 'masked'
      | 'damaged'
      | 'other-accounts'
      | 'not-chosen'
    >
    readonly notWritten: Words<NotKept>
  }
  readonly cannotRead: string
  readonly noneOf: (mid: string) => string
  /** Said beside an export. */
  readonly holdsViewing: string
}
