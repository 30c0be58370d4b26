import type { Agent, AgentOptions } from 'node:http'

import { HttpsProxyAgent } from 'https-proxy-agent'
import { SocksProxyAgent } from 'socks-proxy-agent'

/** A proxy by its kind and `host:port`. */
export interface ProxyAddress {
  readonly scheme: 'http' | 'https' | 'socks4' | 'socks5h'
  readonly host: string
}

/** How long idle connections are kept and new ones may take to open. */
export interface AgentLimits extends AgentOptions {
  readonly timeout: number
  readonly openingMs: number
}

/** The proxy did not open the tunnel, for want of a password for example. */
class TunnelRefused extends Error {
  readonly code = 'ERR_PROXY_TUNNEL'
}

type Connect = HttpsProxyAgent<string>['connect']

/** HttpsProxyAgent that lets go of a silent proxy and takes no refusal for an answer. */
class TunnelAgent extends HttpsProxyAgent<string> {
  readonly #openingMs: number

  constructor(proxyUrl: string, { openingMs, ...options }: AgentLimits) {
    super(proxyUrl, options)
    this.#openingMs = openingMs
  }

  override async connect(
    request: Parameters<Connect>[0],
    options: Parameters<Connect>[1],
  ): ReturnType<Connect> {
    // A request that is given up before it has a socket tells nobody, so time must.
    const opening = new AbortController()
    const timer = setTimeout(() => {
      opening.abort()
    }, this.#openingMs)
    let status = 0
    request.once('proxyConnect', ({ statusCode }: { readonly statusCode: number }) => {
      status = statusCode
    })
    try {
      // The parent opens its socket with these options before it waits for anything.
      this.connectOpts = { ...this.connectOpts, signal: opening.signal }
      const socket = await super.connect(request, options)
      if (status === 200) return socket
      // Left alone, the refusal would be replayed as if it were Bilibili's own answer.
      socket.destroy()
      throw new TunnelRefused()
    } finally {
      clearTimeout(timer)
    }
  }
}

/** An agent that opens every connection through one proxy. */
export const proxyAgent = ({ scheme, host }: ProxyAddress, limits: AgentLimits): Agent => {
  const proxyUrl = `${scheme}://${host}`
  if (scheme === 'http' || scheme === 'https') return new TunnelAgent(proxyUrl, limits)
  return new SocksProxyAgent(proxyUrl, { ...limits, timeout: limits.openingMs })
}
