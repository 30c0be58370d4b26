import type { Request as PageRequest, Route } from 'playwright-core'

import type { AbortedRequest } from './stand-in-record.ts'

/** What an app's own scheme answers with. */
export type SchemeHandler = (request: Request) => Response | Promise<Response>

/** Plain Chromium does not load `app://bundle/x`, so a page sees it as `https://bundle.app.stand-in.invalid/x`. */
const suffix = 'stand-in.invalid'

/** `app://bundle/x` as the page sees it; other addresses stay what they are. */
export function toServed(address: string, schemes: Iterable<string>): string {
  for (const scheme of schemes) {
    // Chromium loads these as they are; who handles them answers for their real addresses.
    if (scheme === 'https') continue
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

/** The scheme whose handler answers for an address: an own one where it is served, else its own word. */
export function handledScheme(address: string): string {
  return servedParts(address)?.scheme ?? new URL(address).protocol.slice(0, -1)
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
  const location = response.headers.get('location')
  const turns = location !== null && asked.isNavigationRequest()
  const served = new Map([...headers].map(([name, value]) => [name, servedHeader(value)]))
  const cookies = headers.getSetCookie()
  // Several lines of it are told apart by line feeds.
  if (cookies.length > 0) served.set('set-cookie', cookies.join('\n'))
  if (turns) for (const name of ['location', 'content-length']) served.delete(name)
  await route.fulfill({
    // What Chromium follows by itself would be asked past the stand-in, so the page goes there.
    status: turns ? 200 : response.status,
    headers: Object.fromEntries(served),
    ...(turns
      ? { contentType: 'text/html', body: goTo(new URL(location, url).href) }
      : { body: Buffer.from(await response.arrayBuffer()) }),
  })
}

const goTo = (address: string): string =>
  `<script>location.replace(${JSON.stringify(address).replaceAll('<', '\\u003c')})</script>`

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
