/** What login, watch and share bring, each. */
export const TASK_EXP = 5
/** What coins bring at most, 10 exp a coin. */
export const COIN_EXP_CAP = 50
/** What one day brings at most. */
export const DAY_EXP_CAP = 3 * TASK_EXP + COIN_EXP_CAP

/** `confirmed`: both sources of the last round agree. `may-lag`: they differ or one is missing. */
export type Confidence = 'confirmed' | 'may-lag' | 'last-known'

/** Today's exp; `null` is unknown, never zero. */
export interface ExpGlance {
  /** `null` unless all four tasks are known of this Bilibili day. */
  readonly earned: number | null
  readonly cap: number
  readonly login: boolean | null
  readonly watch: boolean | null
  readonly share: boolean | null
  /** Exp from coins, as Bilibili says it, 10 a coin. */
  readonly coins: number | null
  readonly confidence: Confidence
  /** When the older of today's two sources answered, Unix ms. */
  readonly asOfMs: number
}

/** The exp that today surely brought; what is unknown counts as nothing yet. */
export const knownExp = ({
  login,
  watch,
  share,
  coins,
}: Pick<ExpGlance, 'login' | 'watch' | 'share' | 'coins'>): number =>
  [login, watch, share].filter((done) => done === true).length * TASK_EXP +
  Math.min(coins ?? 0, COIN_EXP_CAP)
