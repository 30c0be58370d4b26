import { inspect } from 'node:util'
import type { ServerResponse } from 'node:http'

import { describe, expect, test } from 'vitest'

import type { Endpoint } from '../../../../electron/bilibili/endpoint'
import { failed, success } from '../../../../electron/bilibili/failure'
import { readings } from '../../../../electron/bilibili/index'
import { headerOf, loopback } from './loopback'
import { clientAt, COOKIE_CREDENTIAL, KEY_CREDENTIAL } from './loopback-client'

/** A small endpoint of the tests' own, so that they stand apart from the real decoders. */
const coins: Endpoint<number> = {
  name: 'coins',
  url: 'https://api.bilibili.com/x/member/web/coins',
  readableBy: ['cookie', 'access-key'],
  freshMs: 1,
  daily: false,
  payloadKey: 'data',
  decode: (payload) =>
    typeof payload === 'object' && payload !== null && 'coins' in payload
      ? success({ value: Number(payload.coins), unreadable: ['rest'] })
      : failed({ kind: 'unreadable', field: 'coins' }),
  leftOutOfRaw: ['name'],
}

const json = (response: ServerResponse, body: string, status = 200): void => {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' })
  response.end(body)
}
const GOOD = '{"code":0,"message":"0","ttl":1,"data":{"coins":3,"name":"某某"}}'

test('an answer has value, envelope, and the payload without what must not be kept', async () => {
  const server = await loopback((_, response) => {
    json(response, GOOD)
  })
  expect(await clientAt(server.url).client.call(coins, COOKIE_CREDENTIAL, () => true)).toEqual({
    ok: true,
    value: {
      value: 3,
      unreadable: ['rest'],
      envelope: { code: 0, message: '0', ttl: 1 },
      raw: { coins: 3 },
    },
  })
})

test('a bare number as payload is a good one, zero too', async () => {
  const server = await loopback((_, response) => {
    json(response, '{"code":0,"data":0}')
  })
  const { client } = clientAt(server.url)
  const answer = await client.call(readings.coinExp, COOKIE_CREDENTIAL, () => true)
  expect(answer).toMatchObject({ ok: true, value: { raw: 0 } })
})

test('a cookie call is signed by its Cookie header alone', async () => {
  const server = await loopback((_, response) => {
    json(response, GOOD)
  })
  await clientAt(server.url).client.call(coins, COOKIE_CREDENTIAL, () => true)
  const [request] = server.seen
  expect(request?.url).toBe('/api.bilibili.com/x/member/web/coins')
  expect(request && headerOf(request, 'cookie')).toBe(
    'SESSDATA=canary1%2C1800000000%2Cabc*11; bili_jct=canary2; DedeUserID=293793435',
  )
  expect(request && headerOf(request, 'user-agent')).toMatch(/^Mozilla.*Chrome/)
  expect(request && headerOf(request, 'referer')).toBe('https://account.bilibili.com/account/home')
  expect(request?.rawHeaders.join('\n')).not.toMatch(/canary3|axios|electron|bili-glance/i)
})

test('an access_key call is signed by its query alone', async () => {
  const server = await loopback((_, response) => {
    json(response, GOOD)
  })
  await clientAt(server.url).client.call(coins, KEY_CREDENTIAL, () => true)
  const [request] = server.seen
  expect(request?.url).toBe('/api.bilibili.com/x/member/web/coins?access_key=canary4')
  expect(request?.rawHeaders.join('\n')).not.toMatch(/cookie|canary/i)
})

test('what a credential cannot read is not asked for', async () => {
  const server = await loopback((_, response) => {
    json(response, GOOD)
  })
  const { client, sent } = clientAt(server.url)
  expect(
    await client.call({ ...coins, readableBy: ['cookie'] }, KEY_CREDENTIAL, () => true),
  ).toEqual(failed({ kind: 'unsupported' }))
  expect(server.seen).toHaveLength(0)
  expect(sent).toHaveLength(0)
})

describe('an answer that fails is typed, and asked for once', () => {
  const html = '<!DOCTYPE html><title>出错啦</title>'
  test.each<[string, (response: ServerResponse) => void, object]>([
    [
      '-101',
      (r) => json(r, '{"code":-101,"message":"账号未登录","ttl":1}'),
      { kind: 'needs-login' },
    ],
    ['-400', (r) => json(r, '{"code":-400,"message":"请求错误"}'), { kind: 'damaged' }],
    ['-404', (r) => json(r, '{"code":-404,"message":"啥都木有"}'), { kind: 'unavailable' }],
    ['404', (r) => r.writeHead(404).end(html), { kind: 'unavailable' }],
    ['412', (r) => r.writeHead(412).end(html), { kind: 'blocked', scope: 'everyone' }],
    ['-352', (r) => json(r, '{"code":-352}'), { kind: 'blocked', scope: 'account' }],
    ['500', (r) => r.writeHead(500).end(html), { kind: 'server-trouble', code: 500 }],
    ['a redirect', (r) => r.writeHead(302, { Location: '/login' }).end(), { kind: 'redirected' }],
    [
      'HTML',
      (r) => r.writeHead(200, { 'Content-Type': 'text/html' }).end(html),
      { kind: 'not-json', found: 'html' },
    ],
    ['JSONP', (r) => json(r, 'callback({"code":0})'), { kind: 'not-json', found: 'jsonp' }],
    ['no data', (r) => json(r, '{"code":0}'), { kind: 'no-data' }],
    [
      'another shape',
      (r) => json(r, '{"code":0,"data":5}'),
      { kind: 'unreadable', field: 'coins' },
    ],
    ['a reset', (r) => r.socket?.resetAndDestroy(), { kind: 'offline', cause: 'reset' }],
    ['silence', () => undefined, { kind: 'timeout' }],
    ['2 MB', (r) => json(r, ' '.repeat(2_000_000)), { kind: 'too-large' }],
  ])('%s', async (_name, answer, failure) => {
    const server = await loopback((_request, response) => {
      answer(response)
    })
    const result = await clientAt(server.url, 150).client.call(coins, COOKIE_CREDENTIAL, () => true)
    expect(result).toMatchObject({ ok: false, failure })
    expect(inspect(result, { depth: 10 })).not.toContain('canary')
    expect(server.seen).toHaveLength(1)
  })
})

test.each([
  ['empty', ''],
  ['cut', '{"code":0,"data":{"co'],
])('a body that comes %s is asked for once more, after a pause', async (_name, bad) => {
  const bodies = [bad, GOOD]
  const server = await loopback((_, response) => {
    json(response, bodies.shift() ?? '')
  })
  const { client, pausesMs } = clientAt(server.url)
  expect(await client.call(coins, COOKIE_CREDENTIAL, () => true)).toMatchObject({ ok: true })
  expect(server.seen).toHaveLength(2)
  expect(pausesMs).toHaveLength(1)
})

test('a body that stays empty is asked for twice in all, before the calls that wait', async () => {
  const server = await loopback((request, response) => {
    json(response, request.url?.includes('coins') ? '' : '{"code":0,"data":7}')
  })
  const { client } = clientAt(server.url)
  const [first, second] = await Promise.all([
    client.call(coins, COOKIE_CREDENTIAL, () => true),
    client.call(readings.coinExp, COOKIE_CREDENTIAL, () => true),
  ])
  expect(first).toMatchObject({ failure: { kind: 'not-json', found: 'empty' } })
  expect(second).toMatchObject({ ok: true })
  expect(server.seen.map(({ url }) => url.split('/').at(-1))).toEqual(['coins', 'coins', 'exp'])
})

test('being throttled widens the pause at once', async () => {
  const server = await loopback((_, response) => {
    if (server.seen.length === 1) json(response, '{"code":-799,"message":"请求过于频繁"}')
    else if (server.seen.length === 2) response.writeHead(429, { 'Retry-After': '30' }).end()
    else json(response, GOOD)
  })
  const { client, pausesMs } = clientAt(server.url)
  const results = []
  for (let call = 0; call < 3; call += 1)
    results.push(await client.call(coins, COOKIE_CREDENTIAL, () => true))

  expect(results).toMatchObject([
    { failure: { kind: 'throttled', code: -799, retryAfterMs: null } },
    { failure: { kind: 'throttled', code: 429, retryAfterMs: 30_000 } },
    { ok: true },
  ])
  expect(pausesMs).toEqual([2000, 30_000])
})

test('the log learns what was asked and how it ended, and no secret', async () => {
  const server = await loopback((_, response) => {
    if (server.seen.length === 1) json(response, GOOD)
    else if (server.seen.length === 2) json(response, '{"code":-352}')
    else response.socket?.resetAndDestroy()
  })
  const { client, sent } = clientAt(server.url)
  for (let call = 0; call < 3; call += 1) await client.call(coins, KEY_CREDENTIAL, () => true)

  const same = { name: 'coins', method: 'GET', host: 'api.bilibili.com', tookMs: 7 }
  const path = '/x/member/web/coins'
  expect(sent).toEqual([
    { ...same, path, status: 200, outcome: 'ok', code: null },
    { ...same, path, status: 200, outcome: 'blocked', code: -352 },
    { ...same, path, status: null, outcome: 'offline', code: null },
  ])
})
