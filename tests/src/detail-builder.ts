import type { ReadingName } from '../../electron/bilibili/index'
import type {
  AccountDetail,
  ReadingDetail,
  ReadingDetails,
} from '../../electron/shared/account-detail'
import type { Failure } from '../../electron/bilibili/failure'
import type { SignatureDesk } from '../../electron/shared/signature-desk'
import { NOW_MS } from './glance-builder'

/** A reading that answered one minute ago. */
export const read = <T>(value: T, given: Partial<ReadingDetail<T>> = {}): ReadingDetail<T> => ({
  value,
  asOfMs: NOW_MS - 60_000,
  failure: null,
  failedAtMs: null,
  failures: 0,
  unreadable: [],
  message: '0',
  ttl: 1,
  raw: value,
  state: 'fresh',
  ...given,
})

/** A reading that has never been asked for. */
export const unread = <T>(given: Partial<ReadingDetail<T>> = {}): ReadingDetail<T> => ({
  ...read<T | null>(null),
  asOfMs: null,
  message: null,
  ttl: null,
  raw: null,
  state: 'stale',
  ...given,
})

/** The same reading after an attempt that failed; what was known stays. */
export const failing = <T>(reading: ReadingDetail<T>, failure: Failure): ReadingDetail<T> => ({
  ...reading,
  failure,
  failedAtMs: NOW_MS - 30_000,
  failures: 1,
  state: failure.kind === 'unavailable' ? 'unavailable' : 'failed',
})

const HOUR_MS = 3_600_000

const coinRow = (hoursAgo: number, deltaTenths: number, reason: string) => ({
  atMs: NOW_MS - hoursAgo * HOUR_MS,
  deltaTenths,
  reason,
})

const expRow = (hoursAgo: number, deltaExp: number, reason: string) => ({
  atMs: NOW_MS - hoursAgo * HOUR_MS,
  deltaExp,
  reason,
})

/** Every reading answered, with every field filled in. */
export const readings = (given: Partial<ReadingDetails> = {}): ReadingDetails => ({
  accountInfo: read({
    mid: '293793435',
    nickname: '社会易姐QwQ',
    loginName: 'bili_84675323391',
    sign: '高中技术宅一枚，爱好 MC 与电子。\n这里是第二行。',
    birthday: '2002-03-05',
    sex: '男',
    nicknameNeverChosen: false,
    rankText: '正式会员',
  }),
  dailyReward: read({
    login: true,
    watch: true,
    share: true,
    coinExp: 30,
    emailBound: true,
    phoneBound: true,
    safeQuestionSet: false,
    realnameVerified: true,
  }),
  coinExp: read({ exp: 30 }),
  vip: read({
    mid: '293793435',
    type: 2,
    status: 1,
    dueAtMs: Date.parse('2027-02-03T16:00:00Z'),
    payType: 1,
    themeType: 0,
  }),
  security: read({
    maskedPhone: '138*****462',
    maskedMail: 'li****@example.com',
    phoneBound: true,
    mailBound: true,
    phoneVerified: true,
    mailVerified: false,
    hasPassword: true,
    realnameVerified: true,
    oldScore: 90,
    score: 100,
    passwordStrength: 3,
    passwordSafe: true,
    weiboBound: false,
    qqBound: true,
    wechatBound: true,
    skipVerify: false,
  }),
  realnameStatus: read({ verified: true }),
  realnameApplication: read({
    state: 1,
    remark: '',
    maskedName: null,
    maskedNumber: null,
    documentKind: 0,
  }),
  coinLog: read({
    rows: [
      coinRow(1, -20, '给视频 BV1Qa4ZzmEkR 打赏'),
      coinRow(2, -10, '给视频 BV1hT8dXwN2p 打赏'),
      coinRow(9, 10, '登录奖励'),
      coinRow(33, 10, '登录奖励'),
      coinRow(50, 3, '视频投币收入'),
    ],
    count: 5,
    malformedRows: 0,
  }),
  nav: read({
    mid: '293793435',
    nickname: '社会易姐QwQ',
    faceUrl: 'https://i0.hdslb.com/bfs/face/member/noface.jpg',
    level: 5,
    exp: 20_310,
    levelMinExp: 10_800,
    nextLevelExp: 28_800,
    coinTenths: 5369,
    moral: 70,
    emailVerified: true,
    phoneVerified: true,
    vipType: 2,
    vipStatus: 1,
    vipDueAtMs: Date.parse('2027-02-03T16:00:00Z'),
    superVip: false,
    bCoinBalance: 5,
    couponBalance: 5,
    couponDueAtMs: Date.parse('2026-12-31T15:59:59Z'),
    seniorMember: false,
  }),
  expLog: read({
    rows: [
      expRow(1, 20, '视频投币奖励'),
      expRow(2, 10, '视频投币奖励'),
      expRow(8, 5, '观看视频奖励'),
      expRow(8, 5, '分享视频奖励'),
      expRow(9, 5, '登录奖励'),
    ],
    count: 5,
    malformedRows: 0,
  }),
  ...given,
})

export const desk = (given: Partial<SignatureDesk> = {}): SignatureDesk => ({
  obstacle: null,
  pending: null,
  history: [
    {
      sign: '高中技术宅一枚，爱好 MC 与电子。\n这里是第二行。',
      atMs: NOW_MS - 60_000,
      origin: 'seen',
    },
    { sign: '咕咕咕', atMs: NOW_MS - 40 * 24 * HOUR_MS, origin: 'sent' },
  ],
  ...given,
})

/** All that the page of one account shows. */
export const detail = (given: Partial<AccountDetail> = {}): AccountDetail => ({
  mid: '293793435',
  bilibiliName: '社会易姐QwQ',
  nickname: null,
  readings: readings(),
  signature: desk(),
  ...given,
})

/** The readings where these, or all, have never been asked for. */
export const readingsWithout = (
  names: readonly ReadingName[],
  state: ReadingDetail<unknown>['state'] = 'stale',
): ReadingDetails => readings(Object.fromEntries(names.map((name) => [name, unread({ state })])))
