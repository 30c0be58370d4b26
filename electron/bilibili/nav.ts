/** Who is signed in, level and purse. `null` is unknown. */
export interface Nav {
  readonly mid: string | null
  readonly nickname: string | null
  /** https address of the avatar on hdslb.com. */
  readonly faceUrl: string | null
  readonly level: number | null
  readonly exp: number | null
  readonly levelMinExp: number | null
  /** `top` at the highest level. */
  readonly nextLevelExp: number | 'top' | null
  readonly coinTenths: number | null
  readonly moral: number | null
  readonly emailVerified: boolean | null
  readonly phoneVerified: boolean | null
  readonly vipType: number | null
  readonly vipStatus: number | null
  readonly vipDueAtMs: number | 'never' | null
  readonly superVip: boolean | null
  readonly bCoinBalance: number | null
  readonly couponBalance: number | null
  readonly couponDueAtMs: number | 'never' | null
  readonly seniorMember: boolean | null
}
