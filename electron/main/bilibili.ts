import { setTimeout as sleep } from 'node:timers/promises'
import type { BilibiliClient } from './client/client'
import type { Exchange } from './client/exchange'
import type { Upstream } from './client/upstream'
import type { Clock } from './clock'
import type { Log } from './log'

interface ConnectionParts {
  readonly upstream: Upstream
  readonly clock: Clock
  readonly log: Log
  /** In [0, 1). */
  readonly random: () => number
  /** The system's proxy for an address, in the words of a PAC file. */
  readonly resolveProxy: (url: string) => Promise<string>
  /** Answers in the place of the network, at once; for the example. */
  readonly invented: Exchange | null
}

const realExchange = async (
  parts: ConnectionParts,
): Promise<{ readonly exchange: Exchange; readonly closeConnections: () => void }> => {
  // axios and the proxy agents cost some hundred milliseconds, so they come when they are needed.
  const [{ httpExchange }, { connections }] = await Promise.all([
    import('./client/http-exchange'),
    import('./client/proxy'),
  ])
  const opened = connections(parts.resolveProxy)
  const { upstreamUrl } = parts.upstream
  const { exchange, close } = httpExchange({ connections: opened, upstreamUrl })
  return { exchange, closeConnections: close }
}

/** The client of the real Bilibili, or of the invented one. */
export const connectBilibili = async (parts: ConnectionParts): Promise<BilibiliClient> => {
  const { clock, log, upstream, invented } = parts
  const [{ bilibiliClient }, { callQueue }, { desktopUserAgent }] = await Promise.all([
    import('./client/bilibili-client'),
    import('./client/call-queue'),
    import('./client/request-headers'),
  ])
  const paceMs = invented === null ? upstream.paceMs : 0
  return bilibiliClient({
    ...(invented === null
      ? await realExchange(parts)
      : { exchange: invented, closeConnections: () => undefined }),
    clock,
    queue: callQueue({ clock, sleep, random: parts.random, paceMs }),
    userAgent: desktopUserAgent(process.platform),
    onSent: (sent) => {
      log('sent', { ...sent })
    },
  })
}
