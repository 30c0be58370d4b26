import path from 'node:path'
import { pathToFileURL } from 'node:url'

import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron'

import { emitterOf, preventable, strict } from './not-implemented.ts'
import { makeWebContents } from './stand-in-web-contents.ts'
import type { BridgedContents, ContentsParts } from './stand-in-web-contents.ts'
import { makeWindowShape } from './stand-in-window-shape.ts'
import type { WindowShape } from './stand-in-window-shape.ts'

type Methods = Pick<
  BrowserWindow,
  'loadURL' | 'loadFile' | 'reload' | 'close' | 'destroy' | 'isDestroyed' | 'capturePage'
>

/** A window as the stand-in knows it. */
export interface BridgedWindow extends WindowShape {
  readonly id: number
  readonly options: BrowserWindowConstructorOptions
  /** What the app holds in its hands. */
  readonly instance: object
  readonly contents: BridgedContents
  readonly close: () => void
  readonly destroy: () => void
}

export interface WindowParts {
  readonly id: number
  readonly options: BrowserWindowConstructorOptions
  readonly headless: boolean
  readonly contents: Pick<ContentsParts, 'session' | 'ipc' | 'record' | 'onCrash'>
  readonly colorScheme: () => 'light' | 'dark' | null
  readonly onClosed: (window: BridgedWindow) => void
}

const windowEvents = [
  'close',
  'closed',
  'show',
  'hide',
  'focus',
  'blur',
  'minimize',
  'restore',
  'maximize',
  'unmaximize',
  'resize',
  'resized',
  'move',
  'moved',
  'ready-to-show',
  'page-title-updated',
  'unresponsive',
  'responsive',
  'enter-full-screen',
  'leave-full-screen',
  'session-end',
  'query-session-end',
]

/** Makes one window; its page is opened by the first load. */
export function makeWindow(parts: WindowParts): BridgedWindow {
  const { id, options } = parts
  const { record } = parts.contents
  const events = emitterOf('BrowserWindow', windowEvents)
  let destroyed = false
  const shape = makeWindowShape({
    events,
    options,
    headless: parts.headless,
    record,
    page: () => contents.page.current(),
    reopen: () => contents.contents.reload(),
  })
  const destroy = (): void => {
    if (destroyed) return
    destroyed = true
    record.windows.delete(window)
    contents.destroyed()
    // The window is gone for the app at once; its page follows.
    void contents.page.close()
    events.emit('closed')
    parts.onClosed(window)
  }
  const close = (): void => {
    if (destroyed) return
    const event = preventable({})
    events.emit('close', event)
    if (!event.defaultPrevented) destroy()
  }
  const contents = makeWebContents({
    ...parts.contents,
    id,
    preload: options.webPreferences?.preload ?? null,
    title: shape.members.getTitle,
    prepare: async (page) => {
      await page.emulateMedia({ colorScheme: parts.colorScheme() })
      await shape.fit(page)
      page.on('load', () => void readTitle(page))
    },
    onClosedByUser: () => {
      shape.pageGone()
      close()
    },
  })
  const readTitle = async (page: { title: () => Promise<string> }): Promise<void> => {
    const title = await page.title().catch(() => '')
    const event = preventable({})
    if (title === '') return
    events.emit('page-title-updated', event, title, true)
    if (!event.defaultPrevented) shape.members.setTitle(title)
  }
  contents.contents.once('did-finish-load', () => events.emit('ready-to-show'))
  const methods: Methods = {
    loadURL: (url, loadOptions) => contents.contents.loadURL(url, loadOptions),
    loadFile: (file) => contents.contents.loadURL(pathToFileURL(path.resolve(file)).href),
    reload: contents.contents.reload,
    close,
    destroy,
    isDestroyed: () => destroyed,
    // The stand-in's image in the place of Electron's.
    capturePage: contents.contents.capturePage as BrowserWindow['capturePage'],
  }
  const instance = strict(
    'BrowserWindow',
    Object.assign(events, shape.members, methods, { id, webContents: contents.contents }),
  )
  const window: BridgedWindow = { ...shape, id, options, instance, contents, close, destroy }
  record.windows.add(window)
  return window
}
