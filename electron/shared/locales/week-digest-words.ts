/** A week that is over. */
export interface WeekDigestWords {
  readonly title: string
}
