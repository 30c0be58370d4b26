import type { ServerResponse } from 'node:http'
import { createServer as createTcpServer } from 'node:net'

import { describe, expect, test } from 'vitest'

import { httpExchange } from '../../../../electron/main/client/http-exchange'
import { connections } from '../../../../electron/main/client/proxy'
import { closedPort, listening, loopback } from './loopback'
import { exchangeWith, NAV, timed } from './loopback-exchange'

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
    const { result, tookMs } = await timed(exchangeWith(server.url, { deadlineMs: 1_000 }))

    expect(result).toEqual({ ok: false, failure: { kind: 'timeout' } })
    expect(tookMs).toBeGreaterThan(950)
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
    const exchange = exchangeWith(`http://127.0.0.1:${await closedPort()}`)
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
    ['by a bad status line', raw('HTTP/9 hello\r\n\r\n', 'end')],
    ['by headers without an end', raw(`${head}X-Long: ${'a'.repeat(40_000)}\r\n\r\n`, 'end')],
  ])('%s is a reset', async (_name, server) => {
    const { port } = await listening(server)
    const exchange = exchangeWith(`http://127.0.0.1:${port}`)
    expect((await timed(exchange)).result).toEqual(offline('reset'))
  })

  test.each([
    ['within the body', raw(`${head}Content-Length: 100\r\n\r\n{"code"`, 'reset')],
    ['by a short body', raw(`${head}Content-Length: 100\r\n\r\n{"code":0}`, 'end')],
    ['by a bad chunk', raw(`${head}Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n`, 'end')],
  ])('%s leaves something that is not JSON', async (_name, server) => {
    const { port } = await listening(server)
    const exchange = exchangeWith(`http://127.0.0.1:${port}`)
    expect((await timed(exchange)).result).toEqual({
      ok: false,
      failure: { kind: 'not-json', status: 200, found: 'broken' },
    })
  })

  test('within the page of an error leaves the status standing', async () => {
    const cut = 'HTTP/1.1 412 Precondition Failed\r\nContent-Length: 100\r\n\r\n<html>'
    const { port } = await listening(raw(cut, 'reset'))
    expect(await exchangeWith(`http://127.0.0.1:${port}`)(NAV)).toMatchObject({
      ok: true,
      value: { status: 412, body: '' },
    })
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
    const exchange = exchangeWith(`http://127.0.0.1:${port}`)
    await exchange(NAV)
    expect(await exchange(NAV)).toMatchObject({ ok: true })
    expect(requests()).toBe(3)
  })

  test('that was only kept too long is not replaced for a POST', async () => {
    const { server, requests } = stale()
    const { port } = await listening(server)
    const exchange = exchangeWith(`http://127.0.0.1:${port}`)
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
