import type { NotKept } from './ledger-notice'

/** A history that was written into a file. */
export interface SavedHistory {
  /** The file's name without its folder. */
  readonly file: string
  readonly accounts: number
}

/** Why it was not. */
export type SaveTrouble =
  { readonly kind: 'cannot-read' } | { readonly kind: 'not-written'; readonly because: NotKept }
