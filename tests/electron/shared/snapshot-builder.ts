import { defaultReminding } from '../../../electron/shared/reminders/account-reminding'
import type { CoinExp } from '../../../electron/bilibili/coin-exp'
import type { DailyReward } from '../../../electron/bilibili/daily-reward'
import { readings, type ReadingName } from '../../../electron/bilibili/index'
import type { Nav } from '../../../electron/bilibili/nav'
import type { Vip } from '../../../electron/bilibili/vip'
import type { AccountSnapshot, Reading, Readings } from '../../../electron/shared/account'

/** A reading that was never made. */
export const neverRead = <T>(): Reading<T> => ({
  value: null,
  asOfMs: null,
  failure: null,
  failedAtMs: null,
  failures: 0,
  unreadable: [],
  message: null,
  ttl: null,
  raw: null,
})

/** A reading that succeeded at `asOfMs`. */
export const readAt = <T>(value: T, asOfMs: number): Reading<T> => ({
  ...neverRead<T>(),
  value,
  asOfMs,
})

/** All readings, none of them made but those given. */
export const readingsWith = (given: Partial<Readings> = {}): Readings => ({
  ...(Object.fromEntries(
    (Object.keys(readings) as ReadingName[]).map((name) => [name, neverRead()]),
  ) as unknown as Readings), // one entry a name, by construction
  ...given,
})

/** An account that was just added. */
export const snapshot = (given: Partial<AccountSnapshot> = {}): AccountSnapshot => ({
  mid: '293793435',
  name: '小栗子',
  nickname: null,
  paused: false,
  colour: null,
  reminding: defaultReminding,
  sessionOnly: false,
  credentialKind: 'cookie',
  sessionExpiresAtMs: null,
  origin: 'pasted',
  renewability: 'not-renewable',
  renewalTrouble: null,
  session: { state: 'ok', sinceMs: 0 },
  progress: null,
  roundAtMs: null,
  readings: readingsWith(),
  ...given,
})

export const reward = (given: Partial<DailyReward> = {}): DailyReward => ({
  login: true,
  watch: true,
  share: false,
  coinExp: 30,
  emailBound: true,
  phoneBound: true,
  safeQuestionSet: false,
  realnameVerified: true,
  ...given,
})

export const coinExp = (exp: number): CoinExp => ({ exp })

export const vip = (given: Partial<Vip> = {}): Vip => ({
  mid: '293793435',
  type: 2,
  status: 1,
  dueAtMs: Date.parse('2027-02-04T00:00:00+08:00'),
  payType: 1,
  themeType: 0,
  ...given,
})

export const nav = (given: Partial<Nav> = {}): Nav => ({
  mid: '293793435',
  nickname: '小栗子',
  faceUrl: null,
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
  vipDueAtMs: null,
  superVip: false,
  bCoinBalance: 0,
  couponBalance: 0,
  couponDueAtMs: 'never',
  seniorMember: false,
  ...given,
})
