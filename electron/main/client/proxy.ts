import { Agent as HttpAgent } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'

import { failed, success, type Result } from '../../bilibili/failure'
import type { ProxyAddress } from './proxy-agents'

/** The way one request goes out. */
export interface Route {
  readonly agent: HttpAgent
  readonly proxied: boolean
}

/** The connections that stay open between calls, direct or through the proxy of the system. */
export interface Connections {
  /** Fails with `offline` by `proxy` where the system names only proxies that are not supported. */
  readonly routeFor: (url: URL) => Promise<Result<Route>>
  /** Ends every connection, also those in use; later calls open new ones. */
  readonly close: () => void
}

/** How long a proxy may take to open a connection. */
const OPENING_MS = 10_000

/** How long an idle connection is kept, and how many there are per host at once. */
const KEPT_OPEN = { keepAlive: true, timeout: 55_000, maxSockets: 4 }

const SCHEMES: Readonly<Record<string, ProxyAddress['scheme']>> = {
  PROXY: 'http',
  HTTP: 'http',
  HTTPS: 'https',
  SOCKS: 'socks4',
  SOCKS4: 'socks4',
  SOCKS5: 'socks5h',
}

/**
 * Reads the first usable entry of a list like `PROXY 10.0.0.1:3128; DIRECT`.
 *
 * An empty list is `direct`; `null` where no entry is of a known kind.
 */
export const firstProxy = (list: string): ProxyAddress | 'direct' | null => {
  const entries = list.split(';').map((entry) => entry.trim())
  for (const entry of entries.filter((text) => text !== '')) {
    const [kind = '', host = ''] = entry.split(/\s+/)
    if (kind.toUpperCase() === 'DIRECT') return 'direct'
    const scheme = SCHEMES[kind.toUpperCase()]
    if (scheme !== undefined && URL.canParse(`http://${host}`)) return { scheme, host }
  }
  return entries.every((text) => text === '') ? 'direct' : null
}

/**
 * Keeps one agent per way out. `resolveProxy` is asked for every https address and answers like
 * Electron's `session.resolveProxy`; plain http is only ever a loopback upstream and goes direct.
 */
export const connections = (
  resolveProxy: (url: string) => Promise<string> = () => Promise.resolve('DIRECT'),
  openingMs = OPENING_MS,
): Connections => {
  const plain: Route = { agent: new HttpAgent(KEPT_OPEN), proxied: false }
  const direct: Route = { agent: new HttpsAgent(KEPT_OPEN), proxied: false }
  const byProxy = new Map<string, Route>()

  const through = async (proxy: ProxyAddress): Promise<Route> => {
    const key = `${proxy.scheme}://${proxy.host}`
    const { proxyAgent } = await import('./proxy-agents')
    const known = byProxy.get(key)
    if (known !== undefined) return known
    const route = { agent: proxyAgent(proxy, { ...KEPT_OPEN, openingMs }), proxied: true }
    byProxy.set(key, route)
    return route
  }

  return {
    routeFor: async (url) => {
      if (url.protocol === 'http:') return success(plain)
      // Only the origin: the path and query of a call are nobody's business, and may hold a key.
      const proxy = firstProxy(await resolveProxy(`${url.origin}/`).catch(() => 'UNKNOWN'))
      if (proxy === null) return failed({ kind: 'offline', cause: 'proxy' })
      return success(proxy === 'direct' ? direct : await through(proxy))
    },
    close: () => {
      for (const { agent } of [plain, direct, ...byProxy.values()]) agent.destroy()
    },
  }
}
