/** The 大会员 membership. `null` is unknown. */
export interface Vip {
  readonly mid: string | null
  /** 0 none, 1 monthly, 2 annual; keeps its old value after expiry. */
  readonly type: number | null
  /** 0 none or expired, 1 active, 2 frozen, 3 locked. */
  readonly status: number | null
  /** 00:00 UTC+8 of the day after the last usable one, Unix ms; `never` where there was none. */
  readonly dueAtMs: number | 'never' | null
  /** 0 or 1: "bought" by the document, "auto-renewal" by later readings. */
  readonly payType: number | null
  readonly themeType: number | null
}
