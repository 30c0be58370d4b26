import type { Credential } from '../bilibili/credential'

/** Something an invented person does on some days: how likely, and between which Beijing hours. */
export interface Habit {
  /** 0 never, 1 always. */
  readonly chance: number
  readonly fromHour: number
  readonly toHour: number
}

/** What an invented person does on a day. */
export interface Habits {
  readonly login: Habit
  readonly watch: Habit
  readonly share: Habit
  /** Videos that are given coins, one or two at a time. */
  readonly coins: readonly (Habit & { readonly coins: 1 | 2 })[]
  /** Coins that come in from viewers of the person's own videos. */
  readonly income: readonly Habit[]
}

/** When a membership ends: on a date of every year, the next one or the last one, or at an instant. */
export type VipDue =
  | { readonly kind: 'next' | 'last'; readonly month: number; readonly dayOfMonth: number }
  | { readonly kind: 'at'; readonly atMs: number }

/** A membership in the words of the wire. */
export interface InventedVip {
  readonly type: number
  readonly status: number
  readonly due: VipDue
  readonly payType: number
  readonly superVip: boolean
  readonly labelText: string
  readonly labelTheme: string
}

/** The purse: standing at the start of the half-year and changed by every day since, or fixed. */
interface Standing {
  readonly kind: 'at-half-year' | 'fixed'
  readonly exp: number
  readonly coinTenths: number
}

/** What is bound to the account, masked as Bilibili masks it. */
export interface InventedSecurity {
  readonly maskedPhone: string
  /** `null` where no mail is bound; the field is then missing on the wire. */
  readonly maskedMail: string | null
  readonly hasPassword: boolean
  readonly passwordStrength: number
  readonly passwordSafe: boolean
  readonly oldScore: number
  readonly score: number
  readonly safeQuestionSet: boolean
  readonly weiboBound: boolean
  readonly qqBound: boolean
  readonly wechatBound: boolean
}

/** A real-name verification, masked; `null` stands for a person who has none. */
export interface InventedRealname {
  readonly maskedName: string
  readonly maskedNumber: string
  readonly documentKind: number
}

/** An invented person with an account, and the credential it is recognised by. */
export interface InventedAccount {
  readonly mid: string
  readonly nickname: string
  readonly credential: Credential
  readonly loginName: string
  readonly sign: string
  readonly birthday: string
  readonly sex: string
  /** Empty for an account without a picture. */
  readonly faceUrl: string
  readonly seniorMember: boolean
  readonly bCoins: number
  readonly ownVideos: readonly string[]
  readonly habitsOn: (day: number) => Habits
  readonly standing: Standing
  readonly vip: InventedVip
  readonly security: InventedSecurity
  readonly realname: InventedRealname | null
}
