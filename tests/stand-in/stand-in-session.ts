import type { EventEmitter } from 'node:events'

import type { BrowserContext, Page, Request as PageRequest, Route } from 'playwright-core'
import type { Session } from 'electron'

import { emitterOf, strict } from './not-implemented.ts'
import { answerRoute, describeAborted, handledScheme } from './served-origin.ts'
import type { SchemeHandler } from './served-origin.ts'
import { firstPage } from './stand-in-browser.ts'
import { makeCookies } from './stand-in-cookies.ts'
import type { BridgedCookies } from './stand-in-cookies.ts'
import type { StandInBrowser } from './stand-in-browser.ts'
import type { StandInRecord } from './stand-in-record.ts'

type ProtocolHandle = Pick<Electron.Protocol, 'handle' | 'unhandle' | 'isProtocolHandled'>
type WebRequest = Pick<Electron.WebRequest, 'onBeforeRequest' | 'onHeadersReceived'>
type HeadersListener = Parameters<Electron.WebRequest['onHeadersReceived']>[0]
type BeforeListener = Parameters<Electron.WebRequest['onBeforeRequest']>[0]

/** A window's own say about what its page asks for; true means the request is dealt with. */
export type PageGuard = (route: Route, request: PageRequest) => Promise<boolean>

/** Electron's `Session`, and what the windows need of it. */
export interface BridgedSession {
  readonly session: Pick<Session, Implemented> &
    EventEmitter & {
      readonly protocol: ProtocolHandle
      readonly webRequest: WebRequest
      readonly cookies: BridgedCookies
    }
  readonly schemes: () => Iterable<string>
  /** Opens a page; requests of pages that were not opened here are aborted. */
  readonly newPage: (guard: PageGuard) => Promise<Page>
  /** What Chromium holds for it; null where nothing is open, and so nothing is held in memory. */
  readonly held: () => Promise<{ readonly cookies: number; readonly origins: number } | null>
}

type Implemented =
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setSpellCheckerEnabled'
  | 'setSpellCheckerLanguages'
  | 'resolveProxy'
  | 'setProxy'
  | 'flushStorageData'
  | 'clearStorageData'
  | 'clearCache'
  | 'clearAuthCache'
  | 'setUserAgent'

/** Makes a session; the one without a partition is the browser's own and keeps its storage. */
export function makeSession(
  partition: string | null,
  browser: StandInBrowser,
  record: StandInRecord,
): BridgedSession {
  const handlers = new Map<string, SchemeHandler>()
  const listeners: { headers: HeadersListener; before: BeforeListener } = {
    headers: null,
    before: null,
  }
  const guards = new Map<Page | null, PageGuard>()
  let opened: Promise<BrowserContext> | null = null
  let userAgent: string | undefined

  const route = async (asked: Route): Promise<void> => {
    const request = asked.request()
    const page = pageOf(request)
    const guard = guards.get(page)
    // A page that opened itself; its window has been asked already.
    if (request.isNavigationRequest() && guard === undefined) return asked.abort('aborted')
    if ((await guard?.(asked, request)) === true) return
    const handler = handlers.get(handledScheme(request.url()))
    const refused = handler === undefined || (await cancelled(listeners.before, request))
    if (refused) return refuse(asked, request)
    try {
      await answerRoute(asked, handler, (url, headers) =>
        withListener(listeners.headers, url, headers),
      )
    } catch {
      // A handler that fails is a server that is not there; the page may be gone as well.
      await asked.abort('failed').catch(() => undefined)
    }
  }
  const refuse = async (asked: Route, request: PageRequest): Promise<void> => {
    record.aborted.push(describeAborted(request))
    await asked.abort(request.isNavigationRequest() ? 'aborted' : 'blockedbyclient')
  }
  const open = async (): Promise<BrowserContext> => {
    const running = await browser.start()
    const own = partition === null ? running.contexts()[0] : undefined
    const context =
      own ?? (await running.newContext({ viewport: null, ...(userAgent && { userAgent }) }))
    context.once('close', () => (opened = null))
    await context.route('**/*', route)
    await context.routeWebSocket(/.*/, async (socket) => {
      record.aborted.push({ url: socket.url(), method: 'GET', resourceType: 'websocket' })
      await socket.close()
    })
    return context
  }
  const newPage = async (guard: PageGuard): Promise<Page> => {
    const context = await (opened ??= open())
    const unused = context.pages().find((one) => !guards.has(one) && one.url() === firstPage)
    const page = unused ?? (await context.newPage())
    guards.set(page, guard)
    page.once('close', () => guards.delete(page))
    return page
  }
  const recorded =
    (name: string) =>
    (...args: unknown[]): void =>
      void record.calls.push({ name: `session.${name}`, args: [partition, ...args] })

  const protocol: ProtocolHandle = strict('protocol', {
    handle: (scheme, handler) => {
      if (handlers.has(scheme)) throw new Error(`The scheme has been intercepted: ${scheme}`)
      handlers.set(scheme, handler)
    },
    unhandle: (scheme) => void handlers.delete(scheme),
    isProtocolHandled: (scheme) => handlers.has(scheme),
  })
  const webRequest: WebRequest = strict('session.webRequest', {
    onHeadersReceived: (...args: unknown[]) => {
      // The filter before the listener is optional; every request of a page is the app's own here.
      listeners.headers = args.at(-1) as HeadersListener
    },
    onBeforeRequest: (...args: unknown[]) => {
      listeners.before = args.at(-1) as BeforeListener
    },
  })
  const members: Pick<Session, Implemented> = {
    setPermissionRequestHandler: recorded('setPermissionRequestHandler'),
    setPermissionCheckHandler: recorded('setPermissionCheckHandler'),
    setDevicePermissionHandler: recorded('setDevicePermissionHandler'),
    setDisplayMediaRequestHandler: recorded('setDisplayMediaRequestHandler'),
    setSpellCheckerEnabled: recorded('setSpellCheckerEnabled'),
    setSpellCheckerLanguages: recorded('setSpellCheckerLanguages'),
    resolveProxy: () => Promise.resolve('DIRECT'),
    setProxy: () => Promise.resolve(),
    flushStorageData: () => undefined,
    setUserAgent: (text) => {
      userAgent = text
    },
    clearStorageData: async () => {
      recorded('clearStorageData')()
      // All that a partition in memory holds goes with its context; its windows are gone by then.
      const context = partition === null ? null : await opened
      opened = partition === null ? opened : null
      await context?.close()
    },
    clearAuthCache: () => {
      recorded('clearAuthCache')()
      return Promise.resolve()
    },
    clearCache: () => {
      recorded('clearCache')()
      return Promise.resolve()
    },
  }
  const cookies = makeCookies(async () => (await opened) ?? null)
  const events = emitterOf('session', ['will-download', 'preconnect'])
  const bridged: BridgedSession = {
    session: strict('session', Object.assign(events, members, { protocol, webRequest, cookies })),
    schemes: () => handlers.keys(),
    newPage,
    held: async () => {
      const state = await (await opened)?.storageState()
      return state === undefined
        ? null
        : { cookies: state.cookies.length, origins: state.origins.length }
    },
  }
  return bridged
}

/** The page that asks, or null for a worker and for a page that is only being made. */
function pageOf(request: PageRequest): Page | null {
  try {
    return request.frame().page()
  } catch {
    // Playwright throws where there is no frame, or none yet.
    return null
  }
}

async function cancelled(listener: BeforeListener, request: PageRequest): Promise<boolean> {
  if (listener === null) return false
  const { url, method, resourceType } = describeAborted(request)
  return new Promise((resolve) => {
    // The rest of Electron's details is not known here; a listener that reads it gets nothing.
    const details = {
      url,
      method,
      resourceType,
    } as unknown as Electron.OnBeforeRequestListenerDetails
    listener(strict('onBeforeRequest details', details), ({ cancel }) => resolve(cancel === true))
  })
}

function withListener(listener: HeadersListener, url: string, headers: Headers): Headers {
  if (listener === null) return headers
  let answer = headers
  const responseHeaders = Object.fromEntries([...headers].map(([name, value]) => [name, [value]]))
  // As above.
  const details = { url, responseHeaders } as unknown as Electron.OnHeadersReceivedListenerDetails
  listener(strict('onHeadersReceived details', details), ({ responseHeaders: changed }) => {
    if (changed === undefined) return
    answer = new Headers()
    for (const [name, value] of Object.entries(changed)) {
      for (const one of Array.isArray(value) ? value : [value]) answer.append(name, one)
    }
  })
  return answer
}
