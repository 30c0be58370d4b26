/** The signature editor. */
export interface SignatureWords {
  readonly title: string
}
