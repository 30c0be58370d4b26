/** What a week was for one account; `null` is unknown. */
export interface AccountWeek {
  readonly mid: string
  /** Of the days that are known. */
  readonly exp: number
  readonly fullDays: number
  /** How many of its seven days are known. */
  readonly knownDays: number
  readonly coinsInTenths: number
  /** Not negative. */
  readonly coinsOutTenths: number
  /** Whether the coin log was read for all of it. */
  readonly coinsKnown: boolean
  readonly vipDaysLeft: number | null
  /** Only where the login ends within 14 days or is over (0). */
  readonly loginDaysLeft: number | null
}

/** A week from Monday to Sunday of Bilibili's calendar. */
export interface WeekDigest {
  /** Its Monday, `YYYY-MM-DD`. */
  readonly monday: string
  readonly sunday: string
  /** Accounts in the list's order that are not paused, those of which nothing is known included. */
  readonly accounts: readonly AccountWeek[]
}
