import { QUICK_FRESH_MS } from './endpoint'
import type { Endpoint } from './endpoint'
import { failed } from './failure'
import { decodeFields, isJsonObject, ownField, readCount, readFlag } from './fields'
import type { Fields } from './fields'

/** Who is signed in, level and purse. `null` is unknown. */
export interface Nav {
  readonly mid: string | null
  readonly nickname: string | null
  /** https address of the avatar on hdslb.com. */
  readonly faceUrl: string | null
  readonly level: number | null
  readonly exp: number | null
  readonly levelMinExp: number | null
  /** `top` at the highest level. */
  readonly nextLevelExp: number | 'top' | null
  readonly coinTenths: number | null
  readonly moral: number | null
  readonly emailVerified: boolean | null
  readonly phoneVerified: boolean | null
  readonly vipType: number | null
  readonly vipStatus: number | null
  readonly vipDueAtMs: number | 'never' | null
  readonly superVip: boolean | null
  readonly bCoinBalance: number | null
  readonly couponBalance: number | null
  readonly couponDueAtMs: number | 'never' | null
  readonly seniorMember: boolean | null
}

/** Highest level: `"--"` in nav, -1 elsewhere. */
const readNextExp = (wire: unknown): number | 'top' | null =>
  wire === '--' || wire === -1 ? 'top' : readCount(wire)

/** Only Bilibili's own picture hosts, always by https; an empty or foreign address is no avatar. */
const faceUrlOf = (wire: string | null): string | null => {
  const parts = /^(?:https?:)?\/\/((?:[a-z0-9-]+\.)+hdslb\.com)(\/[\w./@!~%-]*)$/i.exec(wire ?? '')
  return parts === null ? null : `https://${(parts[1] ?? '').toLowerCase()}${parts[2] ?? ''}`
}

const readNav = (fields: Fields): Nav => {
  const level = fields.object('level_info')
  const vip = fields.object('vip')
  const wallet = fields.object('wallet')
  return {
    mid: fields.mid('mid'),
    nickname: fields.text('uname'),
    faceUrl: faceUrlOf(fields.text('face')),
    level: level.integer('current_level'),
    exp: level.count('current_exp'),
    levelMinExp: level.count('current_min'),
    nextLevelExp: level.by('next_exp', readNextExp),
    coinTenths: fields.tenths('money'),
    moral: fields.integer('moral'),
    emailVerified: fields.flag('email_verified'),
    phoneVerified: fields.flag('mobile_verified'),
    vipType: fields.integer('vipType') ?? vip.integer('type'),
    vipStatus: fields.integer('vipStatus') ?? vip.integer('status'),
    vipDueAtMs: fields.instant('vipDueDate') ?? vip.instant('due_date'),
    superVip: vip.object('super_vip').flag('is_super_vip'),
    bCoinBalance: wallet.number('bcoin_balance'),
    couponBalance: wallet.number('coupon_balance'),
    couponDueAtMs: wallet.instant('coupon_due_time'),
    seniorMember: fields.flag('is_senior_member'),
  }
}

const isSignedOut = (payload: unknown): boolean =>
  isJsonObject(payload) && readFlag(ownField(payload, 'isLogin')) === false

/**
 * Who is signed in, with level and purse.
 *
 * Source: public observation (2026), `x/web-interface/nav`; not in the client's API document.
 * Cookie only. The endpoint whose word on "signed in or not" counts.
 * - Signed out: code -101, mostly with `data.isLogin` false; code 0 with `isLogin` false as well.
 * - `level_info.next_exp` is `"--"` at the highest level. `money` has one decimal and may be null.
 * - `vipDueDate` and `wallet.coupon_due_time`: milliseconds, in older captures seconds; 0 is never.
 * - `face` may be http, a default picture or empty. Coins (`money`) and B coins (`wallet`) differ.
 */
export const navEndpoint: Endpoint<Nav> = {
  name: 'nav',
  url: 'https://api.bilibili.com/x/web-interface/nav',
  readableBy: ['cookie'],
  freshMs: QUICK_FRESH_MS,
  daily: false,
  payloadKey: 'data',
  decode: (payload) =>
    isSignedOut(payload)
      ? failed({ kind: 'needs-login', code: -101 })
      : decodeFields(payload, readNav),
  leftOutOfRaw: [],
  midOf: (nav) => nav.mid,
}
