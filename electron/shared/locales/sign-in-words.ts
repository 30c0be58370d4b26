/** The panel that takes a credential. */
export interface SignInWords {
  readonly title: string
}
