import type { Agent, AgentOptions, ClientRequest } from 'node:http'

import { HttpsProxyAgent } from 'https-proxy-agent'
import { SocksProxyAgent } from 'socks-proxy-agent'

/** A proxy by its kind and `host:port`. */
export interface ProxyAddress {
  readonly scheme: 'http' | 'https' | 'socks4' | 'socks5h'
  readonly host: string
}

/** The proxy did not open the tunnel, for want of a password for example. */
class TunnelRefused extends Error {
  readonly code = 'ERR_PROXY_TUNNEL'
}

/** HttpsProxyAgent that also lets go of a proxy which never answers. */
class TunnelAgent extends HttpsProxyAgent<string> {
  override connect(
    request: ClientRequest,
    options: Parameters<HttpsProxyAgent<string>['connect']>[1],
  ): ReturnType<HttpsProxyAgent<string>['connect']> {
    const opening = new AbortController()
    const giveUp = () => {
      opening.abort()
    }
    request.once('close', giveUp)
    // The parent opens its socket with these options before it waits for anything.
    this.connectOpts = { ...this.connectOpts, signal: opening.signal }
    return super.connect(request, options).finally(() => request.off('close', giveUp))
  }
}

const tunnelAgent = (proxyUrl: string, options: AgentOptions): Agent => {
  const agent = new TunnelAgent(proxyUrl, options)
  // Left alone, the library hands the proxy's refusal over as if it were Bilibili's own answer.
  agent.on('proxyConnect', ({ statusCode }: { statusCode: number }, request: ClientRequest) => {
    if (statusCode !== 200) request.destroy(new TunnelRefused())
  })
  return agent
}

/** An agent that opens every connection through one proxy and keeps it open like `options` say. */
export const proxyAgent = (
  { scheme, host }: ProxyAddress,
  options: AgentOptions & { readonly timeout: number },
): Agent =>
  scheme === 'http' || scheme === 'https'
    ? tunnelAgent(`${scheme}://${host}`, options)
    : new SocksProxyAgent(`${scheme}://${host}`, options)
