import type { ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
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
  for (const [name, value] of Object.entries(headers)) {
    const lines = name === 'set-cookie' ? String(value).split('\n') : []
    response.setHeader(name, lines.length > 1 ? lines : value)
  }
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

/** A whole head that promises the whole body, and the first half of it. */
const sendHalf = async (socket: Socket, { body }: InventedResponse): Promise<void> => {
  const half = body.slice(0, body.length >> 1)
  await sendRaw(socket, rawHead({ 'content-length': Buffer.byteLength(body) }) + half)
}

const members = function* (bytes: number): Generator<Uint8Array> {
  const member = gzipSync(Buffer.alloc(BOMB_MEMBER_BYTES), { level: 9 })
  for (let sent = 0; sent < bytes; sent += BOMB_MEMBER_BYTES) yield member
}

/** One gzip member after another, so that neither side of this process ever holds the whole. */
const bomb = async (response: ServerResponse, bytes: number): Promise<void> => {
  response.writeHead(200, { ...JSON_TYPE, 'content-encoding': 'gzip' })
  await pipeline(Readable.from(members(bytes)), response)
}

const trickle = async (
  response: ServerResponse,
  good: InventedResponse,
  { pieceBytes, pauseMs }: { readonly pieceBytes: number; readonly pauseMs: number },
): Promise<void> => {
  const bytes = Buffer.from(good.body)
  response.writeHead(good.status, { ...good.headers, 'content-length': bytes.length })
  response.flushHeaders()
  for (let at = 0; at < bytes.length && !response.destroyed; at += pieceBytes) {
    await pause(pauseMs, undefined, { ref: false })
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
  if (at === 'body') await sendHalf(socket, good)
  // A reset overtakes what the other side has not read yet.
  if (at !== 'start') await pause(20)
  socket.resetAndDestroy()
}

/** An open answer, and what the invented Bilibili says to the request. */
interface Stage {
  readonly response: ServerResponse
  readonly socket: Socket
  readonly good: InventedResponse
}

type Players = {
  readonly [Kind in Behaviour['kind']]: (
    behaviour: Extract<Behaviour, { kind: Kind }>,
    stage: Stage,
  ) => Promise<void> | void
}

const PLAYERS: Players = {
  late: async ({ delayMs }, { response, good }) => {
    await pause(delayMs, undefined, { ref: false })
    send(response, good)
  },
  edited: (edit, { response, good }) => {
    send(response, { ...good, body: edited(good.body, edit) })
  },
  wrapped: ({ before = '', after = '' }, { response, good }) => {
    send(response, { ...good, body: before + good.body + after })
  },
  answer: async ({ delayMs = 0, ...answer }, { response }) => {
    await pause(delayMs, undefined, { ref: false })
    send(response, { status: 200, headers: JSON_TYPE, body: '', ...answer })
  },
  json: ({ status = 200, headers, value }, { response }) => {
    send(response, { status, headers: { ...JSON_TYPE, ...headers }, body: JSON.stringify(value) })
  },
  'large-headers': ({ bytes }, { response, good }) => {
    send(response, { ...good, headers: { ...good.headers, 'x-filler': 'x'.repeat(bytes) } })
  },
  'broken-gzip': (_behaviour, { response, good }) => {
    const start = gzipSync(good.body).subarray(0, 24)
    const headers = { ...JSON_TYPE, 'content-encoding': 'gzip' }
    send(response, { status: 200, headers, body: Buffer.concat([start, Buffer.from('no gzip')]) })
  },
  trickle: (behaviour, { response, good }) => trickle(response, good, behaviour),
  reset: ({ at }, { socket, good }) => resetAt(socket, at, good),
  hang: async ({ at }, { socket, good }) => {
    if (at === 'body') await sendHalf(socket, good)
  },
  'cut-short': async (_behaviour, { socket, good }) => {
    await sendHalf(socket, good)
    socket.end()
  },
  'bad-chunk': async (_behaviour, { socket, good }) => {
    const head = rawHead({ 'transfer-encoding': 'chunked' })
    await sendRaw(socket, `${head}zz\r\n${good.body}\r\n0\r\n\r\n`)
  },
  'gzip-bomb': ({ bytes }, { response }) => bomb(response, bytes),
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
  const { socket } = response
  if (socket === null) return
  if (behaviour === null) {
    send(response, good)
    return
  }
  // The compiler cannot see that a behaviour's kind picks the player for just that kind.
  const play = PLAYERS[behaviour.kind] as (
    behaviour: Behaviour,
    stage: Stage,
  ) => Promise<void> | void
  await play(behaviour, { response, socket, good })
}
