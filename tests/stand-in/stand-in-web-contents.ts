import type { EventEmitter } from 'node:events'

import type { WebContents } from 'electron'
import type { Page } from 'playwright-core'

import { emitterOf, NotImplemented, strict } from './not-implemented.ts'
import { makePageCodec } from './page-codec.ts'
import type { ToldContextMenu } from './page-context-menu.ts'
import { fromServed } from './served-origin.ts'
import { makeFrames } from './stand-in-frame.ts'
import { imageFromPng } from './stand-in-image.ts'
import type { BridgedIpc, Sender } from './stand-in-ipc.ts'
import { makePage } from './stand-in-page.ts'
import type { StandInPage } from './stand-in-page.ts'
import type { StandInRecord } from './stand-in-record.ts'
import type { BridgedSession } from './stand-in-session.ts'

type Methods = Pick<
  WebContents,
  | 'loadURL'
  | 'getURL'
  | 'getTitle'
  | 'isLoading'
  | 'isDestroyed'
  | 'isCrashed'
  | 'isFocused'
  | 'focus'
  | 'reload'
  | 'reloadIgnoringCache'
  | 'send'
  | 'setWindowOpenHandler'
  | 'openDevTools'
  | 'closeDevTools'
  | 'isDevToolsOpened'
  | 'executeJavaScript'
  | 'setZoomFactor'
  | 'getZoomFactor'
  | 'setVisualZoomLevelLimits'
  | 'setBackgroundThrottling'
  | 'forcefullyCrashRenderer'
>

type Instance = Methods &
  EventEmitter & {
    readonly id: number
    readonly mainFrame: object
    readonly session: object
    readonly capturePage: () => Promise<object>
  }

/** Electron's `WebContents`, and what its window needs. */
export interface BridgedContents {
  readonly contents: Instance
  readonly page: StandInPage
  readonly destroyed: () => void
}

export interface ContentsParts {
  readonly id: number
  readonly session: BridgedSession
  readonly preload: string | null
  readonly ipc: BridgedIpc
  readonly record: StandInRecord
  readonly title: () => string
  readonly prepare: (page: Page) => Promise<void>
  readonly onCrash: (contents: Instance, details: object) => void
  readonly onClosedByUser: () => void
}

const known = [
  'did-start-loading',
  'did-stop-loading',
  'did-finish-load',
  'did-fail-load',
  'did-navigate',
  'dom-ready',
  'will-navigate',
  'will-frame-navigate',
  'will-redirect',
  'will-attach-webview',
  'will-prevent-unload',
  'render-process-gone',
  'preload-error',
  'console-message',
  'before-input-event',
  'context-menu',
  'devtools-opened',
  'destroyed',
  'unresponsive',
  'responsive',
  'did-create-window',
]

/** Makes the web contents of one window. */
export function makeWebContents(parts: ContentsParts): BridgedContents {
  const { record } = parts
  const events = emitterOf('webContents', known)
  const codec = makePageCodec()
  const frameOf = makeFrames()
  let openHandler: Parameters<WebContents['setWindowOpenHandler']>[0] | null = null
  let gone = false
  let loading = false
  let crashed = false
  let zoom = 1
  events.on('did-start-loading', () => {
    loading = true
    crashed = false
  })
  events.on('did-stop-loading', () => (loading = false))

  const page = makePage({
    session: parts.session,
    preload: parts.preload,
    events,
    frameOf,
    prepare: parts.prepare,
    receive: (frame, call) => {
      if (call.kind !== 'context-menu') return parts.ipc.receive(senderOf(frameOf(frame)), call)
      // What the stand-in's own script in the page encoded.
      const [told] = codec.decode(call.args) as [ToldContextMenu]
      const [linkURL, pageURL] = [told.linkURL, told.pageURL].map(fromServed)
      const params = { ...told, linkURL, pageURL }
      events.emit('context-menu', {}, strict('ContextMenuParams', params))
      return Promise.resolve({ ok: true, value: codec.encode(undefined) })
    },
    onConsole: (level, message) => {
      record.console.push(`${level}: ${message}`)
      events.emit('console-message', { level, message })
    },
    onCrash: () => {
      crashed = true
      const details = { reason: 'crashed', exitCode: 1 }
      events.emit('render-process-gone', {}, details)
      parts.onCrash(contents, details)
    },
    onWindowOpen: (wanted) => {
      if (openHandler === null) throw new NotImplemented('a second window made by a page')
      const referrer = { url: methods.getURL(), policy: 'default' as const }
      const answer = openHandler({ ...wanted, referrer, disposition: 'new-window' })
      if (answer.action !== 'deny') throw new NotImplemented('a second window made by a page')
    },
    onClosedByUser: parts.onClosedByUser,
  })
  const recorded =
    (name: string) =>
    (...args: unknown[]): void =>
      void record.calls.push({ name: `webContents.${name}`, args })
  const reload = (): void => {
    // Electron's reload gives no promise either; its failure is an event.
    void page.reload().catch(() => undefined)
  }
  const current = (): Page => {
    const found = page.current()
    if (found === null) throw new Error('the window has no page yet')
    return found
  }
  const methods: Methods = {
    loadURL: (url) => page.load(url),
    getURL: () => fromServed(page.current()?.url() ?? ''),
    getTitle: parts.title,
    isLoading: () => loading,
    isDestroyed: () => gone,
    isCrashed: () => crashed,
    isFocused: () => true,
    focus: recorded('focus'),
    reload,
    reloadIgnoringCache: reload,
    send: (channel, ...args: unknown[]) => page.dispatch(channel, codec.encode(args)),
    setWindowOpenHandler: (handler) => {
      openHandler = handler
    },
    openDevTools: recorded('openDevTools'),
    closeDevTools: recorded('closeDevTools'),
    isDevToolsOpened: () => false,
    executeJavaScript: (code) => current().evaluate(code),
    setZoomFactor: (factor) => {
      zoom = factor
    },
    getZoomFactor: () => zoom,
    setVisualZoomLevelLimits: (...args) => {
      recorded('setVisualZoomLevelLimits')(...args)
      return Promise.resolve()
    },
    setBackgroundThrottling: recorded('setBackgroundThrottling'),
    forcefullyCrashRenderer: () => {
      // The address ends the process that shows it, so it never comes to a good end.
      current()
        .goto('chrome://crash')
        .catch(() => undefined)
    },
  }
  const contents = strict(
    'webContents',
    // Unlike Object.assign this can give a property that is looked up, and has no type for it.
    Object.defineProperties(
      Object.assign(events, methods, {
        id: parts.id,
        session: parts.session.session,
        capturePage: async () => imageFromPng(await current().screenshot()),
      }),
      { mainFrame: { get: () => frameOf(current().mainFrame()) } },
    ) as Instance,
  )
  const senderOf = (frame: object): Sender => ({ contents, frame })

  return {
    contents,
    page,
    destroyed: () => {
      gone = true
      events.emit('destroyed')
    },
  }
}
