/** Why something cannot be written, as far as its user can do something about it. */
export type NotKept = 'full' | 'read-only' | 'other'

/** What is to be told of the history that is kept for good. */
export type LedgerNotice =
  /** It could not be read and lies beside its place under the name `file`. */
  | { readonly kind: 'ledger-set-aside'; readonly file: string }
  /**
   * The same, or it was gone (`file` is `null`), and the backup of an instant is in its place:
   * what came after it is missing, but for what Bilibili still shows.
   */
  | {
      readonly kind: 'ledger-restored'
      readonly file: string | null
      readonly backupAtMs: number
    }
  /** Made by a newer version of the app, and left as it is. */
  | { readonly kind: 'ledger-newer' }
  /** What is new waits in memory. */
  | { readonly kind: 'ledger-not-kept'; readonly because: NotKept }
