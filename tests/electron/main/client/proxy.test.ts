import { createServer as createHttpsServer } from 'node:https'
import { connect, createServer as createTcpServer, type Socket } from 'node:net'
import { createServer } from 'node:http'
import { inspect } from 'node:util'

import { describe, expect, onTestFinished, test } from 'vitest'

import { httpExchange } from '../../../../electron/main/client/http-exchange'
import { connections, firstProxy } from '../../../../electron/main/client/proxy'
import { canMakeCertificates, selfSigned, trusted } from './certificate'
import { closedPort, listening, loopback } from './loopback'
import { NAV } from './loopback-exchange'

describe('the list that the system answers with', () => {
  test.each([
    ['DIRECT', 'direct'],
    ['', 'direct'],
    [' ; ', 'direct'],
    ['PROXY 10.0.0.1:3128; DIRECT', { scheme: 'http', host: '10.0.0.1:3128' }],
    ['proxy   p.example:80', { scheme: 'http', host: 'p.example:80' }],
    ['HTTPS p.example:443;PROXY q:1', { scheme: 'https', host: 'p.example:443' }],
    ['SOCKS5 [::1]:1080', { scheme: 'socks5h', host: '[::1]:1080' }],
    ['SOCKS 127.0.0.1:1080', { scheme: 'socks4', host: '127.0.0.1:1080' }],
    ['QUIC p:1; SOCKS4 q:2', { scheme: 'socks4', host: 'q:2' }],
    ['QUIC p:1; DIRECT', 'direct'],
    ['PROXY', null],
    ['QUIC p:1', null],
  ])('"%s" is read by its first usable entry', (list, expected) => {
    expect(firstProxy(list)).toEqual(expected)
  })
})

const through = (proxy: string | Error, deadlineMs = 1000) => {
  const asked: string[] = []
  const ways = connections((url) => {
    asked.push(url)
    return typeof proxy === 'string' ? Promise.resolve(proxy) : Promise.reject(proxy)
  }, deadlineMs)
  const made = httpExchange({ connections: ways, upstreamUrl: null, deadlineMs })
  onTestFinished(made.close)
  return { exchange: made.exchange, asked }
}

const offline = { ok: false, failure: { kind: 'offline', cause: 'proxy' } }

test('a loopback upstream is asked directly, without asking for a proxy', async () => {
  const server = await loopback((_, response) => response.end('{}'))
  let asked = 0
  const ways = connections(() => {
    asked += 1
    return Promise.resolve('PROXY 127.0.0.1:1')
  })
  const { exchange, close } = httpExchange({ connections: ways, upstreamUrl: server.url })
  onTestFinished(close)
  expect(await exchange(NAV)).toMatchObject({ ok: true })
  expect(asked).toBe(0)
})

test('the system is asked by origin, so that no key gets into its hands', async () => {
  const { exchange, asked } = through(`PROXY 127.0.0.1:${await closedPort()}`)
  await exchange(NAV)
  expect(asked).toEqual(['https://api.bilibili.com/'])
})

describe('a proxy that does not help', () => {
  test.each(['PROXY', 'HTTPS', 'SOCKS5'])('%s refused is offline by the proxy', async (kind) => {
    const { exchange } = through(`${kind} 127.0.0.1:${await closedPort()}`)
    expect(await exchange(NAV)).toEqual(offline)
  })

  test.each([407, 403, 412, 502, 302])(
    'answering %i is never taken for Bilibili',
    async (status) => {
      const proxy = createServer()
      proxy.on('connect', (_request, socket) => {
        socket.end(`HTTP/1.1 ${status} No\r\nContent-Length: 11\r\n\r\n{"code":0} `)
      })
      const { port } = await listening(proxy)
      const result = await through(`PROXY 127.0.0.1:${port}`).exchange(NAV)
      expect(result).toEqual(offline)
      expect(inspect(result, { depth: 10 })).not.toContain('canary')
    },
  )

  test('that hangs up is offline by the proxy', async () => {
    const { port } = await listening(createTcpServer((socket) => socket.end()))
    expect(await through(`PROXY 127.0.0.1:${port}`).exchange(NAV)).toEqual(offline)
  })

  test('that never answers is a timeout, and its connection is let go', async () => {
    const gone = Promise.withResolvers<undefined>()
    const { port } = await listening(
      createTcpServer((socket) => {
        socket.resume()
        socket.on('close', () => {
          gone.resolve(undefined)
        })
      }),
    )
    const result = await through(`PROXY 127.0.0.1:${port}`, 100).exchange(NAV)
    expect(result).toEqual({ ok: false, failure: { kind: 'timeout' } })
    await gone.promise
  })

  test.each(['QUIC p:1', new Error('no answer')])(
    'of no known kind sends nothing',
    async (answer) => {
      expect(await through(answer).exchange(NAV)).toEqual(offline)
    },
  )
})

describe.skipIf(!canMakeCertificates())('behind TLS (needs openssl)', () => {
  const bilibili = async (certificate = selfSigned(['api.bilibili.com'])) => {
    const paths: string[] = []
    const server = createHttpsServer(certificate, (request, response) => {
      paths.push(request.url ?? '')
      response.setHeader('Content-Type', 'application/json')
      response.end('{"code":0}')
    })
    return { certificate, paths, ...(await listening(server)) }
  }

  /** A proxy that leads every tunnel to this port, whatever was asked for. */
  const tunnelsTo = async (target: number) => {
    const asked: string[] = []
    const heard: string[] = []
    const proxy = createServer()
    proxy.on('connect', (request, socket: Socket) => {
      asked.push(request.url ?? '')
      heard.push(JSON.stringify(request.headers))
      const onward = connect(target, '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
        socket.on('data', (bytes: Buffer) => heard.push(bytes.toString('latin1')))
        socket.pipe(onward).pipe(socket)
      })
      socket.on('close', () => onward.destroy())
      onward.on('error', () => socket.destroy())
    })
    return { asked, heard, ...(await listening(proxy)) }
  }

  test('the tunnel is made once, kept, and shows the proxy nothing but the host', async () => {
    const { certificate, port, paths } = await bilibili()
    trusted(certificate)
    const proxy = await tunnelsTo(port)
    const { exchange } = through(`PROXY 127.0.0.1:${proxy.port}`)

    for (let call = 0; call < 3; call += 1) expect(await exchange(NAV)).toMatchObject({ ok: true })
    expect(paths).toEqual(Array(3).fill('/x/web-interface/nav?access_key=canary'))
    expect(proxy.asked).toEqual(['api.bilibili.com:443'])
    expect(proxy.connectionsMade()).toBe(1)
    expect(proxy.heard.join('')).not.toMatch(/canary|axios|node/i)
  })

  test('SOCKS5 hands the name over and carries the call', async () => {
    const { certificate, port } = await bilibili()
    trusted(certificate)
    const names: string[] = []
    const socks = createTcpServer((socket) => {
      socket.once('data', () => {
        socket.write(Buffer.from([5, 0]))
        socket.once('data', (request: Buffer) => {
          names.push(request.subarray(5, 5 + (request[4] ?? 0)).toString())
          const onward = connect(port, '127.0.0.1', () => {
            socket.write(Buffer.from([5, 0, 0, 1, 127, 0, 0, 1, 0, 0]))
            socket.pipe(onward).pipe(socket)
          })
          socket.on('close', () => onward.destroy())
        })
      })
    })
    const { port: socksPort } = await listening(socks)
    const { exchange } = through(`SOCKS5 127.0.0.1:${socksPort}`)
    expect(await exchange(NAV)).toMatchObject({ ok: true })
    expect(names).toEqual(['api.bilibili.com'])
  })

  test.each([
    ['signs itself', ['api.bilibili.com'], false],
    ['belongs to another host', ['bilibili.example'], true],
  ])('a certificate that %s is refused before anything is sent', async (_name, hosts, trust) => {
    const { certificate, port, paths } = await bilibili(selfSigned(hosts))
    if (trust) trusted(certificate)
    const proxy = await tunnelsTo(port)
    const result = await through(`PROXY 127.0.0.1:${proxy.port}`).exchange(NAV)

    expect(result).toEqual({ ok: false, failure: { kind: 'offline', cause: 'tls' } })
    expect(paths).toEqual([])
    expect(inspect(result, { depth: 10 })).not.toContain('canary')
  })

  test('something that is not TLS is told as TLS trouble', async () => {
    const { port } = await listening(
      createTcpServer((socket) => socket.once('data', () => socket.end('220 hello\r\n'))),
    )
    const proxy = await tunnelsTo(port)
    const result = await through(`PROXY 127.0.0.1:${proxy.port}`).exchange(NAV)
    expect(result).toEqual({ ok: false, failure: { kind: 'offline', cause: 'tls' } })
  })
})
