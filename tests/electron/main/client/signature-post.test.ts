import type { ServerResponse } from 'node:http'
import { inspect } from 'node:util'

import { describe, expect, test } from 'vitest'

import { readings } from '../../../../electron/bilibili/index'
import { headerOf, loopback } from './loopback'
import { clientAt, COOKIE_CREDENTIAL, KEY_CREDENTIAL } from './loopback-client'

const SIGN = '高中技术宅一枚,爱好MC&电子&8-bit音乐\n1+1=2 🎮'
const json = (response: ServerResponse, body: string): void => {
  response.writeHead(200, { 'Content-Type': 'application/json' })
  response.end(body)
}

/** A server that answers the POST in its own way and the profile with what stands there. */
const bilibili = (answerPost: (response: ServerResponse) => void, stands: string | null) =>
  loopback((request, response) => {
    if (request.method === 'POST') answerPost(response)
    else if (stands === null) response.socket?.resetAndDestroy()
    else json(response, JSON.stringify({ code: 0, data: { mid: 1, sign: stands } }))
  })

const methods = (server: Awaited<ReturnType<typeof bilibili>>) =>
  server.seen.map(({ method }) => method)

const accept = (response: ServerResponse) => {
  json(response, '{"code":0,"message":"0","ttl":1}')
}

test('the text goes out as one form with the csrf of the cookie', async () => {
  const server = await bilibili(accept, '')
  const { client, sent } = clientAt(server.url)
  expect(await client.updateSignature(SIGN, COOKIE_CREDENTIAL, () => true)).toEqual({
    kind: 'accepted',
  })

  const [request] = server.seen
  expect(server.seen).toHaveLength(1)
  expect(request?.url).toBe('/api.bilibili.com/x/member/web/sign/update')
  expect(Object.fromEntries(new URLSearchParams(request?.body))).toEqual({
    user_sign: SIGN,
    csrf: 'canary2',
  })
  expect(request && headerOf(request, 'content-type')).toBe('application/x-www-form-urlencoded')
  expect(request && headerOf(request, 'origin')).toBe('https://account.bilibili.com')
  expect(request && headerOf(request, 'cookie')).toContain('SESSDATA=canary1')
  expect(sent).toMatchObject([{ name: 'signature', method: 'POST', status: 200, outcome: 'ok' }])
  expect(inspect(sent)).not.toContain('canary')
})

test('an access_key is a field of the form, without csrf, cookie or query', async () => {
  const server = await bilibili(accept, '')
  const { client } = clientAt(server.url)
  expect(await client.updateSignature(SIGN, KEY_CREDENTIAL, () => true)).toEqual({
    kind: 'accepted',
  })
  const [request] = server.seen
  expect(request?.url).not.toContain('?')
  expect(request && headerOf(request, 'cookie')).toBeUndefined()
  expect(Object.fromEntries(new URLSearchParams(request?.body))).toEqual({
    access_key: 'canary4',
    user_sign: SIGN,
  })
})

test('an empty text is sent as such', async () => {
  const server = await bilibili(accept, '')
  await clientAt(server.url).client.updateSignature('', COOKIE_CREDENTIAL, () => true)
  expect(new URLSearchParams(server.seen[0]?.body).get('user_sign')).toBe('')
})

test('without bili_jct nothing is sent', async () => {
  const server = await bilibili(accept, '')
  const withoutCsrf = { SESSDATA: 'canary1', origin: 'pasted' } as const
  expect(await clientAt(server.url).client.updateSignature(SIGN, withoutCsrf, () => true)).toEqual({
    kind: 'no-csrf',
  })
  expect(server.seen).toHaveLength(0)
})

describe('a clear answer is told apart and nothing is read back', () => {
  test.each<[string, (response: ServerResponse) => void, object]>([
    ['-111', (r) => json(r, '{"code":-111,"message":"csrf 校验失败"}'), { kind: 'csrf-mismatch' }],
    ['40015', (r) => json(r, '{"code":40015}'), { kind: 'sensitive-word' }],
    ['40021', (r) => json(r, '{"code":40021}'), { kind: 'emoji-image' }],
    ['40022', (r) => json(r, '{"code":"40022"}'), { kind: 'too-long' }],
    [
      '-101',
      (r) => json(r, '{"code":-101,"message":"账号未登录"}'),
      { kind: 'failed', failure: { kind: 'needs-login', code: -101 } },
    ],
    [
      '40061',
      (r) => json(r, '{"code":40061,"message":"请稍后"}'),
      { kind: 'failed', failure: { kind: 'refused', code: '40061', message: '请稍后' } },
    ],
    [
      '-400',
      (r) => json(r, '{"code":-400,"message":"请求错误"}'),
      { kind: 'failed', failure: { kind: 'refused', code: '-400' } },
    ],
    [
      '412',
      (r) => r.writeHead(412).end(),
      { kind: 'failed', failure: { kind: 'blocked', scope: 'everyone' } },
    ],
    [
      '429',
      (r) => r.writeHead(429).end(),
      { kind: 'failed', failure: { kind: 'throttled', code: 429 } },
    ],
    [
      'a redirect',
      (r) => r.writeHead(307, { Location: '/elsewhere' }).end(),
      { kind: 'failed', failure: { kind: 'redirected', status: 307 } },
    ],
  ])('%s', async (_name, answer, outcome) => {
    const server = await bilibili(answer, SIGN)
    const { client } = clientAt(server.url)
    expect(await client.updateSignature(SIGN, COOKIE_CREDENTIAL, () => true)).toMatchObject(outcome)
    expect(methods(server)).toEqual(['POST'])
  })
})

describe('an answer that got lost is read back', () => {
  test.each([
    ['and the text stands there', SIGN, true],
    ['and the text stands there with other line ends', `${SIGN.replace('\n', '\r\n')} `, true],
    ['and another text stands there', '旧签名', false],
    ['and nothing stands there', '', false],
    ['but that fails as well', null, null],
  ])('%s', async (_name, stands, standsThere) => {
    const server = await bilibili((response) => response.socket?.resetAndDestroy(), stands)
    const { client } = clientAt(server.url)
    expect(await client.updateSignature(SIGN, COOKIE_CREDENTIAL, () => true)).toEqual({
      kind: 'unclear',
      standsThere,
      readBackFailure: stands === null ? { kind: 'offline', cause: 'reset' } : null,
    })
    expect(methods(server)).toEqual(['POST', 'GET'])
  })

  test('but not where it may not be asked any more', async () => {
    const server = await bilibili((response) => response.socket?.resetAndDestroy(), SIGN)
    const { client } = clientAt(server.url)
    const turns = [true, false]
    const outcome = await client.updateSignature(SIGN, COOKIE_CREDENTIAL, () => turns.shift()!)
    expect(outcome).toEqual({ kind: 'unclear', standsThere: null, readBackFailure: null })
    expect(methods(server)).toEqual(['POST'])
  })

  test('before any call that waits', async () => {
    const server = await bilibili((response) => response.socket?.resetAndDestroy(), SIGN)
    const { client, sent } = clientAt(server.url)
    await Promise.all([
      client.call(readings.nav, COOKIE_CREDENTIAL, () => true),
      client.call(readings.vip, COOKIE_CREDENTIAL, () => true),
      client.updateSignature(SIGN, COOKIE_CREDENTIAL, () => true),
    ])
    const names = sent.map(({ name }) => name)
    expect(names.indexOf('accountInfo')).toBe(names.indexOf('signature') + 1)
    expect(names.at(-1)).toBe('vip')
  })
})

test('no fault makes a second POST, in 30 runs over ten kinds', async () => {
  const faults: ((response: ServerResponse) => void)[] = [
    (response) => response.socket?.resetAndDestroy(),
    (response) => response.socket?.end(),
    (response) => response.socket?.end('HTTP/1.1 200 OK\r\nContent-Le'),
    (response) => response.socket?.end('HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n{"code"'),
    (response) => response.socket?.end('nonsense\r\n\r\n'),
    () => undefined,
    (response) => response.writeHead(200, { 'Content-Length': '0' }).end(),
    (response) => response.writeHead(200, { 'Content-Encoding': 'gzip' }).end('no gzip'),
    (response) => response.writeHead(503).end('<html>'),
    (response) => response.end(' '.repeat(2_000_000)),
  ]
  for (let run = 0; run < 30; run += 1) {
    const fault = faults[run % faults.length]
    const server = await bilibili((response) => fault?.(response), run % 2 === 0 ? SIGN : '')
    const { client } = clientAt(server.url, 80)
    // From the tenth run on the POST goes over a connection kept from another call.
    if (run >= 10) await client.call(readings.accountInfo, COOKIE_CREDENTIAL, () => true)
    const outcome = await client.updateSignature(SIGN, COOKIE_CREDENTIAL, () => true)

    expect(outcome).toMatchObject({ kind: 'unclear', standsThere: run % 2 === 0 })
    expect(methods(server).filter((method) => method === 'POST')).toHaveLength(1)
  }
})

test('nothing is sent and nothing read where it may not be asked when its turn comes', async () => {
  const server = await bilibili(accept, SIGN)
  const { client, sent } = clientAt(server.url)
  let blocked = false
  const before = client
    .call(readings.accountInfo, COOKIE_CREDENTIAL, () => true)
    .then(() => {
      blocked = true
    })
  await new Promise(setImmediate)
  const outcome = client.updateSignature(SIGN, COOKIE_CREDENTIAL, () => !blocked)
  await before
  expect(await outcome).toEqual({ kind: 'held-back' })
  expect(methods(server)).toEqual(['GET'])
  expect(sent.map(({ name }) => name)).toEqual(['accountInfo'])
})
