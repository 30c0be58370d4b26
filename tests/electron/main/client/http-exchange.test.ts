import { inspect } from 'node:util'

import { describe, expect, test } from 'vitest'

import { httpExchange } from '../../../../electron/main/client/http-exchange'
import { connections } from '../../../../electron/main/client/proxy'
import { headerOf, loopback } from './loopback'
import { COOKIE, exchangeWith, NAV } from './loopback-exchange'

describe('an ordinary call', () => {
  test('asks the upstream by host and path and brings status, headers and body', async () => {
    const server = await loopback((_, response) => {
      response.writeHead(200, { 'Content-Type': 'application/json', 'X-Two': ['a', 'b'] })
      response.end('{"code":0,"message":"大会员"}')
    })
    const result = await exchangeWith(server.url)(NAV)

    expect(server.seen[0]?.url).toBe('/api.bilibili.com/x/web-interface/nav?access_key=canary')
    expect(result).toMatchObject({
      ok: true,
      value: {
        status: 200,
        headers: { 'content-type': 'application/json', 'x-two': 'a, b' },
        body: '{"code":0,"message":"大会员"}',
      },
    })
  })

  test('sends the given headers and nothing that tells of the library', async () => {
    const server = await loopback((_, response) => response.end('{}'))
    await exchangeWith(server.url)({ ...NAV, headers: { ...NAV.headers, 'Accept-Encoding': 'br' } })

    const [request] = server.seen
    expect(request && headerOf(request, 'cookie')).toBe(COOKIE)
    expect(request && headerOf(request, 'accept-encoding')).toBe('br')
    expect(request?.rawHeaders.join('\n')).not.toMatch(/axios|electron|node/i)
    const names = request?.rawHeaders.filter((_, index) => index % 2 === 0)
    expect(names?.map((name) => name.toLowerCase()).toSorted()).toEqual([
      'accept',
      'accept-encoding',
      'connection',
      'cookie',
      'host',
      'user-agent',
    ])
  })

  test('sends the body of a POST as it is', async () => {
    const server = await loopback((_, response) => response.end('{}'))
    const body = 'user_sign=%E4%BD%A0%0A+b&csrf=1'
    const type = 'application/x-www-form-urlencoded'
    await exchangeWith(server.url)({
      ...NAV,
      method: 'POST',
      body,
      headers: { 'Content-Type': type },
    })

    expect(server.seen).toMatchObject([{ method: 'POST', body }])
    expect(server.seen[0] && headerOf(server.seen[0], 'content-type')).toBe(type)
  })

  test('keeps one connection for all calls of a host', async () => {
    const server = await loopback((_, response) => response.end('{}'))
    const exchange = exchangeWith(server.url)
    for (let call = 0; call < 20; call += 1) await exchange(NAV)

    expect(server.seen).toHaveLength(20)
    expect(server.connectionsMade()).toBe(1)
  })

  test('joins several Set-Cookie lines by a line feed', async () => {
    const server = await loopback((_, response) => {
      response.setHeader('Set-Cookie', ['a=1; Expires=Wed, 01 Jan 2027 00:00:00 GMT', 'b=2'])
      response.end('{}')
    })
    expect(await exchangeWith(server.url)(NAV)).toMatchObject({
      value: { headers: { 'set-cookie': 'a=1; Expires=Wed, 01 Jan 2027 00:00:00 GMT\nb=2' } },
    })
  })
})

test('a redirect is brought as it is, without a cookie going anywhere', async () => {
  const other = await loopback((_, response) => response.end('{}'))
  const statuses = [301, 302, 303, 307, 308]
  const server = await loopback((_, response) => {
    response.writeHead(statuses[server.seen.length - 1] ?? 500, { Location: `${other.url}/take` })
    response.end()
  })
  const exchange = exchangeWith(server.url)
  for (const status of statuses) {
    expect(await exchange(NAV)).toMatchObject({ ok: true, value: { status } })
  }
  expect(other.seen).toHaveLength(0)
})

test('no failure shows what was sent', async () => {
  let turn = 0
  const server = await loopback((request, response) => {
    turn += 1
    if (turn === 1) request.socket.resetAndDestroy()
    else if (turn === 2) response.end(Buffer.alloc(2_000_000))
    else if (turn === 3) response.end(Buffer.from([0xff]))
  })
  const exchange = exchangeWith(server.url, { deadlineMs: 200 })
  const kinds: string[] = []
  for (let call = 0; call < 4; call += 1) {
    const result = await exchange(NAV)
    kinds.push(result.ok ? 'ok' : result.failure.kind)
    expect(JSON.stringify(result)).not.toContain('canary')
    expect(inspect(result, { depth: 10, showHidden: true })).not.toContain('canary')
  }
  expect(kinds).toEqual(['offline', 'too-large', 'not-json', 'timeout'])
})

test('closing ends idle connections', async () => {
  const gone = Promise.withResolvers<undefined>()
  const server = await loopback((request, response) => {
    request.socket.on('close', () => {
      gone.resolve(undefined)
    })
    response.end('{}')
  })
  const { exchange, close } = httpExchange({ connections: connections(), upstreamUrl: server.url })
  await exchange(NAV)
  close()
  await gone.promise
  expect(server.connectionsMade()).toBe(1)
})
