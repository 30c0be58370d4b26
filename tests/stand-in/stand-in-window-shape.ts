import type { EventEmitter } from 'node:events'

import type { BrowserWindow, BrowserWindowConstructorOptions, Rectangle } from 'electron'
import type { Page } from 'playwright-core'

import type { StandInRecord } from './stand-in-record.ts'

type Members = Pick<
  BrowserWindow,
  | 'show'
  | 'showInactive'
  | 'hide'
  | 'focus'
  | 'blur'
  | 'isVisible'
  | 'isFocused'
  | 'minimize'
  | 'restore'
  | 'isMinimized'
  | 'maximize'
  | 'unmaximize'
  | 'isMaximized'
  | 'isFullScreen'
  | 'getBounds'
  | 'getNormalBounds'
  | 'getContentBounds'
  | 'setBounds'
  | 'getSize'
  | 'setSize'
  | 'getPosition'
  | 'setPosition'
  | 'center'
  | 'setMinimumSize'
  | 'getTitle'
  | 'setTitle'
  | 'setMenu'
  | 'removeMenu'
  | 'setMenuBarVisibility'
  | 'setAutoHideMenuBar'
  | 'setIcon'
  | 'setBackgroundColor'
  | 'setSkipTaskbar'
  | 'flashFrame'
  | 'setAlwaysOnTop'
  | 'moveTop'
  | 'setContentProtection'
  | 'isContentProtected'
>

/** Showing, place, size and title of a window. */
export interface WindowShape {
  readonly members: Members
  /** Gives a page the window's size. */
  readonly fit: (page: Page) => Promise<void>
  /** The user closed the page; the next `show` brings it back if the app keeps the window. */
  readonly pageGone: () => void
}

export interface ShapeParts {
  readonly events: EventEmitter
  readonly options: BrowserWindowConstructorOptions
  readonly headless: boolean
  readonly record: StandInRecord
  readonly page: () => Page | null
  readonly reopen: () => void
}

/** Makes the outer side of a window. */
export function makeWindowShape(parts: ShapeParts): WindowShape {
  const { events, options, record } = parts
  let visible = options.show ?? true
  let focused = visible
  let minimized = false
  let maximized = false
  let lostPage = false
  let contentProtected = false
  let title = options.title ?? ''
  let bounds: Rectangle = {
    x: options.x ?? 0,
    y: options.y ?? 0,
    width: options.width ?? 800,
    height: options.height ?? 600,
  }
  const fit = async (page: Page): Promise<void> => {
    const { x: left, y: top, width, height } = bounds
    if (parts.headless) return page.setViewportSize({ width, height })
    const session = await page.context().newCDPSession(page)
    const { windowId } = await session.send('Browser.getWindowForTarget')
    await session.send('Browser.setWindowBounds', {
      windowId,
      bounds: { left, top, width, height },
    })
    await session.detach()
  }
  const onPage = (what: (page: Page) => Promise<void>): void => {
    const page = parts.page()
    if (page === null) return
    what(page).catch((error: unknown) => {
      if (!page.isClosed()) throw error
    })
  }
  const setBounds = (wanted: Partial<Rectangle>): void => {
    const before = bounds
    bounds = { ...bounds, ...wanted }
    onPage(fit)
    if (before.width !== bounds.width || before.height !== bounds.height) events.emit('resize')
    if (before.x !== bounds.x || before.y !== bounds.y) events.emit('move')
  }
  const setVisible = (value: boolean): void => {
    if (visible === value) return
    visible = value
    events.emit(value ? 'show' : 'hide')
  }
  const setFocused = (value: boolean): void => {
    if (focused === value) return
    focused = value
    events.emit(value ? 'focus' : 'blur')
  }
  const showInactive = (): void => {
    if (lostPage) parts.reopen()
    lostPage = false
    minimized = false
    setVisible(true)
  }
  const focus = (): void => {
    onPage((page) => page.bringToFront())
    if (visible) setFocused(true)
  }
  const turn =
    (name: 'maximize' | 'unmaximize' | 'minimize' | 'restore', set: () => void) => () => {
      set()
      events.emit(name)
    }
  const recorded =
    (name: string) =>
    (...args: unknown[]): void =>
      void record.calls.push({ name: `BrowserWindow.${name}`, args })
  const members: Members = {
    show: () => {
      showInactive()
      focus()
    },
    showInactive,
    hide: () => {
      setFocused(false)
      setVisible(false)
    },
    focus,
    blur: () => setFocused(false),
    isVisible: () => visible,
    isFocused: () => focused,
    minimize: turn('minimize', () => (minimized = true)),
    restore: turn('restore', () => (minimized = false)),
    isMinimized: () => minimized,
    maximize: turn('maximize', () => (maximized = true)),
    unmaximize: turn('unmaximize', () => (maximized = false)),
    isMaximized: () => maximized,
    isFullScreen: () => false,
    getBounds: () => ({ ...bounds }),
    getNormalBounds: () => ({ ...bounds }),
    getContentBounds: () => ({ ...bounds }),
    setBounds,
    getSize: () => [bounds.width, bounds.height],
    setSize: (width, height) => setBounds({ width, height }),
    getPosition: () => [bounds.x, bounds.y],
    setPosition: (x, y) => setBounds({ x, y }),
    center: recorded('center'),
    setMinimumSize: recorded('setMinimumSize'),
    getTitle: () => title,
    setTitle: (value) => {
      title = value
    },
    setMenu: recorded('setMenu'),
    removeMenu: recorded('removeMenu'),
    setMenuBarVisibility: recorded('setMenuBarVisibility'),
    setAutoHideMenuBar: recorded('setAutoHideMenuBar'),
    setIcon: recorded('setIcon'),
    setBackgroundColor: recorded('setBackgroundColor'),
    setSkipTaskbar: recorded('setSkipTaskbar'),
    flashFrame: recorded('flashFrame'),
    setAlwaysOnTop: recorded('setAlwaysOnTop'),
    moveTop: recorded('moveTop'),
    setContentProtection: (on) => {
      contentProtected = on
    },
    isContentProtected: () => contentProtected,
  }
  return {
    members,
    fit,
    pageGone: () => {
      lostPage = true
    },
  }
}
