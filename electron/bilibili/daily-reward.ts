/** Today's four tasks and the four one-time tasks. `null` is unknown. */
export interface DailyReward {
  readonly login: boolean | null
  readonly watch: boolean | null
  readonly share: boolean | null
  /** Exp from coins today, 10 a coin, nominally 0–50; lags by minutes. */
  readonly coinExp: number | null
  readonly emailBound: boolean | null
  readonly phoneBound: boolean | null
  readonly safeQuestionSet: boolean | null
  readonly realnameVerified: boolean | null
}
