import type { NotKept } from './ledger-notice'

/** The history cannot be read right now. */
export interface CannotRead {
  readonly kind: 'cannot-read'
}

/** Why the history could not be changed; it is as before. */
export type HistoryTrouble =
  | CannotRead
  | { readonly kind: 'not-written'; readonly because: NotKept }
  /** There is no such backup, or it is not sound. */
  | { readonly kind: 'no-backup' }
