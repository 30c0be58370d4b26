import { SLOW_FRESH_MS } from './endpoint'
import type { Endpoint } from './endpoint'
import { decodeFields } from './fields'

/** What is bound to the account and how safe its password is. `null` is unknown. */
export interface Security {
  readonly maskedPhone: string | null
  readonly maskedMail: string | null
  readonly phoneBound: boolean | null
  readonly mailBound: boolean | null
  readonly phoneVerified: boolean | null
  readonly mailVerified: boolean | null
  readonly hasPassword: boolean | null
  readonly realnameVerified: boolean | null
  /** Old score, 0–100. */
  readonly oldScore: number | null
  /** New score, 0–100. */
  readonly score: number | null
  /** 1 weak, 2 medium, 3 strong; 0 where there is no password. */
  readonly passwordStrength: number | null
  readonly passwordSafe: boolean | null
  readonly weiboBound: boolean | null
  readonly qqBound: boolean | null
  readonly wechatBound: boolean | null
  readonly skipVerify: boolean | null
}

/**
 * What is bound to the account and how safe its password is.
 *
 * Source: the client's API document, `web/site/user/info` of passport.bilibili.com. Cookie
 * (SESSDATA with DedeUserID, which must not be 0) or access_key. Last seen alive in 2025.
 * - `realname_certified`: true is verified. The document says the opposite; its own example and
 *   later captures of verified accounts contradict it.
 * - `unneeded_check`: true is *no* password, a double negative that the document has right.
 * - `hide_mail` is absent without a mail; only `bind_mail` and `bind_tel` say what is bound.
 * - `Score` has a capital S and is the old scale; `score_new` counts. Both 0–100.
 * - `account_sns` has 0 and 1 for booleans. The document lists `message` and `ttl`, its example has
 *   neither; both forms are fine.
 */
export const securityEndpoint: Endpoint<Security> = {
  name: 'security',
  url: 'https://passport.bilibili.com/web/site/user/info',
  readableBy: ['cookie', 'access-key'],
  freshMs: SLOW_FRESH_MS,
  daily: false,
  payloadKey: 'data',
  decode: (payload) =>
    decodeFields(payload, (fields) => {
      const bound = fields.object('account_info')
      const safe = fields.object('account_safe')
      const linked = fields.object('account_sns')
      const withoutPassword = bound.flag('unneeded_check')
      return {
        maskedPhone: bound.text('hide_tel'),
        maskedMail: bound.text('hide_mail'),
        phoneBound: bound.flag('bind_tel'),
        mailBound: bound.flag('bind_mail'),
        phoneVerified: bound.flag('tel_verify'),
        mailVerified: bound.flag('mail_verify'),
        hasPassword: withoutPassword === null ? null : !withoutPassword,
        realnameVerified: bound.flag('realname_certified'),
        oldScore: safe.count('Score'),
        score: safe.count('score_new'),
        passwordStrength: safe.count('pwd_level'),
        passwordSafe: safe.flag('security'),
        weiboBound: linked.flag('weibo_bind'),
        qqBound: linked.flag('qq_bind'),
        wechatBound: linked.flag('wechat_bind'),
        skipVerify: fields.object('account_other').flag('skipVerify'),
      }
    }),
  leftOutOfRaw: [],
}
