/** The kept coin log. */
export interface CoinHistoryWords {
  readonly title: string
}
