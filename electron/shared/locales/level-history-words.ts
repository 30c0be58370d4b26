/** The course of exp, and where it leads. */
export interface LevelHistoryWords {
  readonly title: string
}
