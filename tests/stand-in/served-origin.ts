import type { Request as PageRequest, Route } from 'playwright-core'

import type { AbortedRequest } from './stand-in-record.ts'

/** What an app's own scheme answers with. */
export type SchemeHandler = (request: Request) => Response | Promise<Response>

/** Plain Chromium does not load `app://bundle/x`, so a page sees it as `https://bundle.app.stand-in.invalid/x`. */
const suffix = 'stand-in.invalid'

/** `app://bundle/x` as the page sees it; other addresses stay what they are. */
export function toServed(address: string, schemes: Iterable<string>): string {
  for (const scheme of schemes) {
    const parts = new RegExp(`^${scheme}://([^/?#]*)(.*)$`, 's').exec(address)
    if (parts === null) continue
    const rest = parts[2] === '' ? '/' : (parts[2] ?? '/')
    return `https://${parts[1] === '' ? 'empty-host' : (parts[1] ?? '')}.${scheme}.${suffix}${rest}`
  }
  return address
}

/** An address as the app knows it. */
export function fromServed(address: string): string {
  const parts = servedParts(address)
  return parts === null ? address : `${parts.scheme}://${parts.host}${parts.rest}`
}

/** The own scheme of a served address, or null for an address of anywhere else. */
export function servedScheme(address: string): string | null {
  return servedParts(address)?.scheme ?? null
}

function servedParts(address: string): { scheme: string; host: string; rest: string } | null {
  const parts = /^https:\/\/([^/]+)\.([^./]+)\.stand-in\.invalid(\/.*)?$/s.exec(address)
  if (parts?.[1] === undefined || parts[2] === undefined) return null
  return {
    scheme: parts[2],
    host: parts[1] === 'empty-host' ? '' : parts[1],
    rest: parts[3] ?? '/',
  }
}

/** Answers a page's request by the handler that the app registered for the scheme. */
export async function answerRoute(
  route: Route,
  handler: SchemeHandler,
  addHeaders: (url: string, headers: Headers) => Headers,
): Promise<void> {
  const asked = route.request()
  const url = fromServed(asked.url())
  const body = asked.postDataBuffer()
  const request = new Request(url, {
    method: asked.method(),
    headers: asked.headers(),
    // A Buffer is a Uint8Array, but its type does not say over which kind of memory.
    ...(body === null ? {} : { body: new Uint8Array(body) }),
  })
  const response = await handler(request)
  const headers = addHeaders(url, response.headers)
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries([...headers].map(([name, value]) => [name, servedHeader(value)])),
    body: Buffer.from(await response.arrayBuffer()),
  })
}

// A policy or a redirect may name the app's own scheme.
function servedHeader(value: string): string {
  return value.replaceAll(/(?<![\w-])app:\/\/[^\s;,]*/g, (address) =>
    toServed(address, ['app']).replace(/\/$/, ''),
  )
}

/** How an aborted request is told about. */
export function describeAborted(request: PageRequest): AbortedRequest {
  return {
    url: fromServed(request.url()),
    method: request.method(),
    resourceType: request.resourceType(),
  }
}
