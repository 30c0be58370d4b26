import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { inventedBilibili } from '../../electron/invented/invented-bilibili'
import type { InventedBilibili } from '../../electron/invented/invented-bilibili'
import type { InventedAccount } from '../../electron/invented/persona'
import { inventedPicture } from './invented-picture'
import { inventedSignInPages } from './invented-sign-in-page'
import { perform } from './perform'
import { playbook } from './playbook'
import type { Playbook } from './playbook'
import { bodyOf, connectionNumbers, targetOf } from './recorder'
import type { RecordedRequest } from './recorder'
import { accountOf } from './spec-account'
import type { SpecAccount } from './spec-account'

/** How a server is started; everything is optional. */
export interface UpstreamOptions {
  /** The server's time; the machine's own unless given. */
  readonly clock?: { readonly nowMs: () => number }
  readonly accounts?: readonly SpecAccount[]
  /** 0, the default, takes any free port. */
  readonly port?: number
  /** Pause before every good answer. */
  readonly delayMs?: number
}

/** Bilibili on a loopback port: `https://HOST/PATH` is asked as `url/HOST/PATH`. */
export interface Upstream
  extends
    Pick<Playbook, 'play' | 'clear'>,
    Pick<InventedBilibili, 'scan' | 'renewal' | 'sessionsOf'> {
  /** `http://127.0.0.1:PORT`. */
  readonly url: string
  /** Adds an account, or puts it in the place of the one with its mid. */
  readonly addAccount: (spec: SpecAccount) => InventedAccount
  /** Adds an account that is already complete, such as an example account. */
  readonly admit: (account: InventedAccount) => void
  readonly removeAccount: (mid: string) => void
  /** What came over the wire so far, oldest first. */
  readonly requests: () => readonly RecordedRequest[]
  readonly forgetRequests: () => void
  /** Connections that were opened so far. */
  readonly connections: () => number
  /** Ends the server and every connection; throws what went wrong inside the server itself. */
  readonly close: () => Promise<void>
}

const MACHINE_CLOCK = { nowMs: () => Date.now() }

/** Starts a server of its own; every spec closes the one it started. */
export const startUpstream = async ({
  clock = MACHINE_CLOCK,
  accounts = [],
  port = 0,
  delayMs = 0,
}: UpstreamOptions = {}): Promise<Upstream> => {
  const bilibili = inventedBilibili([], {
    // Only Bilibili can read the path; its shape is all that this server sees of it.
    decryptPath: (hex) => (/^[0-9a-f]{256}$/.test(hex) ? `refresh_${clock.nowMs()}` : null),
  })
  const signInPages = inventedSignInPages(bilibili)
  const book = playbook()
  const sockets = new Set<Socket>()
  const connectionOf = connectionNumbers()
  let opened = 0
  let records: RecordedRequest[] = []
  const faults: unknown[] = []

  const addAccount = (spec: SpecAccount): InventedAccount => {
    const account = accountOf(spec, clock.nowMs())
    bilibili.add(account)
    return account
  }
  for (const spec of accounts) addAccount(spec)

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await bodyOf(request)
    const { host, path, query } = targetOf(request.url ?? '')
    const method = request.method ?? ''
    const asked = {
      method,
      url: `https://${host}${path}?${query}`,
      headers: { cookie: request.headers.cookie ?? '' },
      body,
    }
    const mid = bilibili.recognise(asked)?.account.mid ?? null
    const record = {
      method,
      host,
      path,
      query: Object.fromEntries(new URLSearchParams(query)),
      headers: request.headers,
      rawHeaders: request.rawHeaders,
      body,
      mid,
      connection: connectionOf(request.socket),
      atMs: clock.nowMs(),
      endedAtMs: null as number | null,
      answered: false,
    }
    records.push(record)
    response.on('close', () => {
      record.endedAtMs = clock.nowMs()
      record.answered = response.writableFinished
    })
    const behaviour = book.next(record) ?? inventedPicture(host, path)
    if (behaviour === null && delayMs > 0) await pause(delayMs, undefined, { ref: false })
    const page = signInPages(asked, clock.nowMs())
    await perform(behaviour, page ?? bilibili.answer(asked, clock.nowMs()), response)
  }

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      // A client may hang up at any time; everything else is a fault of the spec or of this server.
      if (!request.socket.destroyed) faults.push(error)
      response.destroy()
    })
  })
  server.on('connection', (socket) => {
    opened += 1
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>((ready, fail) => {
    server.once('error', fail)
    server.listen(port, '127.0.0.1', ready)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('not listening on a port')

  return {
    url: `http://127.0.0.1:${address.port}`,
    play: book.play,
    clear: book.clear,
    addAccount,
    admit: bilibili.add,
    removeAccount: bilibili.remove,
    scan: bilibili.scan,
    renewal: bilibili.renewal,
    sessionsOf: bilibili.sessionsOf,
    requests: () => records,
    forgetRequests: () => {
      records = []
    },
    connections: () => opened,
    close: async () => {
      const closed = new Promise<void>((done) => server.close(() => done()))
      for (const socket of sockets) socket.destroy()
      await closed
      if (faults.length > 0) throw new AggregateError(faults, 'the upstream server failed')
    },
  }
}
