import { onTestFinished } from 'vitest'

import type { Exchange, HttpRequest } from '../../../../electron/main/client/exchange'
import { httpExchange } from '../../../../electron/main/client/http-exchange'
import { connections } from '../../../../electron/main/client/proxy'

/** A credential that must turn up nowhere but in its own request. */
export const COOKIE = 'SESSDATA=canary%2C1800000000%2Cabc*11'
/** A plain reading with secrets in its query and its headers. */
export const NAV: HttpRequest = {
  method: 'GET',
  url: 'https://api.bilibili.com/x/web-interface/nav?access_key=canary',
  headers: { 'User-Agent': 'Test/1', Accept: 'application/json', Cookie: COOKIE },
}

/** Real HTTP against a loopback origin until the running test ends. */
export const exchangeWith = (
  upstreamUrl: string,
  limits: { deadlineMs?: number; maxBytes?: number } = {},
) => {
  const made = httpExchange({ connections: connections(), upstreamUrl, deadlineMs: 500, ...limits })
  onTestFinished(made.close)
  return made.exchange
}

/** Performs one call and measures it. */
export const timed = async (exchange: Exchange, request = NAV) => {
  const startedMs = performance.now()
  const result = await exchange(request)
  return { result, tookMs: performance.now() - startedMs }
}
