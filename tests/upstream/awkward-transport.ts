import { awkwardRow, json, page, refusal } from './awkward-row'
import type { AwkwardAnswer } from './awkward-row'
import type { Behaviour } from './behaviour'
import { REWARD, SECURITY } from './endpoint-places'

const VOUCHER = { v_voucher: 'voucher_0f3a1c52-7be4-4d1d-9a57-2b6f6a0c9d11' }
const BANNED = { code: -412, message: '请求被拦截', ttl: 1, data: null }
const CHALLENGE_PAGE =
  '<!DOCTYPE html><html><head><title>出错啦! - bilibili.com</title></head><body>' +
  '<script>document.cookie="x-bili-sec=1";location.reload()</script></body></html>'
const LOGIN_PAGE =
  '<!DOCTYPE html><html><head><title>哔哩哔哩 (゜-゜)つロ 干杯~</title></head><body>登录</body></html>'

const status = (code: number, headers: Readonly<Record<string, string>> = {}): Behaviour => ({
  kind: 'answer',
  status: code,
  headers: { 'content-type': 'text/html; charset=utf-8', ...headers },
  body: `<html><body><h1>${String(code)}</h1></body></html>`,
})
const moved = (code: number, location: string): Behaviour => status(code, { location })
const sentAs = (type: string, body: string): Behaviour => ({
  kind: 'answer',
  headers: { 'content-type': type },
  body,
})

/** Rows 12–20: risk control, and what is not for this account or not there. */
const refusals: readonly AwkwardAnswer[] = [
  awkwardRow(12, '', null, { kind: 'json', status: 412, value: BANNED }),
  awkwardRow(12, 'request was banned', null, {
    kind: 'json',
    status: 412,
    value: { code: -412, message: 'request was banned', ttl: 1 },
  }),
  awkwardRow(12, 'HTTP 200', null, json(BANNED)),
  awkwardRow(13, '', null, page(412, CHALLENGE_PAGE)),
  awkwardRow(14, '', REWARD, { kind: 'json', status: 412, value: BANNED }),
  awkwardRow(15, '', null, json({ code: -352, message: '-352', ttl: 1, data: VOUCHER })),
  awkwardRow(16, '', null, json({ code: -352, message: '-352' })),
  awkwardRow(17, '', null, json({ code: 0, message: '0', ttl: 1, data: VOUCHER })),
  awkwardRow(
    18,
    '',
    null,
    json({
      code: -401,
      message: '非法访问',
      ttl: 1,
      data: { ga_data: { decisions: ['verify_captcha_level2'], risk_level: 1 } },
    }),
  ),
  awkwardRow(19, '', null, refusal(-403, '访问权限不足')),
  awkwardRow(20, '', null, refusal(-404, '啥都木有')),
  awkwardRow(20, 'HTTP 404', null, status(404)),
]

/** Rows 21–24: pages, broken bodies, server trouble, throttling. */
const trouble: readonly AwkwardAnswer[] = [
  awkwardRow(21, 'maintenance', null, page(200, '<!DOCTYPE html><title>维护中</title>')),
  awkwardRow(
    21,
    'portal',
    null,
    sentAs(
      'text/html',
      '<html><head><meta http-equiv="refresh" content="0;url=http://10.0.0.1/"></head></html>',
    ),
  ),
  awkwardRow(21, 'login page', SECURITY, page(200, LOGIN_PAGE)),
  awkwardRow(22, 'empty', null, { kind: 'answer', body: '' }),
  awkwardRow(22, 'HTTP 204', null, { kind: 'answer', status: 204, headers: {}, body: '' }),
  awkwardRow(22, 'half a JSON', null, {
    kind: 'answer',
    body: '{"code":0,"message":"0","ttl":1,"data":{"mid":19',
  }),
  awkwardRow(22, 'cut short', null, { kind: 'cut-short' }),
  awkwardRow(22, 'bad chunk', null, { kind: 'bad-chunk' }),
  awkwardRow(22, 'broken gzip', null, { kind: 'broken-gzip' }),
  awkwardRow(23, '-500', null, refusal(-500, '服务器错误')),
  awkwardRow(23, '-503', null, refusal(-503, '过载保护,服务暂不可用')),
  awkwardRow(23, '-504', null, refusal(-504, '服务调用超时')),
  awkwardRow(23, '-8888', null, refusal(-8888, '对不起，服务器开小差了~ (ಥ﹏ಥ)')),
  awkwardRow(23, 'HTTP 502', null, status(502)),
  awkwardRow(23, 'HTTP 503', null, status(503)),
  awkwardRow(23, 'HTTP 504', null, status(504)),
  awkwardRow(24, '-509', null, refusal(-509, '请求过于频繁，请稍后再试')),
  awkwardRow(24, '-799', null, refusal(-799, '请求过于频繁，请稍后再试')),
  awkwardRow(24, 'HTTP 429', null, status(429)),
  awkwardRow(24, 'HTTP 429 with Retry-After', null, status(429, { 'retry-after': '120' })),
]

/** Rows 25–30: redirects, the connection, encodings, slowness, size. */
const transport: readonly AwkwardAnswer[] = [
  awkwardRow(25, '', SECURITY, moved(302, 'https://passport.bilibili.com/login')),
  awkwardRow(26, 'reset at the start', null, { kind: 'reset', at: 'start' }),
  awkwardRow(26, 'reset in the headers', null, { kind: 'reset', at: 'headers' }),
  awkwardRow(26, 'reset in the body', null, { kind: 'reset', at: 'body' }),
  awkwardRow(27, 'BOM', null, { kind: 'wrapped', before: '\uFEFF' }),
  awkwardRow(27, 'JSONP', null, { kind: 'wrapped', before: 'callback(', after: ');' }),
  awkwardRow(27, 'trailing text', null, { kind: 'wrapped', after: '\n<!-- edge 17 -->' }),
  awkwardRow(28, '', null, { kind: 'late', delayMs: 60_000 }),
  awkwardRow(28, 'never', null, { kind: 'hang', at: 'start' }),
  awkwardRow(28, 'never the rest', null, { kind: 'hang', at: 'body' }),
  awkwardRow(28, 'trickle', null, { kind: 'trickle', pieceBytes: 1, pauseMs: 1_000 }),
  awkwardRow(29, '307', null, moved(307, 'https://api.bilibili.example/x/web-interface/nav')),
  awkwardRow(29, '308', null, moved(308, 'https://api.bilibili.example/x/web-interface/nav')),
  awkwardRow(30, 'plain', null, { kind: 'wrapped', after: ' '.repeat(5 * 1_048_576) }),
  awkwardRow(30, 'gzip bomb', null, { kind: 'gzip-bomb', bytes: 300 * 1_048_576 }),
  awkwardRow(30, 'headers', null, { kind: 'large-headers', bytes: 32_768 }),
]

/** Rows 12–30: risk control and transport. */
export const awkwardTransport: readonly AwkwardAnswer[] = [...refusals, ...trouble, ...transport]
