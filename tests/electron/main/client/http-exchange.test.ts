import { createServer as createTcpServer } from 'node:net'
import type { ServerResponse } from 'node:http'
import { inspect } from 'node:util'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'

import { describe, expect, onTestFinished, test } from 'vitest'

import type { Exchange, HttpRequest } from '../../../../electron/main/client/exchange'
import { httpExchange } from '../../../../electron/main/client/http-exchange'
import { connections } from '../../../../electron/main/client/proxy'
import { closedPort, headerOf, listening, loopback } from './loopback'

const COOKIE = 'SESSDATA=canary%2C1800000000%2Cabc*11'
const NAV: HttpRequest = {
  method: 'GET',
  url: 'https://api.bilibili.com/x/web-interface/nav?access_key=canary',
  headers: { 'User-Agent': 'Test/1', Accept: 'application/json', Cookie: COOKIE },
}

const exchangeWith = (
  upstreamUrl: string,
  limits: { deadlineMs?: number; maxBytes?: number } = {},
) => {
  const made = httpExchange({ connections: connections(), upstreamUrl, deadlineMs: 500, ...limits })
  onTestFinished(made.close)
  return made.exchange
}

const timed = async (exchange: Exchange, request = NAV) => {
  const startedMs = performance.now()
  const result = await exchange(request)
  return { result, tookMs: performance.now() - startedMs }
}

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

  test.each([
    ['http://api.bilibili.com/x'],
    ['https://api.bilibili.com.evil.example/x'],
    ['https://evil.example/x'],
    ['https://api.bilibili.com:8443/x'],
    ['https://user@api.bilibili.com/x'],
    ['https://api.bilibili.com@evil.example/x'],
    ['https://passport.biligame.com/x'],
  ])('refuses to send anything to %s', async (url) => {
    const server = await loopback((_, response) => response.end('{}'))
    await expect(exchangeWith(server.url)({ ...NAV, url })).rejects.toThrow('Nothing may be sent')
    expect(server.seen).toHaveLength(0)
  })
})

describe('a body', () => {
  const text = '{"message":"小电视"}'
  test.each([
    ['gzip', gzipSync(text)],
    ['x-gzip', gzipSync(text)],
    ['GZIP', gzipSync(text)],
    ['br', brotliCompressSync(text)],
    ['deflate', deflateSync(text)],
    ['deflate', deflateRawSync(text)],
    ['identity', Buffer.from(text)],
  ])('in %s is decompressed', async (encoding, bytes) => {
    const server = await loopback((_, response) => {
      response.setHeader('Content-Encoding', encoding)
      response.end(bytes)
    })
    expect(await exchangeWith(server.url)(NAV)).toMatchObject({ ok: true, value: { body: text } })
  })

  test.each([
    ['cut gzip', 'gzip', gzipSync(text).subarray(0, 20)],
    ['gzip in name only', 'gzip', Buffer.from(text)],
    ['an encoding nobody asked for', 'zstd', Buffer.from(text)],
    ['invalid UTF-8', 'identity', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d])],
  ])('of %s is not JSON', async (_name, encoding, bytes) => {
    const server = await loopback((_, response) => {
      response.setHeader('Content-Encoding', encoding)
      response.end(bytes)
    })
    expect(await exchangeWith(server.url)(NAV)).toEqual({
      ok: false,
      failure: { kind: 'not-json', status: 200, found: 'broken' },
    })
  })

  test('that is unreadable leaves the status of an error standing', async () => {
    const server = await loopback((_, response) => {
      response.writeHead(412, { 'Content-Encoding': 'gzip' })
      response.end('no gzip')
    })
    expect(await exchangeWith(server.url)(NAV)).toMatchObject({
      ok: true,
      value: { status: 412, body: '' },
    })
  })

  test('keeps its byte order mark and may be empty', async () => {
    const bodies = ['\uFEFF{}', '']
    const server = await loopback((_, response) => response.end(bodies.shift()))
    const exchange = exchangeWith(server.url)
    expect(await exchange(NAV)).toMatchObject({ value: { body: '\uFEFF{}' } })
    expect(await exchange(NAV)).toMatchObject({ value: { body: '' } })
  })

  test.each([
    ['gzip', gzipSync(Buffer.alloc(300_000_000))],
    ['br', brotliCompressSync(Buffer.alloc(30_000_000))],
  ])('that is a bomb in %s is given up at the cap', async (encoding, bytes) => {
    const server = await loopback((_, response) => {
      response.setHeader('Content-Encoding', encoding)
      response.end(bytes)
    })
    const before = process.memoryUsage()
    const { result, tookMs } = await timed(exchangeWith(server.url))
    const grown = process.memoryUsage().arrayBuffers - before.arrayBuffers

    expect(result).toEqual({ ok: false, failure: { kind: 'too-large' } })
    expect(tookMs).toBeLessThan(400)
    expect(grown).toBeLessThan(20_000_000)
  })

  test('of 200 MB is stopped after about the cap', async () => {
    let written = 0
    const server = await loopback((_, response) => {
      const chunk = Buffer.alloc(64_000)
      const more = () => {
        while (written < 200_000_000 && !response.destroyed) {
          written += chunk.length
          if (!response.write(chunk)) return void response.once('drain', more)
        }
      }
      more()
    })
    const { result } = await timed(exchangeWith(server.url))
    expect(result).toEqual({ ok: false, failure: { kind: 'too-large' } })
    expect(written).toBeLessThan(20_000_000)
  })

  test('of exactly the cap passes and one byte more does not', async () => {
    const lengths = [1000, 1001]
    const server = await loopback((_, response) => response.end('a'.repeat(lengths.shift() ?? 0)))
    const exchange = exchangeWith(server.url, { maxBytes: 1000 })
    expect(await exchange(NAV)).toMatchObject({ ok: true })
    expect(await exchange(NAV)).toMatchObject({ failure: { kind: 'too-large' } })
  })
})

describe('the deadline', () => {
  test.each([
    ['never answers', () => undefined],
    [
      'sends its headers and then nothing',
      (response: ServerResponse) => {
        response.writeHead(200, { 'Content-Length': '10' })
        response.flushHeaders()
      },
    ],
    [
      'trickles its body',
      (response: ServerResponse) => {
        const timer = setInterval(() => response.write(' '), 20)
        response.on('close', () => {
          clearInterval(timer)
        })
      },
    ],
  ])('ends a call to a server that %s', async (_name, answer) => {
    const closed = Promise.withResolvers<undefined>()
    const server = await loopback((request, response) => {
      request.socket.on('close', () => {
        closed.resolve(undefined)
      })
      answer(response)
    })
    const { result, tookMs } = await timed(exchangeWith(server.url, { deadlineMs: 150 }))

    expect(result).toEqual({ ok: false, failure: { kind: 'timeout' } })
    expect(tookMs).toBeGreaterThan(120)
    expect(tookMs).toBeLessThan(400)
    await closed.promise
  })

  test('covers the look-up of the proxy', async () => {
    const { exchange } = httpExchange({
      connections: connections(() => new Promise(() => undefined)),
      upstreamUrl: null,
      deadlineMs: 100,
    })
    expect((await timed(exchange)).result).toEqual({ ok: false, failure: { kind: 'timeout' } })
  })

  test('does not spoil the call after it', async () => {
    let calls = 0
    const server = await loopback((_, response) => {
      calls += 1
      if (calls > 1) response.end('{}')
    })
    const exchange = exchangeWith(server.url, { deadlineMs: 100 })
    expect(await exchange(NAV)).toMatchObject({ failure: { kind: 'timeout' } })
    expect(await exchange(NAV)).toMatchObject({ ok: true })
  })
})

describe('a broken connection', () => {
  const offline = (cause: string) => ({ ok: false, failure: { kind: 'offline', cause } })

  test('refused is told as such', async () => {
    const exchange = exchangeWith(`http://127.0.0.1:${(await closedPort()).toString()}`)
    expect(await exchange(NAV)).toEqual(offline('refused'))
  })

  test('by a name that does not exist is a matter of DNS', async () => {
    // A label of more than 63 letters fails in the resolver without asking anybody.
    const exchange = exchangeWith(`http://${'a'.repeat(64)}.invalid`, { deadlineMs: 8000 })
    expect(await exchange(NAV)).toEqual(offline('dns'))
  })

  const raw = (bytes: string, end: 'reset' | 'end') =>
    createTcpServer((socket) => {
      socket.once('data', () => {
        socket.write(bytes, () => (end === 'reset' ? socket.resetAndDestroy() : socket.end()))
      })
    })
  const head = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n'

  test.each([
    ['before any answer', raw('', 'reset')],
    ['without an answer', raw('', 'end')],
    ['within the headers', raw('HTTP/1.1 200 OK\r\nContent-', 'reset')],
    ['within the body', raw(`${head}Content-Length: 100\r\n\r\n{"code"`, 'reset')],
    ['by a short body', raw(`${head}Content-Length: 100\r\n\r\n{"code":0}`, 'end')],
    ['by a bad chunk', raw(`${head}Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n`, 'end')],
    ['by a bad status line', raw('HTTP/9 hello\r\n\r\n', 'end')],
    ['by headers without an end', raw(`${head}X-Long: ${'a'.repeat(40_000)}\r\n\r\n`, 'end')],
  ])('%s is a reset', async (_name, server) => {
    const { port } = await listening(server)
    const exchange = exchangeWith(`http://127.0.0.1:${port.toString()}`)
    expect((await timed(exchange)).result).toEqual(offline('reset'))
  })

  /** Answers the first call of a connection and resets it when the second comes. */
  const stale = () => {
    let requests = 0
    const server = createTcpServer((socket) => {
      let onThisSocket = 0
      socket.on('data', () => {
        requests += 1
        onThisSocket += 1
        if (onThisSocket > 1) socket.resetAndDestroy()
        else socket.write('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}')
      })
    })
    return { server, requests: () => requests }
  }

  test('that was only kept too long is replaced for a GET', async () => {
    const { server, requests } = stale()
    const { port } = await listening(server)
    const exchange = exchangeWith(`http://127.0.0.1:${port.toString()}`)
    await exchange(NAV)
    expect(await exchange(NAV)).toMatchObject({ ok: true })
    expect(requests()).toBe(3)
  })

  test('that was only kept too long is not replaced for a POST', async () => {
    const { server, requests } = stale()
    const { port } = await listening(server)
    const exchange = exchangeWith(`http://127.0.0.1:${port.toString()}`)
    await exchange(NAV)
    expect(await exchange({ ...NAV, method: 'POST', body: 'a=b' })).toEqual(offline('reset'))
    expect(requests()).toBe(2)
  })

  test('that is reset each time is tried no more than twice', async () => {
    let requests = 0
    const server = await loopback((request, response) => {
      requests += 1
      if (requests === 1) response.end('{}')
      else request.socket.resetAndDestroy()
    })
    const exchange = exchangeWith(server.url)
    await exchange(NAV)
    expect(await exchange(NAV)).toEqual(offline('reset'))
    expect(requests).toBe(3)
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
