import { SLOW_FRESH_MS } from './endpoint'
import type { Endpoint } from './endpoint'
import { decodeFields } from './fields'

/** The 大会员 membership. `null` is unknown. */
export interface Vip {
  readonly mid: string | null
  /** 0 none, 1 monthly, 2 annual; keeps its old value after expiry. */
  readonly type: number | null
  /** 0 none or expired, 1 active, 2 frozen, 3 locked. */
  readonly status: number | null
  /** 00:00 UTC+8 of the day after the last usable one, Unix ms; `never` where there was none. */
  readonly dueAtMs: number | 'never' | null
  /** 0 or 1: "bought" by the document, "auto-renewal" by later readings. */
  readonly payType: number | null
  readonly themeType: number | null
}

/**
 * The state of the 大会员 membership.
 *
 * Source: the client's API document, `x/vip/web/user/info`. Cookie (SESSDATA) only.
 * - `vip_status`: 1 active, 2 frozen for changing IP too often, 3 locked as risky; the document
 *   leaves out 0, none or expired. The only field that says "member now".
 * - `vip_type`: 0 none, 1 monthly, 2 annual; stays as it was after expiry, and is 0 for a super VIP.
 * - `vip_due_date`: milliseconds, always 00:00 UTC+8; 0 means never; seconds are recognised.
 * - `vip_pay_type`: "bought or not" by the document, which contradicts expired members; later
 *   readings say auto-renewal. `theme_type`: unknown to the document too.
 */
export const vipEndpoint: Endpoint<Vip> = {
  name: 'vip',
  url: 'https://api.bilibili.com/x/vip/web/user/info',
  readableBy: ['cookie'],
  freshMs: SLOW_FRESH_MS,
  daily: false,
  endsAtMs: ({ dueAtMs }) => (typeof dueAtMs === 'number' ? dueAtMs : null),
  payloadKey: 'data',
  decode: (payload) =>
    decodeFields(payload, (fields) => ({
      mid: fields.mid('mid'),
      type: fields.integer('vip_type'),
      status: fields.integer('vip_status'),
      dueAtMs: fields.instant('vip_due_date'),
      payType: fields.integer('vip_pay_type'),
      themeType: fields.integer('theme_type'),
    })),
  leftOutOfRaw: [],
  midOf: (vip) => vip.mid,
}
