import type { NotKept } from './ledger-notice'

/** What a file of history would add, by account. */
export interface AddingAccount {
  readonly mid: string
  readonly coinRows: number
  readonly expRows: number
  /** Days of which more, or anything, would be known. */
  readonly days: number
}

/** What a file would do, before it does. */
export interface AddingPreview {
  /** The file's name without its folder. */
  readonly file: string
  /** Accounts of the file that are in the list. */
  readonly accounts: readonly AddingAccount[]
  /** How many of its accounts are not: nothing of them is added. */
  readonly others: number
}

/** Why a file cannot be added; nothing was changed. */
export type AddingTrouble =
  | { readonly kind: 'no-file' }
  | { readonly kind: 'too-large' }
  /** It is no JSON, or not of this kind. */
  | { readonly kind: 'not-ours' }
  | { readonly kind: 'newer' }
  | { readonly kind: 'masked' }
  /** Of this kind, but something in it cannot be. */
  | { readonly kind: 'damaged' }
  /** None of its accounts is in the list. */
  | { readonly kind: 'other-accounts' }
  /** What was previewed is not there any more. */
  | { readonly kind: 'not-chosen' }
  | { readonly kind: 'cannot-read' }
  /** What was added before stays; adding it once more adds the rest. */
  | { readonly kind: 'not-written'; readonly because: NotKept }
