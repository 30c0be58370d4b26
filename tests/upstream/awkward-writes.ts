import { awkwardRow, json, refusal } from './awkward-row'
import type { AwkwardAnswer } from './awkward-row'
import { SIGN_UPDATE } from './endpoint-places'

/** Rows 83–88: answers to a new signature. */
export const awkwardWrites: readonly AwkwardAnswer[] = [
  awkwardRow(83, '', SIGN_UPDATE, refusal(-111, 'csrf 校验失败')),
  awkwardRow(84, 'sensitive word', SIGN_UPDATE, refusal(40015, '签名包含敏感词')),
  awkwardRow(84, 'emoji image', SIGN_UPDATE, refusal(40021, '签名不能包含表情图片')),
  awkwardRow(84, 'too long', SIGN_UPDATE, refusal(40022, '签名过长')),
  awkwardRow(85, '', SIGN_UPDATE, refusal(40061, '请先完成绑定手机号')),
  awkwardRow(86, '', SIGN_UPDATE, json({ code: 0, message: '0', ttl: 1 })),
  awkwardRow(87, '', SIGN_UPDATE, { kind: 'hang', at: 'start' }),
  awkwardRow(88, '', SIGN_UPDATE, {
    kind: 'json',
    status: 412,
    value: { code: -412, message: '请求被拦截', ttl: 1, data: null },
  }),
]
