import {
  BrowserWindow,
  Menu,
  nativeTheme,
  screen,
  type MenuItemConstructorOptions,
  type WebContents,
} from 'electron'
import type { EventName, Payload } from '../../shared/ipc'
import type { Language } from '../../shared/locales/locale'
import type { MenuPlace } from '../../shared/menu-place'
import type { After } from '../timers'
import { pageUrl } from './page-address'
import type { PageRescue } from './page-rescue'
import type { PlaceKeeper } from './place-keeper'
import { backgroundColour, windowOptions } from './window-options'
import { placeOn } from './window-place'

/** The one window of the app, made when it is first shown. */
export interface MainWindow {
  /** Makes the window, or brings the one there is to the front. */
  readonly show: () => void
  /** Shows it, or puts it away where it is shown. */
  readonly toggle: () => void
  /** Brings it before its user, or puts it away where it is before them already. */
  readonly summon: () => void
  readonly destroy: () => void
  /** Tells the page; without one nothing is lost: a new page asks for all it shows. */
  readonly send: <E extends EventName>(event: E, payload: Payload<E>) => void
  /** Opens a menu over the page; `gone` is called once it is, and at once where there is no page. */
  readonly popUp: (template: MenuItemConstructorOptions[], at: MenuPlace, gone: () => void) => void
  readonly isOurs: (contents: WebContents) => boolean
  /** Takes the colours of the theme for what the page has not drawn. */
  readonly recolour: () => void
}

export interface WindowPorts {
  /** Absolute path of the built preload. */
  readonly preload: string
  /** Whether a developer may look inside. */
  readonly devTools: boolean
  /** What the page speaks from the beginning. */
  readonly language: () => Language
  readonly places: PlaceKeeper
  readonly rescue: PageRescue
  readonly after: After
  /** Whether something is left to come back by once the window is hidden. */
  readonly canHide: () => boolean
  /** Called when the window appears or is put away. */
  readonly shown: (visible: boolean) => void
  /** Called when it comes before somebody's eyes, when they turn to it again, and when it is gone. */
  readonly watched: (is: boolean) => void
  /** Called when the page is gone. */
  readonly pageGone: () => void
}

/** How long a hidden window is kept: a page costs memory, making one a moment. */
const KEPT_HIDDEN_MS = 3 * 60_000

const workAreas = () => {
  const primary = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id)
  return [primary, ...others].map(({ workArea }) => workArea)
}

/** Put away; macOS would leave a black screen behind a full one. */
const putAway = (made: BrowserWindow): void => {
  if (made.isFullScreen()) {
    made.once('leave-full-screen', () => made.hide())
    made.setFullScreen(false)
  } else made.hide()
}

const bringToFront = (made: BrowserWindow): void => {
  if (made.isMinimized()) made.restore()
  made.show()
  made.focus()
}

const isOnScreen = (made: BrowserWindow | null): made is BrowserWindow =>
  made !== null && made.isVisible() && !made.isMinimized()

/** The main window; nothing is made until `show`. */
export const mainWindow = (ports: WindowPorts): MainWindow => {
  const { preload, devTools, language, places, rescue, after, canHide, shown, watched, pageGone } =
    ports
  let current: BrowserWindow | null = null
  let keepOn = (): void => undefined

  const notePlaces = (made: BrowserWindow): void => {
    const note = (): void => {
      places.note({ ...made.getNormalBounds(), maximized: made.isMaximized() })
    }
    made.on('resize', note)
    made.on('move', note)
    made.on('maximize', note)
    made.on('unmaximize', note)
  }

  const followVisibility = (made: BrowserWindow): void => {
    made.on('close', (event) => {
      event.preventDefault()
      if (canHide()) putAway(made)
      else made.minimize()
    })
    const see = (): void => {
      watched(true)
    }
    made.on('focus', see)
    made.on('restore', see)
    made.on('minimize', () => {
      watched(false)
    })
    made.on('hide', () => {
      shown(false)
      watched(false)
      void places.keep()
      keepOn = after(KEPT_HIDDEN_MS, () => made.destroy())
    })
    made.on('show', () => {
      keepOn()
      shown(true)
      see()
    })
    made.once('closed', () => {
      keepOn()
      if (current !== made) return
      current = null
      pageGone()
      shown(false)
      watched(false)
    })
  }

  const load = async (made: BrowserWindow): Promise<void> => {
    const losses: 'crash'[] = []
    rescue.watch(made, () => {
      losses.push('crash')
      pageGone()
    })
    try {
      await made.loadURL(pageUrl(language()))
    } catch (error) {
      // Closed or crashed while it loaded. Anything else is a build without its page.
      if (losses.length === 0 && !made.isDestroyed()) throw error
    }
  }

  const make = (): BrowserWindow => {
    const kept = places.place()
    const placed = placeOn(kept, workAreas())
    const dark = nativeTheme.shouldUseDarkColors
    const made = new BrowserWindow(windowOptions({ preload, devTools, dark, placed }))
    notePlaces(made)
    followVisibility(made)
    made.once('ready-to-show', () => {
      if (kept?.maximized === true) made.maximize()
      made.show()
    })
    void load(made)
    return made
  }

  const show = (): void => {
    if (current === null) current = make()
    else bringToFront(current)
  }

  return {
    show,
    toggle: () => {
      if (isOnScreen(current) && canHide()) putAway(current)
      else show()
    },
    summon: () => {
      // One that lies behind others is not what was asked for.
      if (current?.isFocused() !== true) show()
      else if (canHide()) putAway(current)
      else current.minimize()
    },
    destroy: () => {
      current?.destroy()
      current = null
    },
    send: (event, payload) => current?.webContents.send(event, payload),
    popUp: (template, at, gone) => {
      if (current === null) gone()
      else Menu.buildFromTemplate(template).popup({ window: current, ...at, callback: gone })
    },
    isOurs: (contents) => current?.webContents === contents,
    recolour: () => current?.setBackgroundColor(backgroundColour(nativeTheme.shouldUseDarkColors)),
  }
}
