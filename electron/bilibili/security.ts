/** What is bound to the account and how safe its password is. `null` is unknown. */
export interface Security {
  readonly maskedPhone: string | null
  readonly maskedMail: string | null
  readonly phoneBound: boolean | null
  readonly mailBound: boolean | null
  readonly phoneVerified: boolean | null
  readonly mailVerified: boolean | null
  readonly hasPassword: boolean | null
  readonly realnameVerified: boolean | null
  /** Old score, 0–100. */
  readonly oldScore: number | null
  /** New score, 0–100. */
  readonly score: number | null
  /** 1 weak, 2 medium, 3 strong; 0 where there is no password. */
  readonly passwordStrength: number | null
  readonly passwordSafe: boolean | null
  readonly weiboBound: boolean | null
  readonly qqBound: boolean | null
  readonly wechatBound: boolean | null
  readonly skipVerify: boolean | null
}
