/** The calendar of days. */
export interface DaysHistoryWords {
  readonly title: string
}
