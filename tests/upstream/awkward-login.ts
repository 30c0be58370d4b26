import { awkwardRow, having, json, refusal } from './awkward-row'
import type { AwkwardAnswer } from './awkward-row'
import { ACCOUNT, NAV, SECURITY, VIP } from './endpoint-places'

const WBI_IMG = {
  img_url: 'https://i0.hdslb.com/bfs/wbi/1a2b3c4d5e6f708192a3b4c5d6e7f809.png',
  sub_url: 'https://i0.hdslb.com/bfs/wbi/90a8b7c6d5e4f30211203f4e5d6c7b8a.png',
}
const ANOTHER_MID = 1900000009999999

/** Rows 1–11: is the account signed in? */
export const awkwardLogin: readonly AwkwardAnswer[] = [
  awkwardRow(1, '', null, refusal(-101, '账号未登录')),
  awkwardRow(
    2,
    '',
    NAV,
    json({
      code: -101,
      message: '账号未登录',
      ttl: 1,
      data: { isLogin: false, wbi_img: WBI_IMG },
    }),
  ),
  awkwardRow(3, '', NAV, json({ code: 0, message: '0', ttl: 1, data: { isLogin: false } })),
  awkwardRow(4, '', SECURITY, json({ code: -101 })),
  awkwardRow(5, '', null, refusal(-400, '请求错误')),
  awkwardRow(6, '', ACCOUNT, refusal(-101, '账号未登录')),
  awkwardRow(7, 'nav', NAV, having({ 'data.mid': ANOTHER_MID })),
  awkwardRow(7, 'account', ACCOUNT, having({ 'data.mid': ANOTHER_MID })),
  awkwardRow(7, 'vip', VIP, having({ 'data.mid': ANOTHER_MID })),
  awkwardRow(8, '', null, { kind: 'late', delayMs: 1_500 }),
  awkwardRow(9, '', null, refusal(-102, '账号被封停')),
  awkwardRow(10, 'unauthenticated', null, json({ code: 'unauthenticated', msg: 'no session' })),
  awkwardRow(10, 'internal', null, json({ code: 'internal', msg: 'internal error' })),
  awkwardRow(11, '-658', null, refusal(-658, 'Token 过期')),
  awkwardRow(11, '-2', null, refusal(-2, 'Access Key 错误')),
  awkwardRow(11, '-663', null, refusal(-663, '鉴权失败，与 AppKey 不匹配')),
]
