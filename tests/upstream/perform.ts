import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import type { InventedResponse } from '../../electron/invented/invented-http'
import { edited } from './behaviour'
import type { Behaviour, WireHeaders } from './behaviour'

const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' }
const BOMB_MEMBER_BYTES = 1_048_576

interface WireAnswer {
  readonly status: number
  readonly headers: WireHeaders
  readonly body: string | Uint8Array
}

const send = (response: ServerResponse, { status, headers, body }: WireAnswer): void => {
  const bytes = Buffer.from(body)
  response.statusCode = status
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  if (!response.hasHeader('content-length')) response.setHeader('content-length', bytes.length)
  response.end(bytes)
}

/** Puts bytes on the connection past Node's own idea of an answer. */
const sendRaw = async (socket: Socket, text: string | Uint8Array): Promise<void> => {
  await new Promise<void>((done) => socket.write(text, () => done()))
}

const rawHead = (headers: Readonly<Record<string, string | number>>): string =>
  [
    'HTTP/1.1 200 OK',
    ...Object.entries({ ...JSON_TYPE, ...headers }).map(([name, value]) => `${name}: ${value}`),
    '\r\n',
  ].join('\r\n')

const halfOf = (good: InventedResponse): string => good.body.slice(0, good.body.length >> 1)

const bomb = async (response: ServerResponse, bytes: number): Promise<void> => {
  const member = gzipSync(Buffer.alloc(BOMB_MEMBER_BYTES), { level: 9 })
  response.writeHead(200, { ...JSON_TYPE, 'content-encoding': 'gzip' })
  for (let sent = 0; sent < bytes && !response.destroyed; sent += BOMB_MEMBER_BYTES) {
    if (!response.write(member))
      await Promise.race([once(response, 'drain'), once(response, 'close')])
  }
  response.end()
}

const trickle = async (
  response: ServerResponse,
  good: InventedResponse,
  { pieceBytes, pauseMs }: { readonly pieceBytes: number; readonly pauseMs: number },
): Promise<void> => {
  const bytes = Buffer.from(good.body)
  response.writeHead(good.status, { ...good.headers, 'content-length': bytes.length })
  for (let at = 0; at < bytes.length && !response.destroyed; at += pieceBytes) {
    await pause(pauseMs)
    response.write(bytes.subarray(at, at + pieceBytes))
  }
  response.end()
}

const resetAt = async (
  socket: Socket,
  at: 'start' | 'headers' | 'body',
  good: InventedResponse,
): Promise<void> => {
  if (at === 'headers') await sendRaw(socket, 'HTTP/1.1 200 OK\r\ncontent-ty')
  if (at === 'body') {
    await sendRaw(
      socket,
      rawHead({ 'content-length': Buffer.byteLength(good.body) }) + halfOf(good),
    )
  }
  // A reset overtakes what the other side has not read yet.
  if (at !== 'start') await pause(20)
  socket.resetAndDestroy()
}

/**
 * Plays one behaviour on one open answer. `good` is what the invented Bilibili says to this
 * request; a null behaviour sends just that.
 */
export const perform = async (
  behaviour: Behaviour | null,
  good: InventedResponse,
  response: ServerResponse,
): Promise<void> => {
  const socket = response.socket
  if (socket === null) return
  switch (behaviour?.kind) {
    case undefined:
      send(response, good)
      return
    case 'late':
      await pause(behaviour.delayMs)
      send(response, good)
      return
    case 'edited':
      send(response, { ...good, body: edited(good.body, behaviour) })
      return
    case 'answer':
      await pause(behaviour.delayMs ?? 0)
      send(response, { status: 200, headers: JSON_TYPE, body: '', ...behaviour })
      return
    case 'json':
      send(response, {
        status: behaviour.status ?? 200,
        headers: { ...JSON_TYPE, ...behaviour.headers },
        body: JSON.stringify(behaviour.value),
      })
      return
    case 'trickle':
      await trickle(response, good, behaviour)
      return
    case 'reset':
      await resetAt(socket, behaviour.at, good)
      return
    case 'hang':
      if (behaviour.at === 'start') return
      await sendRaw(
        socket,
        rawHead({ 'content-length': Buffer.byteLength(good.body) }) + halfOf(good),
      )
      return
    case 'cut-short':
      await sendRaw(
        socket,
        rawHead({ 'content-length': Buffer.byteLength(good.body) }) + halfOf(good),
      )
      socket.end()
      return
    case 'bad-chunk':
      await sendRaw(
        socket,
        `${rawHead({ 'transfer-encoding': 'chunked' })}zz\r\n${good.body}\r\n0\r\n\r\n`,
      )
      return
    case 'gzip-bomb':
      await bomb(response, behaviour.bytes)
      return
    case 'broken-gzip':
      send(response, {
        status: 200,
        headers: { ...JSON_TYPE, 'content-encoding': 'gzip' },
        body: Buffer.concat([
          gzipSync(good.body).subarray(0, 24),
          Buffer.from('not gzip any more'),
        ]),
      })
      return
    case 'large-headers':
      send(response, {
        ...good,
        headers: { ...good.headers, 'x-filler': 'x'.repeat(behaviour.bytes) },
      })
      return
  }
}
