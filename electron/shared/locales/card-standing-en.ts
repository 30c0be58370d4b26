import type {
  CardLevelWords,
  CardLogWords,
  CardProfileWords,
  CardVipWords,
} from './card-standing-words'
import { count } from './count'

/** The card of the profile. */
export const enCardProfile: CardProfileWords = {
  nickname: 'Nickname',
  nicknameNeverChosen: 'Nickname chosen',
  nicknameChosen: { chosen: 'yes', never: 'never, it is the default one' },
  mid: 'UID',
  loginName: 'Login name',
  birthday: 'Birthday',
  sex: 'Sex',
  sexes: { 男: 'male', 女: 'female', 保密: 'not stated' },
  rank: 'Membership badge',
  open: 'Edit it at Bilibili',
}

/** The card of the VIP. */
export const enCardVip: CardVipWords = {
  state: 'State',
  kind: 'Kind',
  kinds: {
    monthly: 'monthly',
    annual: 'annual',
    super: 'super VIP',
    none: 'none',
    unknown: 'not known',
  },
  states: {
    active: 'active',
    frozen: 'frozen: the network address changed too often',
    locked: 'locked: account at risk',
    none: 'never had one',
    expired: 'ended',
    unknown: 'not known',
  },
  due: 'Ends at the start of',
  daysLeft: 'Days left',
  days: (days) => count(days, 'day', 'days'),
  open: 'VIP at Bilibili',
  payType: 'Payment (vip_pay_type)',
  payTypes: (payType) =>
    payType === 0
      ? '0: “not bought” by the document, “no auto-renewal” by later readings'
      : payType === 1
        ? '1: “bought” by the document, “auto-renewal” by later readings'
        : `${payType}: not known`,
  themeType: 'Theme (theme_type)',
  rawType: 'Type (vip_type)',
  rawStatus: 'Status (vip_status)',
  account: 'Answer is about UID',
}

/** The card of level and coins. */
export const enCardLevel: CardLevelWords = {
  toNext: (exp, level) => `${exp} exp to level ${level}`,
  top: 'highest level',
  exp: 'Exp',
  minExp: 'This level begins at',
  nextExp: 'The next level begins at',
  coins: 'Coins in hand',
  moral: 'Moral value',
  bCoins: 'B coins',
  coupon: 'B-coin coupons',
  couponDue: 'Coupons end on',
  senior: 'Hardcore member',
  rules: 'How levels work',
  signedInAs: 'Signed in as UID',
  nickname: 'Nickname',
  face: 'Avatar address',
  email: 'E-mail verified',
  phone: 'Phone verified',
  vipType: 'VIP type',
  vipStatus: 'VIP status',
  vipDue: 'VIP end date',
  superVip: 'Super VIP',
}

/** The cards of the two logs. */
export const enCardLog: CardLogWords = {
  time: 'Time',
  coinDelta: 'Coins',
  expDelta: 'Exp',
  reason: 'Reason',
  noReason: 'no reason given',
  emptyCoins: 'No coin came or went within the last week.',
  emptyExp: 'No exp came within the last week.',
  rows: (rows) => count(rows, 'entry', 'entries'),
  count: (said) => `Bilibili counts ${said}`,
  malformed: (rows) =>
    `${count(rows, 'entry', 'entries')} could not be read and ${rows === 1 ? 'is' : 'are'} left out.`,
  notShown: (rows) => `${count(rows, 'older entry is', 'older entries are')} not shown.`,
  income: 'In',
  spending: 'Out',
  expSum: 'Sum',
  week: 'last 7 days',
  openCoins: 'Coin log at Bilibili',
  openExp: 'Exp log at Bilibili',
}
