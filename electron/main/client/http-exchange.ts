import { ClientRequest, type IncomingHttpHeaders, type IncomingMessage } from 'node:http'

import axios, {
  AxiosHeaders,
  type AxiosRequestConfig,
  type AxiosResponse,
  type InternalAxiosRequestConfig,
} from 'axios'

import type { RawAnswer } from '../../bilibili/envelope'
import { failed, success, type Failure, type Result } from '../../bilibili/failure'
import { allowedUrl } from './allowed-url'
import { errorCode } from './error-code'
import type { Exchange, HttpRequest, PictureExchange, RawPicture } from './exchange'
import { offlineCause } from './offline-cause'
import { allowedPictureUrl } from './picture-url'
import type { Connections, Route } from './proxy'
import { bodyText } from './response-body'
import { atUpstream } from './upstream'

/** How long a whole call may take, from looking up the proxy to the last byte of the body. */
const CALL_DEADLINE_MS = 10_000

/** Largest body, as it comes and once more after decompression. */
const MAX_BODY_BYTES = 1_000_000

/** Largest picture. */
const MAX_PICTURE_BYTES = 1_048_576

export interface HttpExchangeOptions {
  readonly connections: Connections
  /** Loopback origin that stands in for Bilibili, or `null`. */
  readonly upstreamUrl: string | null
  readonly deadlineMs?: number
  readonly maxBytes?: number
}

/** What goes over HTTP. */
interface HttpExchange {
  readonly exchange: Exchange
  readonly pictureExchange: PictureExchange
  /** Ends every connection. */
  readonly close: () => void
}

/** axios reduced to one plain HTTP/1.1 call: what it does beyond that is switched off here. */
const BARE_CALL: AxiosRequestConfig = {
  adapter: 'http',
  decompress: false,
  maxRedirects: 0,
  proxy: false,
  responseType: 'stream',
  transformRequest: [],
  transformResponse: [],
  validateStatus: null,
}

/** What performs a bare call, with the answer that its `responseType` brings. */
type Adapter = (config: InternalAxiosRequestConfig) => Promise<AxiosResponse<IncomingMessage>>

/** An error of axios holds the Cookie header, so only this much of one leaves its `catch`. */
interface Trouble {
  readonly failure: Failure
  /** Whether a connection kept from an earlier call turned out to be dead. */
  readonly stale: boolean
}

const troubleOf = (error: unknown, signal: AbortSignal, proxied: boolean): Trouble => {
  if (signal.aborted) return { failure: { kind: 'timeout' }, stale: false }
  const code = errorCode(error)
  const request: unknown = axios.isAxiosError(error) ? error.request : null
  const stale =
    request instanceof ClientRequest &&
    request.reusedSocket &&
    (code === 'ECONNRESET' || code === 'EPIPE')
  return { failure: { kind: 'offline', cause: offlineCause(code, proxied) }, stale }
}

/** Header values by lower-case name; several Set-Cookie lines are joined by a line feed. */
const plainHeaders = (headers: IncomingHttpHeaders): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join('\n') : (value ?? ''),
    ]),
  )

/** Collects the body; `null` once it is longer than `maxBytes`, which also ends the connection. */
const bytesOf = (message: IncomingMessage, maxBytes: number): Promise<Buffer | null> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let length = 0
    message.on('data', (chunk: Buffer) => {
      length += chunk.length
      if (length <= maxBytes) chunks.push(chunk)
      else {
        resolve(null)
        message.destroy()
      }
    })
    message.on('end', () => {
      resolve(Buffer.concat(chunks))
    })
    message.on('error', reject)
  })

/** Makes an answer of what came, or the failure that it is. */
type Read<A> = (message: IncomingMessage, signal: AbortSignal) => Promise<Result<A>>

const readPicture: Read<RawPicture> = (message, signal) =>
  bytesOf(message, MAX_PICTURE_BYTES).then(
    (bytes) =>
      bytes === null
        ? failed({ kind: 'too-large' })
        : success({ status: message.statusCode ?? 0, bytes }),
    () => failed(signal.aborted ? { kind: 'timeout' } : { kind: 'offline', cause: 'reset' }),
  )

/** Resolves with `null` as soon as the signal aborts, whatever the work still does. */
const unlessAborted = <T>(work: Promise<T>, signal: AbortSignal): Promise<T | null> =>
  Promise.race([
    work,
    new Promise<null>((resolve) => {
      signal.addEventListener('abort', () => {
        resolve(null)
      })
    }),
  ])

/**
 * Bilibili over real HTTP. The only file that knows axios, and none of it leaves this file.
 *
 * A kept connection that the server closed meanwhile is replaced once for a GET, never for a POST.
 * An address outside the allow-list is a bug and rejects.
 */
export const httpExchange = ({
  connections,
  upstreamUrl,
  deadlineMs = CALL_DEADLINE_MS,
  maxBytes = MAX_BODY_BYTES,
}: HttpExchangeOptions): HttpExchange => {
  // The adapter alone: merging, interceptors and transforms have nothing to do for a bare call, and
  // cost a third of it.
  const perform: Adapter = axios.getAdapter('http')
  const { defaults } = axios.create(BARE_CALL)

  const readText: Read<RawAnswer> = async (message, signal) => {
    const status = message.statusCode ?? 0
    const headers = plainHeaders(message.headers)
    const body = await bytesOf(message, maxBytes).then(
      (bytes): Result<string> => {
        if (bytes === null) return failed({ kind: 'too-large' })
        const text = bodyText(bytes, headers['content-encoding'] ?? '', maxBytes)
        if (text.ok) return text
        return text.failure === 'too-large'
          ? failed({ kind: 'too-large' })
          : failed({ kind: 'not-json', status, found: 'broken' })
      },
      // The answer was on its way, so a connection that breaks now has cut the body short.
      (): Result<string> =>
        failed(
          signal.aborted ? { kind: 'timeout' } : { kind: 'not-json', status, found: 'broken' },
        ),
    )
    if (body.ok) return success({ status, headers, body: body.value })
    // A status like 412 says all that is needed, however bad the page that came with it.
    return status >= 300 ? success({ status, headers, body: '' }) : body
  }

  const send = async <A>(
    request: HttpRequest,
    url: URL,
    { agent, proxied }: Route,
    signal: AbortSignal,
    read: Read<A>,
    mayRepeat: boolean,
  ): Promise<Result<A>> => {
    try {
      const { data } = await perform({
        ...defaults,
        url: url.href,
        method: request.method,
        headers: new AxiosHeaders({ ...request.headers }),
        data: request.body,
        httpAgent: agent,
        httpsAgent: agent,
        signal,
      })
      return await read(data, signal)
    } catch (error) {
      const { failure, stale } = troubleOf(error, signal, proxied)
      if (!stale || !mayRepeat) return failed(failure)
    }
    return send(request, url, { agent, proxied }, signal, read, false)
  }

  const carryOut = async <A>(
    asked: URL,
    request: HttpRequest,
    read: Read<A>,
  ): Promise<Result<A>> => {
    const url = upstreamUrl === null ? asked : atUpstream(asked, upstreamUrl)
    const deadline = new AbortController()
    const timer = setTimeout(() => {
      deadline.abort()
    }, deadlineMs)
    try {
      const route = await unlessAborted(connections.routeFor(url), deadline.signal)
      if (route === null) return failed({ kind: 'timeout' })
      if (!route.ok) return route
      return await send(request, url, route.value, deadline.signal, read, request.method === 'GET')
    } finally {
      clearTimeout(timer)
    }
  }

  return {
    exchange: async (request) => carryOut(allowedUrl(request.url), request, readText),
    pictureExchange: async (request) =>
      carryOut(allowedPictureUrl(request.url), request, readPicture),
    close: connections.close,
  }
}
