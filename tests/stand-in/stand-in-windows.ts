import type { EventEmitter } from 'node:events'

import type { BrowserWindowConstructorOptions } from 'electron'

import { constructible, NotImplemented } from './not-implemented.ts'
import type { StandInBrowser } from './stand-in-browser.ts'
import type { BridgedIpc } from './stand-in-ipc.ts'
import type { Life } from './stand-in-life.ts'
import type { StandInRecord } from './stand-in-record.ts'
import type { BridgedSession } from './stand-in-session.ts'
import { makeWindow } from './stand-in-window.ts'
import type { BridgedWindow } from './stand-in-window.ts'

export interface WindowsParts {
  readonly events: EventEmitter
  readonly record: StandInRecord
  readonly browser: StandInBrowser
  readonly ipc: BridgedIpc
  readonly life: Life
  /** The session for a partition; null is the default one. */
  readonly sessionFor: (partition: string | null) => BridgedSession
  readonly colorScheme: () => 'light' | 'dark' | null
}

/** Electron's `BrowserWindow`. */
export function makeBrowserWindow(parts: WindowsParts) {
  const { events, record, life } = parts
  let count = 0
  const all = (): BridgedWindow[] => [...record.windows]

  const make = (options: BrowserWindowConstructorOptions = {}): object => {
    if (!life.isReady()) throw new Error('Cannot create BrowserWindow before app is ready')
    const session = sessionOf(options.webPreferences)
    const window = makeWindow({
      id: ++count,
      options,
      headless: parts.browser.headless,
      colorScheme: parts.colorScheme,
      contents: {
        session,
        ipc: parts.ipc,
        record,
        onCrash: (contents, details) => events.emit('render-process-gone', {}, contents, details),
      },
      onClosed: () => {
        if (record.windows.size === 0) life.windowsGone()
      },
    })
    events.emit('web-contents-created', {}, window.contents.contents)
    events.emit('browser-window-created', {}, window.instance)
    return window.instance
  }
  const sessionOf = (
    preferences: BrowserWindowConstructorOptions['webPreferences'],
  ): BridgedSession => {
    if (preferences?.session !== undefined) throw new NotImplemented('webPreferences.session')
    return parts.sessionFor(preferences?.partition ?? null)
  }
  const instanceOf = (window: BridgedWindow | undefined): object | null => window?.instance ?? null
  return constructible('BrowserWindow', make, {
    getAllWindows: () => all().map((one) => one.instance),
    getFocusedWindow: () => instanceOf(all().find((one) => one.members.isFocused())),
    fromWebContents: (contents: object) =>
      instanceOf(all().find((one) => one.contents.contents === contents)),
    fromId: (id: number) => instanceOf(all().find((one) => one.id === id)),
  })
}
