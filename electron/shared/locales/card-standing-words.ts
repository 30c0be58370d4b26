import type { Words } from './words'

/** The card of the profile. */
export interface CardProfileWords {
  readonly nickname: string
  readonly nicknameNeverChosen: string
  readonly nicknameChosen: Words<'chosen' | 'never'>
  readonly mid: string
  readonly loginName: string
  readonly birthday: string
  readonly sex: string
  /** By Bilibili's own three words. */
  readonly sexes: Readonly<Record<string, string>>
  readonly rank: string
  /** The way to where it is changed. */
  readonly open: string
}

/** The card of the VIP. */
export interface CardVipWords {
  readonly state: string
  readonly kind: string
  readonly kinds: Words<'monthly' | 'annual' | 'super' | 'none' | 'unknown'>
  readonly states: Words<'active' | 'frozen' | 'locked' | 'none' | 'expired' | 'unknown'>
  readonly due: string
  readonly daysLeft: string
  readonly days: (days: number) => string
  readonly open: string
  readonly payType: string
  readonly payTypes: (payType: number) => string
  readonly themeType: string
  readonly rawType: string
  readonly rawStatus: string
  readonly account: string
}

/** The card of level and coins. */
export interface CardLevelWords {
  readonly toNext: (exp: string, level: number) => string
  readonly top: string
  readonly exp: string
  readonly minExp: string
  readonly nextExp: string
  readonly coins: string
  readonly moral: string
  readonly bCoins: string
  readonly coupon: string
  readonly couponDue: string
  readonly senior: string
  readonly rules: string
  readonly signedInAs: string
  readonly nickname: string
  readonly face: string
  readonly email: string
  readonly phone: string
  readonly vipType: string
  readonly vipStatus: string
  readonly vipDue: string
  readonly superVip: string
}

/** The cards of the two logs. */
export interface CardLogWords {
  readonly time: string
  readonly coinDelta: string
  readonly expDelta: string
  readonly reason: string
  readonly noReason: string
  readonly emptyCoins: string
  readonly emptyExp: string
  readonly rows: (rows: number) => string
  readonly count: (count: string) => string
  readonly malformed: (rows: number) => string
  readonly notShown: (rows: number) => string
  readonly income: string
  readonly spending: string
  readonly expSum: string
  readonly week: string
  readonly openCoins: string
  readonly openExp: string
}
