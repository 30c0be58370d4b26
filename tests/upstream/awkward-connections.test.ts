import { get } from 'node:http'
import type { IncomingMessage } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { awkward, playAwkward } from './awkward-answers'
import { ACCOUNT } from './endpoint-places'
import { plainRequest } from './plain-request'
import type { PlainRequest } from './plain-request'
import { cookieHeaderOf } from './spec-account'
import { startUpstream } from './start-upstream'
import type { Upstream } from './start-upstream'

let upstream: Upstream
let cookie: string

beforeAll(async () => {
  upstream = await startUpstream()
  cookie = cookieHeaderOf(upstream.addAccount({ mid: '1900000000000001' }))
})
afterEach(() => upstream.clear())
afterAll(() => upstream.close())

const ask = (how: PlainRequest = {}) =>
  plainRequest(`${upstream.url}/${ACCOUNT}`, { cookie, ...how })

/** An answer that has begun and was not read yet. */
const opened = () =>
  new Promise<IncomingMessage>((done, fail) => {
    get(`${upstream.url}/${ACCOUNT}`, done).on('error', fail)
  })

/** Unpacks a gzip answer and counts its bytes. */
const unpacked = async (response: IncomingMessage): Promise<number> => {
  expect(response.headers['content-encoding']).toBe('gzip')
  let bytes = 0
  await pipeline(response, createGunzip(), async (pieces: AsyncIterable<Buffer>) => {
    for await (const piece of pieces) bytes += piece.length
  })
  return bytes
}

describe('a row that breaks the connection breaks it in its own way', () => {
  test.each([
    [22, 'cut short', 200, 'ECONNRESET'],
    [22, 'bad chunk', 200, 'HPE_INVALID_CHUNK_SIZE'],
    [26, 'reset at the start', null, 'ECONNRESET'],
    [26, 'reset in the headers', null, 'ECONNRESET'],
    [26, 'reset in the body', 200, 'ECONNRESET'],
    [28, '', null, 'timeout'],
    [28, 'never', null, 'timeout'],
    [28, 'never the rest', 200, 'timeout'],
    [30, 'headers', null, 'HPE_HEADER_OVERFLOW'],
  ])('%i %s', async (row, variant, status, trouble) => {
    playAwkward(upstream, awkward(row, variant))
    const good = JSON.stringify({ code: 0, message: '0', ttl: 1 }).slice(0, -1)
    const got = await ask({ silenceMs: 200 })
    expect([got.status, got.trouble]).toEqual([status, trouble])
    if (['cut short', 'reset in the body', 'never the rest'].includes(variant)) {
      expect(got.body.startsWith(good)).toBe(true)
      expect(got.bytes).toBeLessThan(Number(got.headers['content-length']))
    }
  })

  test('28 trickle sends a byte a second', async () => {
    playAwkward(upstream, awkward(28, 'trickle'))
    const got = await ask({ wholeMs: 1_600 })
    expect(got).toMatchObject({ status: 200, trouble: 'timeout', body: '{' })
  })

  test('8 is the good answer, late', async () => {
    const good = await ask()
    playAwkward(upstream, awkward(8))
    const startedMs = performance.now()
    expect((await ask()).body).toBe(good.body)
    expect(performance.now() - startedMs).toBeGreaterThan(1_400)
  })

  test('22 broken gzip says gzip and cannot be unpacked', async () => {
    playAwkward(upstream, awkward(22, 'broken gzip'))
    await expect(unpacked(await opened())).rejects.toMatchObject({ code: 'Z_DATA_ERROR' })
  })

  test('30 gzip bomb is small on the wire and 300 MB unpacked', async () => {
    playAwkward(upstream, awkward(30, 'gzip bomb'))
    const response = await opened()
    let packedBytes = 0
    response.on('data', (piece: Buffer) => (packedBytes += piece.length))
    expect(await unpacked(response)).toBe(300 * 1_048_576)
    expect(packedBytes).toBeLessThan(400_000)
  })
})
