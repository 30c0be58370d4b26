import type { NotKept } from '../ledger/ledger-notice'
import type { Words } from './words'

/** Moving to another computer. */
export interface HouseWords {
  readonly title: string
  /** What goes into the file, and that logins do not. */
  readonly hint: string
  readonly holds: string
  readonly save: string
  readonly saved: (file: string, accounts: number) => string
  readonly moveIn: string
  readonly moveInHint: string
  readonly choose: string
  readonly would: (file: string) => string
  readonly account: (name: string, rows: number, days: number) => string
  /** Of an account that is here already. */
  readonly listed: string
  /** Of one that is not. */
  readonly waits: string
  readonly settings: (settings: number) => string
  readonly others: (accounts: number) => string
  readonly move: string
  readonly cancel: string
  readonly done: (accounts: number, waiting: number) => string
  readonly notWritten: Words<NotKept>
  /** The settings alone were taken over. */
  readonly halfMoved: Words<'full' | 'read-only'>
  readonly trouble: Words<'not-ours' | 'too-large'>
}
