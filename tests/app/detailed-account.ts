import type { InventedAccount } from '../../electron/invented/persona'
import * as place from '../upstream/endpoint-places'
import { cookieHeaderOf } from '../upstream/spec-account'
import type { Upstream } from '../upstream/start-upstream'

/** An account of which nearly every field differs from what is usual. */
export const DETAILED = {
  mid: '1900000460000001',
  nickname: '深夜果园电台',
  loginName: 'bili_46000000001',
  sign: '每晚零点，果园开播🍎\n约稿请私信',
  birthday: '1995-06-21',
  sex: '男',
  faceUrl: 'https://i0.hdslb.com/bfs/face/4600000460000001.jpg',
  exp: 13_210,
  coinTenths: 15_369,
  seniorMember: true,
  done: { login: true, watch: true, coins: 3 },
  vip: { status: 2 },
  security: {
    maskedPhone: '199*****571',
    maskedMail: 'or****@example.com',
    passwordStrength: 2,
    passwordSafe: false,
    oldScore: 85,
    score: 95,
    safeQuestionSet: false,
    qqBound: false,
  },
  realname: { maskedName: '**果园', maskedNumber: '4****************1', documentKind: 4 },
}

const COIN_ROWS = [
  { time: '2026-11-23 11:58:29', delta: -4.5, reason: '给视频 BV1j5411s7M8 打赏' },
  { time: '2026-11-22 15:38:42', delta: 0.1, reason: '给视频 BV1nb411C7aa 打赏' },
  { time: '2026-11-21 00:34:27', delta: 1, reason: '登录奖励' },
  { time: '2026-11-20 23:59:59', delta: 2, reason: '硬币兑换' },
]

/** Lets Bilibili say of it what no invented account has. */
export const playDetails = ({ play }: Upstream): void => {
  const edit = (url: string, set: Readonly<Record<string, unknown>>): void => {
    play({ url }, { kind: 'edited', set })
  }
  edit(place.ACCOUNT, { 'data.nick_free': true })
  edit(place.REWARD, { 'data.coins': 20 })
  edit(place.VIP, { 'data.theme_type': 3, message: 'fine', ttl: 7 })
  edit(place.SECURITY, {
    'data.account_other.skipVerify': true,
    'data.account_info.mail_verify': false,
  })
  edit(place.REALNAME_STATUS, { 'data.status': 0 })
  edit(place.REALNAME_APPLICATION, { 'data.remark': '照片不清晰' })
  edit(place.COIN_LOG, { 'data.list': COIN_ROWS, 'data.count': 5 })
  edit(place.NAV, {
    'data.moral': 66,
    'data.email_verified': 0,
    'data.vip.super_vip': { is_super_vip: true },
    'data.wallet.bcoin_balance': 12,
    'data.wallet.coupon_balance': 7,
    'data.wallet.coupon_due_time': 1_800_000_000_000,
  })
}

interface Log {
  readonly list: readonly {
    readonly time: string
    readonly delta: number
    readonly reason: string
  }[]
  readonly count: number
}

/** What stands under `data` of each answer, by the name of the reading. */
export interface Answers {
  readonly accountInfo: Readonly<
    Record<'uname' | 'userid' | 'sign' | 'birthday' | 'sex' | 'rank', string>
  > & { readonly mid: number; readonly nick_free: boolean }
  readonly dailyReward: Readonly<
    Record<'login' | 'watch' | 'share' | 'email' | 'tel' | 'safe_question', boolean>
  > & { readonly identify_card: boolean; readonly coins: number }
  readonly coinExp: number
  readonly vip: Readonly<
    Record<'mid' | 'vip_type' | 'vip_status' | 'vip_due_date' | 'vip_pay_type', number>
  > & { readonly theme_type: number }
  readonly security: {
    readonly account_info: Readonly<Record<'hide_tel' | 'hide_mail', string>> &
      Readonly<
        Record<
          | 'bind_tel'
          | 'bind_mail'
          | 'tel_verify'
          | 'mail_verify'
          | 'unneeded_check'
          | 'realname_certified',
          boolean
        >
      >
    readonly account_safe: Readonly<Record<'Score' | 'score_new' | 'pwd_level', number>> & {
      readonly security: boolean
    }
    readonly account_sns: Readonly<Record<'weibo_bind' | 'qq_bind' | 'wechat_bind', number>>
    readonly account_other: { readonly skipVerify: boolean }
  }
  readonly realnameStatus: { readonly status: number }
  readonly realnameApplication: Readonly<Record<'status' | 'card_type', number>> &
    Readonly<Record<'remark' | 'realname' | 'card', string>>
  readonly coinLog: Log
  readonly nav: Readonly<
    Record<'mid' | 'money' | 'moral' | 'email_verified' | 'mobile_verified', number>
  > &
    Readonly<Record<'is_senior_member' | 'vipType' | 'vipStatus' | 'vipDueDate', number>> & {
      readonly uname: string
      readonly face: string
      readonly level_info: Readonly<
        Record<'current_level' | 'current_min' | 'current_exp' | 'next_exp', number>
      >
      readonly vip: { readonly super_vip: { readonly is_super_vip: boolean } }
      readonly wallet: Readonly<
        Record<'bcoin_balance' | 'coupon_balance' | 'coupon_due_time', number>
      >
    }
  readonly expLog: Log
}

const PLACES: { readonly [Name in keyof Answers]: string } = {
  accountInfo: place.ACCOUNT,
  dailyReward: place.REWARD,
  coinExp: place.COIN_EXP,
  vip: place.VIP,
  security: place.SECURITY,
  realnameStatus: place.REALNAME_STATUS,
  realnameApplication: place.REALNAME_APPLICATION,
  coinLog: place.COIN_LOG,
  nav: place.NAV,
  expLog: 'api.bilibili.com/x/member/web/exp/log',
}

/** Asks the upstream itself, so that a spec knows what the app was told. */
export const answersOf = async ({ url }: Upstream, account: InventedAccount): Promise<Answers> => {
  const headers = { cookie: cookieHeaderOf(account) }
  const dataAt = async (address: string): Promise<unknown> => {
    const answer: unknown = await (await fetch(`${url}/${address}`, { headers })).json()
    return (answer as { readonly data: unknown }).data
  }
  const entries = Object.entries(PLACES).map(
    async ([name, address]) => [name, await dataAt(address)] as const,
  )
  // What the invented Bilibili answers is held by its own tests.
  return Object.fromEntries(await Promise.all(entries)) as unknown as Answers
}
