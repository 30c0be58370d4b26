import { describe, expect, test } from 'vitest'
import { clientBody } from './client-bodies'
import {
  write,
  byKey,
  answer,
  html,
  failureOf,
  needsLogin,
  blockedAccount,
  BLOCKED_EVERYONE,
} from './raw-answers'

describe('login state', () => {
  test.each([
    [1, { code: -101, message: '账号未登录', ttl: 1 }],
    [2, { code: -101, message: '账号未登录', ttl: 1, data: { isLogin: false, wbi_img: {} } }],
    [4, { code: -101 }],
    [10, { code: 'unauthenticated', msg: 'invalid session' }],
  ])('row %i needs a login', (_, body) => {
    expect(failureOf(answer(body))).toEqual(needsLogin(-101))
  })

  test('row 5: -400 is a damaged credential on a plain read, and a refusal on a write', () => {
    const body = { code: -400, message: '请求错误', ttl: 1 }
    expect(failureOf(answer(body))).toEqual({ kind: 'damaged' })
    expect(failureOf(answer(body), write)).toEqual({
      kind: 'refused',
      code: '-400',
      message: '请求错误',
    })
  })

  test('row 9: -102 is a ban', () => {
    expect(failureOf(answer({ code: -102, message: '账号被封停' }))).toEqual({ kind: 'banned' })
  })

  test.each([-2, -658, -663])('row 11: %i needs a login with an access_key only', (code) => {
    expect(failureOf(answer({ code }), byKey)).toEqual(needsLogin(code))
    expect(failureOf(answer({ code }))).toEqual({
      kind: 'refused',
      code: String(code),
      message: '',
    })
  })
})

describe('risk control and transport', () => {
  test.each([
    [12, answer({ code: -412, message: '请求被拦截', ttl: 1, data: null }, { status: 412 })],
    [12, answer('request was banned', { status: 412, headers: { 'content-type': 'text/plain' } })],
    [12, answer({ code: -412, message: 'request was banned' })],
    [13, html(412)],
  ])('row %i blocks everyone', (_, raw) => {
    expect(failureOf(raw)).toEqual(BLOCKED_EVERYONE)
  })

  test.each([
    [15, { code: -352, message: '-352', ttl: 1, data: { v_voucher: 'voucher_1' } }, -352],
    [16, { code: -352, message: '-352' }, -352],
    [17, { code: 0, data: { v_voucher: 'voucher_1' } }, -352],
    [18, { code: -401, message: '非法访问', data: { ga_data: {} } }, -401],
  ])('row %i blocks one account', (_, body, code) => {
    expect(failureOf(answer(body))).toEqual(blockedAccount(code))
  })

  test('a voucher in the header alone is a refusal, also beside an unreadable body', () => {
    const headers = { 'content-type': 'application/json', 'x-bili-gaia-vvoucher': 'voucher_1' }
    expect(failureOf(answer({ code: 0 }, { headers }))).toEqual(blockedAccount(-352))
    expect(failureOf(answer('', { headers }))).toEqual(blockedAccount(-352))
    expect(failureOf(answer({ code: -101 }, { headers }))).toEqual(needsLogin(-101))
  })

  test('row 19: -403 is a lack of permission', () => {
    const body = { code: -403, message: '访问权限不足' }
    expect(failureOf(answer(body))).toEqual({ kind: 'not-permitted' })
    expect(failureOf(answer(body, { status: 403 }))).toEqual({ kind: 'not-permitted' })
  })

  test('row 20: -404 and HTTP 404 say that the endpoint is gone', () => {
    const gone = { kind: 'unavailable' }
    expect(failureOf(answer({ code: -404, message: '啥都木有' }))).toEqual(gone)
    expect(failureOf(html(404))).toEqual(gone)
  })

  test('-405 and HTTP 405 do not', () => {
    expect(failureOf(answer({ code: -405, message: '' }))).toMatchObject({ kind: 'refused' })
    expect(failureOf(html(405))).toEqual({ kind: 'http-status', status: 405 })
  })

  test.each([
    [21, html(200), 'html'],
    [21, answer('<html>', { headers: {} }), 'html'],
    [21, answer({ code: 0, data: 1 }, { headers: { 'content-type': 'text/html' } }), 'html'],
    [21, answer('GIF89a', { headers: { 'content-type': 'image/gif' } }), 'other-type'],
    [22, answer(''), 'empty'],
    [22, answer('\uFEFF \n'), 'empty'],
    [22, answer('', { status: 204, headers: {} }), 'empty'],
    [22, answer(clientBody('vip').slice(0, 60)), 'broken'],
    [27, answer(`callback(${clientBody('vip')})`), 'jsonp'],
    [27, answer(`/**/cb(${clientBody('vip')});`, { headers: {} }), 'jsonp'],
    [27, answer(`${clientBody('vip')}trailing`), 'broken'],
    [27, answer(`${clientBody('vip')}${clientBody('vip')}`), 'broken'],
  ])('row %i is not JSON (%#)', (_, raw, found) => {
    expect(failureOf(raw)).toEqual({ kind: 'not-json', status: raw.status, found })
  })

  test.each([
    [{ 'content-type': 'application/json' }, `\uFEFF${clientBody('vip')}`],
    [{}, clientBody('vip')],
    [{ 'content-type': 'text/plain; charset=utf-8' }, clientBody('vip')],
    [{ 'content-type': 'Application/Problem+JSON' }, clientBody('vip')],
  ])('a byte order mark and a type of %j are forgiven', (headers, body) => {
    expect(failureOf(answer(body, { headers }))).toBe('opened')
  })

  test.each([-500, -502, -503, -504, -8888, -112])('row 23: %i is the server’s trouble', (code) => {
    expect(failureOf(answer({ code, message: '服务器错误' }))).toEqual({
      kind: 'server-trouble',
      code,
    })
  })

  test('row 23: HTTP 5xx and the word codes of newer services are too', () => {
    expect(failureOf(html(502))).toEqual({ kind: 'server-trouble', code: 502 })
    expect(failureOf(answer({ code: 'internal' }, { status: 500 }))).toEqual({
      kind: 'server-trouble',
      code: 500,
    })
    expect(failureOf(answer({ code: 'internal' }))).toEqual({ kind: 'server-trouble', code: -500 })
  })

  test.each([-509, -799])('row 24: %i throttles', (code) => {
    const headers = { 'content-type': 'application/json', 'retry-after': '7' }
    expect(failureOf(answer({ code }))).toEqual({ kind: 'throttled', code, retryAfterMs: null })
    expect(failureOf(answer({ code }, { headers }))).toMatchObject({ retryAfterMs: 7000 })
  })

  test('row 24: HTTP 429 throttles for as long as Retry-After says', () => {
    const raw = answer('', { status: 429, headers: { 'retry-after': '120' } })
    expect(failureOf(raw)).toEqual({ kind: 'throttled', code: 429, retryAfterMs: 120_000 })
  })

  test.each([301, 302, 303, 307, 308])('rows 25 and 29: HTTP %i is not followed', (status) => {
    const headers = { location: 'https://passport.bilibili.com/login' }
    expect(failureOf(answer('', { status, headers }))).toEqual({ kind: 'redirected', status })
  })

  test.each([400, 401, 403])('HTTP %i counts by its JSON code where there is one', (status) => {
    expect(failureOf(answer({ code: -101 }, { status }))).toEqual(needsLogin(-101))
    expect(failureOf(html(status))).toEqual({ kind: 'http-status', status })
    expect(failureOf(answer({ code: 0, data: {} }, { status }))).toEqual({
      kind: 'http-status',
      status,
    })
    expect(failureOf(answer('[]', { status }))).toEqual({ kind: 'http-status', status })
  })
})
