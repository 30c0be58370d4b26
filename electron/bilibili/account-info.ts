import { SLOW_FRESH_MS } from './endpoint'
import type { Endpoint } from './endpoint'
import { decodeFields } from './fields'

/** The account's own profile. `null` is unknown. */
export interface AccountInfo {
  readonly mid: string | null
  readonly nickname: string | null
  /** Internal login name (`bili_…`), not the nickname. */
  readonly loginName: string | null
  readonly sign: string | null
  /** `YYYY-MM-DD`. */
  readonly birthday: string | null
  /** 男, 女, 保密 or whatever else comes. */
  readonly sex: string | null
  readonly nicknameNeverChosen: boolean | null
  /** A badge text, not the level. */
  readonly rankText: string | null
}

/**
 * The account's own profile.
 *
 * Source: the client's API document, `x/member/web/account`. Cookie (SESSDATA) or access_key.
 * - `userid` is the internal login name, `uname` the nickname.
 * - `rank`: "my member level" by the document, in fact the text of a badge; the level is in nav.
 * - `birthday`, `YYYY-MM-DD`, may be a default date. `nick_free` true: the nickname was never chosen.
 * - `sign` may hold line breaks, and the old text for a while after an update (review).
 */
export const accountInfoEndpoint: Endpoint<AccountInfo> = {
  name: 'accountInfo',
  url: 'https://api.bilibili.com/x/member/web/account',
  readableBy: ['cookie', 'access-key'],
  freshMs: SLOW_FRESH_MS,
  daily: false,
  payloadKey: 'data',
  decode: (payload) =>
    decodeFields(payload, (fields) => ({
      mid: fields.mid('mid'),
      nickname: fields.text('uname'),
      loginName: fields.text('userid'),
      sign: fields.text('sign'),
      birthday: fields.text('birthday'),
      sex: fields.text('sex'),
      nicknameNeverChosen: fields.flag('nick_free'),
      rankText: fields.text('rank'),
    })),
  leftOutOfRaw: [],
  midOf: (account) => account.mid,
}
