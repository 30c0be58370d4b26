import { dayNumber } from '../../electron/invented/beijing-calendar'
import type {
  Habit,
  Habits,
  InventedAccount,
  InventedRealname,
  InventedSecurity,
  InventedVip,
} from '../../electron/invented/persona'

/** What is done of the day the account is added on; other days are empty. */
interface DoneToday {
  readonly login?: boolean
  readonly watch?: boolean
  readonly share?: boolean
  /** Coins given, 0–5. */
  readonly coins?: number
}

/** A spec's account: everything it does not say is filled in, the same for the same mid. */
export interface SpecAccount {
  readonly mid: string
  readonly SESSDATA?: string
  readonly bili_jct?: string
  readonly access_key?: string
  /** Renews its first session; browsers keep it as `ac_time_value`. */
  readonly refresh_token?: string
  readonly nickname?: string
  readonly loginName?: string
  readonly sign?: string
  readonly birthday?: string
  readonly sex?: string
  readonly faceUrl?: string
  readonly exp?: number
  readonly coinTenths?: number
  readonly seniorMember?: boolean
  readonly done?: DoneToday
  readonly vip?: Partial<InventedVip>
  readonly security?: Partial<InventedSecurity>
  readonly realname?: InventedRealname | null
}

const never: Habit = { chance: 0, fromHour: 0, toHour: 0 }
/** Done in the first second of the day, so that it holds at every instant of it. */
const done = (yes: boolean | undefined): Habit => (yes === true ? { ...never, chance: 1 } : never)

const habits = (today: DoneToday): Habits => ({
  login: done(today.login),
  watch: done(today.watch),
  share: done(today.share),
  coins: Array.from({ length: today.coins ?? 0 }, () => ({ ...done(true), coins: 1 as const })),
  income: [],
})

/** The digits from the end, so that what is made of a mid is not found in it. */
const backwards = (mid: string): string => Array.from(mid).reverse().join('')

/** A SESSDATA in its wire form: id, end of the session in Unix seconds, and a tail with a star. */
const wireSession = (mid: string, endsAtMs: number): string =>
  `${mid.slice(-8).padStart(8, 'a')}%2C${Math.floor(endsAtMs / 1000)}%2C${mid.slice(-5)}*b1`

const SECURITY: InventedSecurity = {
  maskedPhone: '153*****056',
  maskedMail: '144****@example.com',
  hasPassword: true,
  passwordStrength: 3,
  passwordSafe: true,
  oldScore: 90,
  score: 100,
  safeQuestionSet: true,
  weiboBound: true,
  qqBound: true,
  wechatBound: true,
}

const VIP: InventedVip = {
  type: 2,
  status: 1,
  due: { kind: 'next', month: 2, dayOfMonth: 4 },
  payType: 1,
  superVip: false,
  labelText: '年度大会员',
  labelTheme: 'annual_vip',
}

/** What a spec's account is unless the spec says otherwise. */
const defaults = (mid: string, nowMs: number) => ({
  SESSDATA: wireSession(mid, nowMs + 160 * 86_400_000),
  bili_jct: mid.padStart(32, '0').slice(-32),
  nickname: `用户${mid}`,
  loginName: `bili_${mid}`,
  sign: '',
  birthday: '1990-03-05',
  sex: '保密',
  faceUrl: 'https://i0.hdslb.com/bfs/face/member/noface.jpg',
  exp: 20_310,
  coinTenths: 5_369,
  seniorMember: false,
  done: {},
  realname: { maskedName: '***', maskedNumber: '6****************7', documentKind: 0 },
})

/** A spec's account in full. `nowMs` says which day is the one with something done. */
export const accountOf = (spec: SpecAccount, nowMs: number): InventedAccount => {
  const {
    SESSDATA,
    bili_jct,
    access_key,
    refresh_token,
    exp,
    coinTenths,
    done: today,
    vip,
    security,
    ...person
  } = { ...defaults(spec.mid, nowMs), ...spec }
  const dayOfSpec = dayNumber(nowMs)
  return {
    ...person,
    credential: {
      SESSDATA,
      bili_jct,
      DedeUserID: spec.mid,
      // As in life, no part of the mid: what echoes a cookie is struck out of answers.
      DedeUserID__ckMd5: backwards(spec.mid).padStart(16, 'c').slice(0, 16),
      sid: backwards(spec.mid).padStart(8, 's').slice(0, 8),
      ...(access_key === undefined ? {} : { access_key }),
      ...(refresh_token === undefined ? {} : { refresh_token }),
      origin: 'pasted',
    },
    bCoins: 0,
    ownVideos: [],
    habitsOn: (day) => habits(day === dayOfSpec ? today : {}),
    standing: { kind: 'fixed', exp, coinTenths },
    vip: { ...VIP, ...vip },
    security: { ...SECURITY, ...security },
  }
}

interface DevicePair {
  readonly buvid3?: string
  readonly buvid4?: string
}

/** The device ids of the browser that cookies are copied from. */
export const DEVICE_PAIR: DevicePair = {
  buvid3: 'B1C2D3E4-F5A6-4B7C-8D9E-0F1A2B3C4D5E63071infoc',
  buvid4: '5E4D3C2B-1A0F-4E9D-8C7B-6A5F4E3D2C1B63071-026112312-q9z7R7s8T6u5V4w3X2y1Z0',
}

/** The Cookie header that a browser would send for an account. */
export const cookieHeaderOf = (
  { credential }: InventedAccount,
  { buvid3, buvid4 }: DevicePair = DEVICE_PAIR,
): string =>
  [
    ['SESSDATA', credential.SESSDATA],
    ['bili_jct', credential.bili_jct],
    ['DedeUserID', credential.DedeUserID],
    ['DedeUserID__ckMd5', credential.DedeUserID__ckMd5],
    ['sid', credential.sid],
    // Every browser has a pair; an account without one is given one at its first sign-in.
    ['buvid3', buvid3],
    ['buvid4', buvid4],
  ]
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${value}`)
    .join('; ')
