/** What stands in the place of names. */
export interface MaskedWords {
  readonly account: (number: number) => string
}
