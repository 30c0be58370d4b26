/** Rename, move, pause and remove an account. */
export interface AccountMenuWords {
  readonly rename: string
}
