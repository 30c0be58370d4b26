import { dataAnswer, jsonAnswer, requestCookie } from './invented-http'
import type { InventedRequest, InventedResponse } from './invented-http'
import type { Recognition } from './recognition'

const flag = (value: boolean): 0 | 1 => (value ? 1 : 0)

/** `web/site/user/info` at passport, which wants DedeUserID beside SESSDATA. */
export const securityAnswer = (
  { account, by }: Recognition,
  request: InventedRequest,
): InventedResponse => {
  if (by === 'cookie' && !/^[1-9]\d*$/.test(requestCookie(request, 'DedeUserID') ?? '')) {
    return jsonAnswer({ code: -101 })
  }
  const { security } = account
  return dataAnswer({
    account_info: {
      hide_tel: security.maskedPhone,
      ...(security.maskedMail === null ? {} : { hide_mail: security.maskedMail }),
      bind_tel: true,
      bind_mail: security.maskedMail !== null,
      tel_verify: true,
      mail_verify: security.maskedMail !== null,
      unneeded_check: !security.hasPassword,
      realname_certified: account.realname !== null,
    },
    account_safe: {
      Score: security.oldScore,
      score_new: security.score,
      pwd_level: security.passwordStrength,
      security: security.passwordSafe,
    },
    account_sns: {
      weibo_bind: flag(security.weiboBound),
      qq_bind: flag(security.qqBound),
      wechat_bind: flag(security.wechatBound),
    },
    account_other: { skipVerify: false },
  })
}
