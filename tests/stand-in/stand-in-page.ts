import { readFileSync } from 'node:fs'
import type { EventEmitter } from 'node:events'

import type { Frame, Page, Request as PageRequest, Route } from 'playwright-core'

import { preventable } from './not-implemented.ts'
import { bindingName, dispatchName, preloadScript } from './page-preload.ts'
import type { PageAnswer, PageCall } from './page-preload.ts'
import { fromServed, toServed } from './served-origin.ts'
import type { BridgedSession } from './stand-in-session.ts'

/** The page behind one web contents; made when first needed and made anew after a crash. */
export interface StandInPage {
  readonly current: () => Page | null
  /** Chromium's name of the current page; null while there is none that lives. */
  readonly targetId: () => string | null
  readonly load: (url: string) => Promise<void>
  readonly reload: () => Promise<void>
  /** Sends in order; what finds no page is dropped, as in Electron. */
  readonly dispatch: (channel: string, args: string) => void
  readonly close: () => Promise<void>
}

export interface PageParts {
  readonly session: BridgedSession
  readonly preload: string | null
  readonly events: EventEmitter
  readonly frameOf: (frame: Frame) => object
  readonly receive: (frame: Frame, call: PageCall) => Promise<PageAnswer>
  /** What every new page gets before it loads anything: size, colours. */
  readonly prepare: (page: Page) => Promise<void>
  readonly onConsole: (level: string, text: string) => void
  readonly onCrash: () => void
  /** The page wants a window; what Chromium opens for it is closed by itself. */
  readonly onWindowOpen: (wanted: {
    readonly url: string
    readonly frameName: string
    readonly features: string
  }) => void
  /** The user closed it; not called when the app did. */
  readonly onClosedByUser: () => void
}

/** Makes the page of one web contents. */
export function makePage(parts: PageParts): StandInPage {
  const { session, events } = parts
  let page: Page | null = null
  let targetId: string | null = null
  let crashed = false
  let ownLoad = false
  let lastUrl: string | null = null
  let queue: Promise<unknown> = Promise.resolve()

  const guard = async (route: Route, request: PageRequest): Promise<boolean> => {
    if (ownLoad || !request.isNavigationRequest()) return false
    const isMainFrame = request.frame().parentFrame() === null
    const url = fromServed(request.url())
    const frame = parts.frameOf(request.frame())
    const event = preventable({ url, isMainFrame, isSameDocument: false, frame })
    events.emit('will-frame-navigate', event)
    if (isMainFrame) events.emit('will-navigate', event, url)
    if (event.defaultPrevented) await route.abort('aborted')
    return event.defaultPrevented
  }
  const wire = (made: Page): void => {
    made.on('domcontentloaded', () => events.emit('dom-ready', {}))
    made.on('load', () => events.emit('did-finish-load', {}))
    made.on('console', (message) => parts.onConsole(message.type(), message.text()))
    made.on('pageerror', (error) => parts.onConsole('error', `Uncaught ${String(error)}`))
    made.on('framenavigated', (frame) => {
      if (frame === made.mainFrame())
        events.emit('did-navigate', {}, fromServed(frame.url()), 200, '')
    })
    made.on('crash', () => {
      crashed = true
      parts.onCrash()
    })
    made.on('close', () => {
      if (page !== made) return
      page = null
      parts.onClosedByUser()
    })
  }
  const open = async (): Promise<Page> => {
    const made = await session.newPage(guard)
    await made.exposeBinding(bindingName, async ({ frame }, call: PageCall) => {
      const answer = await parts.receive(frame, call)
      // An answer does not overtake what was sent before it.
      await queue
      return answer
    })
    const preload = parts.preload === null ? null : readFileSync(parts.preload, 'utf8')
    await made.addInitScript({ content: preloadScript(preload) })
    await parts.prepare(made)
    const debugging = await made.context().newCDPSession(made)
    targetId = (await debugging.send('Target.getTargetInfo')).targetInfo.targetId
    debugging.on('Page.windowOpen', ({ url, windowName, windowFeatures }) => {
      parts.onWindowOpen({
        url: fromServed(url),
        frameName: windowName,
        features: windowFeatures.join(','),
      })
    })
    await debugging.send('Page.enable')
    wire(made)
    page = made
    crashed = false
    return made
  }
  const usable = async (): Promise<Page> => {
    if (crashed) await close()
    return page ?? open()
  }
  const close = async (): Promise<void> => {
    const closing = page
    page = null
    await closing?.close()
  }
  const act = async (what: (target: Page) => Promise<unknown>): Promise<void> => {
    const target = await usable()
    events.emit('did-start-loading', {})
    ownLoad = true
    try {
      await what(target)
    } catch (error) {
      if (target.isClosed()) return
      events.emit('did-fail-load', {}, -2, 'ERR_FAILED', lastUrl ?? '', true)
      throw error
    } finally {
      ownLoad = false
      events.emit('did-stop-loading', {})
    }
  }
  const load = async (url: string): Promise<void> => {
    lastUrl = url
    await act((target) => target.goto(toServed(url, session.schemes())))
  }
  return {
    current: () => page,
    targetId: () => (page === null || crashed ? null : targetId),
    load,
    reload: () => {
      if (lastUrl !== null && (crashed || page === null)) return load(lastUrl)
      return act((target) => target.reload())
    },
    dispatch: (channel, args) => {
      const target = page
      if (target === null) return
      queue = queue.then(async () => {
        try {
          await target.evaluate(callDispatch, [dispatchName, channel, args] as const)
        } catch (error) {
          // Lost with its document, as in Electron, or thrown by a listener of the page.
          parts.onConsole('error', `a message on ${channel} was lost: ${String(error)}`)
        }
      })
    },
    close,
  }
}

// Runs in the page, where the preload's script has put the function.
function callDispatch([name, channel, args]: readonly [string, string, string]): void {
  const found: unknown = Reflect.get(globalThis, name)
  if (typeof found === 'function') Reflect.apply(found, undefined, [channel, args])
}
