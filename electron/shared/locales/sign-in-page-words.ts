/** The window with Bilibili's own page. */
export interface SignInPageWords {
  /** Its title; the address of the page follows it. */
  readonly title: string
}
