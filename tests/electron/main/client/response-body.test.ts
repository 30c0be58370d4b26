import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'

import { describe, expect, test } from 'vitest'

import { exchangeWith, NAV, timed } from './loopback-exchange'
import { loopback } from './loopback'

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
    const result = await exchangeWith(server.url)(NAV)
    const grown = process.memoryUsage().arrayBuffers - before.arrayBuffers

    expect(result).toEqual({ ok: false, failure: { kind: 'too-large' } })
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
