/** The account's own profile. `null` is unknown. */
export interface AccountInfo {
  readonly mid: string | null
  readonly nickname: string | null
  /** Internal login name (`bili_…`), not the nickname. */
  readonly loginName: string | null
  readonly sign: string | null
  /** `YYYY-MM-DD`. */
  readonly birthday: string | null
  /** 男, 女, 保密 or whatever else comes. */
  readonly sex: string | null
  readonly nicknameNeverChosen: boolean | null
  /** A badge text, not the level. */
  readonly rankText: string | null
}
