import type { NotKept } from '../ledger/ledger-notice'
import type { Words } from './words'

/** How much history is kept. */
export interface HistoryKeepingWords {
  readonly title: string
  readonly size: (size: string) => string
  /** Where none of it is on the disk, as that of the example. */
  readonly inMemory: string
  readonly years: {
    readonly label: string
    readonly all: string
    readonly last: (years: number) => string
    readonly hint: string
    readonly question: (years: number) => string
    readonly wouldGo: (rows: number, days: number) => string
    readonly forGood: string
    readonly confirm: string
    readonly working: string
  }
  readonly accounts: {
    readonly title: string
    readonly hint: string
    readonly none: string
    readonly kept: (rows: number, days: number) => string
    readonly since: (day: string) => string
    readonly remove: string
    readonly question: (name: string) => string
    readonly goes: (rows: number, days: number) => string
    readonly backupsToo: string
    /** Of one that is in the list. */
    readonly stays: string
    /** Of one that is not. */
    readonly last: string
    readonly confirm: string
    readonly working: string
    readonly done: (name: string) => string
    readonly traces: string
    readonly aside: (names: string) => string
  }
  readonly backups: {
    readonly title: string
    readonly hint: string
    readonly none: string
    readonly goBack: string
    readonly question: (date: string) => string
    readonly whatGoes: string
    readonly whatStays: string
    readonly confirm: string
    readonly working: string
    /** `file` is `null` where there was nothing to set aside. */
    readonly done: (date: string, file: string | null) => string
  }
  readonly cancel: string
  readonly notWritten: Words<NotKept>
  readonly noBackup: string
}
