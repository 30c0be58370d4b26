/** How much history is kept. */
export interface HistoryKeepingWords {
  readonly title: string
}
