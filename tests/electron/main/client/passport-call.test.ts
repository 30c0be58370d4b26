import type { ServerResponse } from 'node:http'
import { expect, test } from 'vitest'
import { cookiesSet } from '../../../../electron/bilibili/set-cookie'
import type { PassportRequest } from '../../../../electron/main/client/passport-call'
import { headerOf, loopback } from './loopback'
import { clientAt, COOKIE_CREDENTIAL } from './loopback-client'

const POLL: PassportRequest = {
  name: 'qr-poll',
  url: 'https://passport.bilibili.com/x/passport-login/web/qrcode/poll?qrcode_key=canary5',
  credential: null,
  expects: 'json',
}
const PAGE: PassportRequest = {
  name: 'correspond',
  url: 'https://www.bilibili.com/correspond/1/canary6',
  hiddenPath: '/correspond/1/…',
  credential: COOKIE_CREDENTIAL,
  expects: 'page',
}
const always = (): boolean => true

const json = (response: ServerResponse, body: unknown, headers = {}, status = 200): void => {
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers })
  response.end(JSON.stringify(body))
}

test('an answer brings its payload and every cookie it sets, one by one', async () => {
  const server = await loopback((_, response) => {
    json(
      response,
      { code: 0, data: { code: 86101 } },
      {
        'Set-Cookie': [
          'SESSDATA=a%2C1; Expires=Wed, 26 Oct 2027 00:00:00 GMT',
          'bili_jct=b; Path=/',
        ],
      },
    )
  })
  const answer = await clientAt(server.url).client.passport(POLL, always)
  if (answer?.ok !== true) throw new Error('no answer')
  expect(answer.value.payload).toEqual({ code: 86101 })
  expect([...cookiesSet(answer.value.headers)]).toEqual([
    ['SESSDATA', 'a%2C1'],
    ['bili_jct', 'b'],
  ])
})

test('a call without a credential carries no cookie, and the login page as its referer', async () => {
  const server = await loopback((_, response) => {
    json(response, { code: 0, data: { code: 86101 } })
  })
  await clientAt(server.url).client.passport(POLL, always)
  const [seen] = server.seen
  expect(headerOf(seen!, 'Cookie')).toBeUndefined()
  expect(headerOf(seen!, 'Referer')).toBe('https://passport.bilibili.com/login')
})

test('the log is told neither the query nor a path that is to be hidden', async () => {
  const server = await loopback((_, response) => {
    json(response, { code: 0, data: { code: 86101 } })
  })
  const { client, sent } = clientAt(server.url)
  await client.passport(POLL, always)
  await client.passport(PAGE, always)
  expect(sent.map(({ path }) => path)).toEqual([
    '/x/passport-login/web/qrcode/poll',
    '/correspond/1/…',
  ])
  expect(JSON.stringify(sent)).not.toContain('canary')
})

test('a form is sent once, with the cookies, even where its answer breaks off', async () => {
  const server = await loopback((request) => {
    request.socket.destroy()
  })
  const { client } = clientAt(server.url)
  const form = [['csrf', 'canary2']] as const
  const answer = await client.passport({ ...POLL, form, credential: COOKIE_CREDENTIAL }, always)
  expect(answer).toEqual({ ok: false, failure: { kind: 'offline', cause: 'reset' } })
  expect(server.seen.map(({ method, body }) => [method, body])).toEqual([['POST', 'csrf=canary2']])
  expect(headerOf(server.seen[0]!, 'Cookie')).toContain('SESSDATA=canary1')
})

test('a page comes as text, a redirect with where it leads, and neither is followed', async () => {
  const server = await loopback((request, response) => {
    if (request.url?.includes('correspond') === true) response.end('<div id="1-name">x</div>')
    else response.writeHead(302, { Location: 'https://evil.example/' }).end()
  })
  const { client } = clientAt(server.url)
  expect(await client.passport(PAGE, always)).toMatchObject({
    ok: true,
    value: { text: '<div id="1-name">x</div>' },
  })
  expect(await client.passport({ ...POLL, expects: 'page' }, always)).toMatchObject({
    ok: true,
    value: { headers: { location: 'https://evil.example/' } },
  })
  expect(server.seen).toHaveLength(2)
})

test.each([
  [404, { kind: 'unavailable' }],
  [412, { kind: 'blocked', scope: 'everyone', code: -412 }],
  [503, { kind: 'server-trouble', code: 503 }],
  [403, { kind: 'http-status', status: 403 }],
])('a page with status %i is none', async (status, failure) => {
  const server = await loopback((_, response) => {
    response.writeHead(status).end('<html>')
  })
  expect(await clientAt(server.url).client.passport(PAGE, always)).toEqual({ ok: false, failure })
})

test('a code of Bilibili is a refusal with its number, and -400 says nothing of the cookie', async () => {
  const codes = [86095, -400]
  const server = await loopback((_, response) => {
    json(response, { code: codes.shift(), message: 'canary1%2C1800000000%2Cabc*11' })
  })
  const { client } = clientAt(server.url)
  const ask = () => client.passport({ ...POLL, credential: COOKIE_CREDENTIAL }, always)
  expect(await ask()).toEqual({
    ok: false,
    failure: { kind: 'refused', code: '86095', message: '***' },
  })
  expect(await ask()).toMatchObject({ failure: { kind: 'refused', code: '-400' } })
})

test('nothing is sent where its turn comes behind a block', async () => {
  const server = await loopback((_, response) => {
    json(response, { code: 0, data: {} })
  })
  expect(await clientAt(server.url).client.passport(POLL, () => false)).toBeNull()
  expect(server.seen).toEqual([])
})
