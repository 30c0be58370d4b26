import { dayNumber, dayStartMs, halfYearStart } from './beijing-calendar'
import { HARDLY_A_DAY_LEFT_OUT, MORE_AND_MORE, NOW_AND_THEN } from './example-seasons'
import type { Habit, InventedAccount } from './persona'
import { inSeasons } from './seasons'

const DAY_SECONDS = 86_400

const between = (fromHour: number, toHour: number, chance = 1): Habit => ({
  chance,
  fromHour,
  toHour,
})
const coin = (fromHour: number, toHour: number, chance: number, coins: 1 | 2 = 1) => ({
  ...between(fromHour, toHour, chance),
  coins,
})

/** A SESSDATA in its wire form that ends so many days after the half-year began. */
const session = (id: string, halfYearMs: number, days: number, tail: string): string =>
  `${id}%2C${halfYearMs / 1000 + days * DAY_SECONDS}%2C${tail}`

/** An annual member at level 5: mostly done by breakfast, the last coins and the share at night. */
const chestnut = (halfYearMs: number, today: number): InventedAccount => ({
  mid: '1900000000020517',
  nickname: '栗子酱不加糖',
  credential: {
    SESSDATA: session('3f1c9a02', halfYearMs, 240, '5d7e1*71'),
    bili_jct: '0a1b2c3d4e5f60718293a4b5c6d7e8f9',
    DedeUserID: '1900000000020517',
    DedeUserID__ckMd5: '7c1e5a90b2d4f683',
    sid: 'q3k8v1zm',
    origin: 'pasted',
  },
  loginName: 'bili_19000020517',
  sign: '白天写代码，晚上补番。收藏从未停止，学习从未开始。',
  birthday: '1998-10-17',
  sex: '女',
  faceUrl: '',
  seniorMember: false,
  bCoins: 5,
  ownVideos: [],
  habitsOn: inSeasons(
    {
      login: between(0.6, 3.1),
      watch: between(6.9, 8.1, 0.98),
      share: between(20.5, 23.4, 0.6),
      coins: [
        coin(7.1, 8.3, 0.95, 2),
        coin(7.2, 8.6, 0.9),
        coin(19, 22, 0.5),
        coin(21, 23.5, 0.35),
      ],
      income: [],
    },
    MORE_AND_MORE,
    today,
  ),
  standing: { kind: 'at-half-year', exp: 18_020, coinTenths: 9_369 },
  vip: {
    type: 2,
    status: 1,
    due: { kind: 'next', month: 2, dayOfMonth: 4 },
    payType: 1,
    superVip: false,
    labelText: '年度大会员',
    labelTheme: 'annual_vip',
  },
  security: {
    maskedPhone: '138*****462',
    maskedMail: 'li****@example.com',
    hasPassword: true,
    passwordStrength: 3,
    passwordSafe: true,
    oldScore: 90,
    score: 100,
    safeQuestionSet: false,
    weiboBound: true,
    qqBound: true,
    wechatBound: true,
  },
  realname: { maskedName: '*晓', maskedNumber: '3****************8', documentKind: 0 },
})

/** A level 3 account that is opened on some evenings only, its membership over since May. */
const ferry = (halfYearMs: number, today: number): InventedAccount => ({
  mid: '1900000000338206',
  nickname: '末班渡轮',
  credential: {
    SESSDATA: session('b84e07d1', halfYearMs, 197, '90c2f*b2'),
    bili_jct: 'f0e1d2c3b4a5968778695a4b3c2d1e0f',
    DedeUserID: '1900000000338206',
    DedeUserID__ckMd5: '1b9f04e7a35cd862',
    sid: 'w7p2n6xd',
    origin: 'pasted',
  },
  loginName: 'bili_19000338206',
  sign: '',
  birthday: '1980-01-01',
  sex: '保密',
  faceUrl: '',
  seniorMember: false,
  bCoins: 0,
  ownVideos: [],
  habitsOn: inSeasons(
    {
      login: between(23.2, 23.6, 0.4),
      watch: between(23.6, 23.9, 0.35),
      share: between(23.9, 23.95, 0.02),
      coins: [coin(23.65, 23.95, 0.12)],
      income: [],
    },
    NOW_AND_THEN,
    today,
  ),
  standing: { kind: 'at-half-year', exp: 2_074, coinTenths: 1_210 },
  vip: {
    type: 1,
    status: 0,
    due: { kind: 'last', month: 5, dayOfMonth: 4 },
    payType: 0,
    superVip: false,
    labelText: '',
    labelTheme: '',
  },
  security: {
    maskedPhone: '177*****093',
    maskedMail: null,
    hasPassword: false,
    passwordStrength: 0,
    passwordSafe: true,
    oldScore: 60,
    score: 60,
    safeQuestionSet: false,
    weiboBound: false,
    qqBound: false,
    wechatBound: true,
  },
  realname: null,
})

/** A level 6 author with the highest membership, done with all 65 before going to bed. */
const orchard = (halfYearMs: number, today: number): InventedAccount => ({
  mid: '1900000000007741',
  nickname: '深夜果园电台',
  credential: {
    SESSDATA: session('c20d58ef', halfYearMs, 301, '1e6b4*c1'),
    bili_jct: '5c4d3e2f1a0b99887766554433221100',
    DedeUserID: '1900000000007741',
    DedeUserID__ckMd5: 'e28a6d10957bf34c',
    sid: 'h5t9c4rj',
    origin: 'pasted',
  },
  loginName: 'bili_19000007741',
  sign: '每晚零点，果园开播🍎 约稿请私信',
  birthday: '1995-06-21',
  sex: '男',
  faceUrl: '',
  seniorMember: true,
  bCoins: 12,
  ownVideos: ['BV1Qa4ZzmEkR', 'BV1hT8dXwN2p', 'BV1vC5uLsY7f'],
  habitsOn: inSeasons(
    {
      login: between(0.02, 0.2),
      watch: between(0.2, 0.4),
      share: between(0.4, 0.6),
      coins: [coin(0.45, 0.7, 1, 2), coin(0.7, 0.85, 1, 2), coin(0.8, 1, 1)],
      income: [between(1, 9, 0.8), between(9, 14, 0.9), between(14, 19, 0.9), between(19, 23.9, 1)],
    },
    HARDLY_A_DAY_LEFT_OUT,
    today,
  ),
  standing: { kind: 'at-half-year', exp: 41_205, coinTenths: 20_363 },
  vip: {
    type: 0,
    status: 1,
    due: { kind: 'next', month: 6, dayOfMonth: 18 },
    payType: 1,
    superVip: true,
    labelText: '超级大会员',
    labelTheme: 'super_vip',
  },
  security: {
    maskedPhone: '199*****571',
    maskedMail: 'or****@example.com',
    hasPassword: true,
    passwordStrength: 2,
    passwordSafe: true,
    oldScore: 85,
    score: 90,
    safeQuestionSet: true,
    weiboBound: false,
    qqBound: true,
    wechatBound: true,
  },
  realname: { maskedName: '**明', maskedNumber: '4****************1', documentKind: 0 },
})

/**
 * The three accounts of the example mode; only the end of their sessions and how keen they were in
 * the years before depend on the instant.
 */
export const exampleAccounts = (nowMs: number): readonly InventedAccount[] => {
  const halfYearMs = dayStartMs(halfYearStart(nowMs))
  const today = dayNumber(nowMs)
  return [chestnut(halfYearMs, today), ferry(halfYearMs, today), orchard(halfYearMs, today)]
}
