import { setTimeout as sleep } from 'node:timers/promises'
import { desktopUserAgent } from './client/desktop-user-agent'
import type { SentCall } from './client/sent-call'
import type { BilibiliClient } from './client/client'
import type { Exchange, PictureExchange } from './client/exchange'
import type { FetchPicture } from './client/picture-fetch'
import type { CertificateTrouble } from '../shared/certificate-trouble'
import type { ChosenSettings } from '../shared/settings'
import { proxyList } from './network/proxy-choice'
import type { Upstream } from './client/upstream'
import type { Clock } from './clock'
import type { Log } from './log/log'

interface ConnectionParts {
  readonly upstream: Upstream
  readonly clock: Clock
  readonly log: Log
  /** Told of every call that went out. */
  readonly sent: (call: SentCall) => void
  /** Told when Bilibili dated an answer, Unix ms. */
  readonly dated: (atMs: number) => void
  /** In [0, 1). */
  readonly random: () => number
  /** What the user has set of the way to Bilibili. */
  readonly network: () => Pick<ChosenSettings, 'proxy' | 'certificateFile'>
  /** Told why the user's file adds no certificates, or `null` once it does. */
  readonly certificateTrouble: (trouble: CertificateTrouble | null) => void
  /** The system's proxy for an address, in the words of a PAC file. */
  readonly resolveProxy: (url: string) => Promise<string>
  /** Answers in the place of the network, at once; for the example. */
  readonly invented: Exchange | null
}

/** Bilibili, and where the pictures of its accounts come from. */
export interface ConnectedBilibili extends BilibiliClient {
  /** `null` where nothing is sent anywhere. */
  readonly fetchPicture: FetchPicture | null
}

interface Ways {
  readonly exchange: Exchange
  readonly pictureExchange: PictureExchange | null
  readonly closeConnections: () => void
}

const inventedWays = (exchange: Exchange): Ways => ({
  exchange,
  pictureExchange: null,
  closeConnections: () => undefined,
})

const realWays = async (parts: ConnectionParts): Promise<Ways> => {
  // axios and the proxy agents cost some hundred milliseconds, so they come when they are needed.
  const [{ httpExchange }, { connections }, { trustedCertificates }, tls] = await Promise.all([
    import('./client/http-exchange'),
    import('./client/proxy'),
    import('./network/trusted-certificates'),
    import('node:tls'),
  ])
  const certificates = trustedCertificates({
    trust: tls,
    file: () => parts.network().certificateFile,
  })
  const opened = connections((url) => {
    certificates.apply()
    parts.certificateTrouble(certificates.trouble())
    const chosen = proxyList(parts.network().proxy)
    return chosen === null ? parts.resolveProxy(url) : Promise.resolve(chosen)
  })
  const { upstreamUrl } = parts.upstream
  const { close, ...exchanges } = httpExchange({ connections: opened, upstreamUrl })
  return { ...exchanges, closeConnections: close }
}

const connect = async (parts: ConnectionParts): Promise<ConnectedBilibili> => {
  const { clock, log, upstream, invented } = parts
  const [{ bilibiliClient }, { callQueue }, { pictureFetch }] = await Promise.all([
    import('./client/bilibili-client'),
    import('./client/call-queue'),
    import('./client/picture-fetch'),
  ])
  const ways = invented === null ? await realWays(parts) : inventedWays(invented)
  const paceMs = invented === null ? upstream.paceMs : 0
  const shared = {
    clock,
    queue: callQueue({ clock, sleep, random: parts.random, paceMs }),
    userAgent: desktopUserAgent(process.platform),
    onDate: parts.dated,
    onSent: (call: SentCall) => {
      // Of what went well the counts say enough, unless somebody looks for something.
      log('sent', { ...call }, call.outcome === 'ok' ? 'detail' : undefined)
      parts.sent(call)
    },
  }
  const { pictureExchange } = ways
  return {
    ...bilibiliClient({ ...ways, ...shared }),
    fetchPicture:
      pictureExchange === null ? null : pictureFetch({ ...shared, exchange: pictureExchange }),
  }
}

/**
 * The client of the real Bilibili, or of the invented one. What it is made of is loaded at the
 * first call, so that the app has shown itself by then.
 */
export const connectBilibili = (parts: ConnectionParts): ConnectedBilibili => {
  let connecting: Promise<ConnectedBilibili> | null = null
  let close = (): void => undefined
  const connected = (): Promise<ConnectedBilibili> =>
    (connecting ??= connect(parts).then((client) => {
      close = client.close
      return client
    }))
  return {
    call: async (...given) => (await connected()).call(...given),
    passport: async (...given) => (await connected()).passport(...given),
    updateSignature: async (...given) => (await connected()).updateSignature(...given),
    fetchPicture:
      parts.invented === null
        ? async (address, mayAsk) => {
            const { fetchPicture } = await connected()
            return fetchPicture === null ? null : fetchPicture(address, mayAsk)
          }
        : null,
    close: () => {
      close()
    },
  }
}
