import { BrowserWindow, nativeTheme, type WebContents } from 'electron'
import type { EventName, Payload } from '../../shared/ipc'
import { PAGE_URL } from './page-address'

/** The one window of the app, made when it is first shown. */
export interface MainWindow {
  /** Makes the window, or brings the one there is to the front. */
  readonly show: () => void
  readonly destroy: () => void
  /**
   * Tells the page. Without a window the payload is not even computed, and nothing is lost: a new
   * page asks for all it shows.
   */
  readonly send: <E extends EventName>(event: E, payload: () => Payload<E>) => void
  readonly isOurs: (contents: WebContents) => boolean
}

interface WindowPorts {
  /** Absolute path of the built preload. */
  readonly preload: string
  /** Whether a developer may look inside. */
  readonly devTools: boolean
}

const BACKGROUND = { light: '#f4f5f7', dark: '#17181c' }

/** All of it written out, though much is Electron's default: defaults change. */
const browserWindow = ({ preload, devTools }: WindowPorts): BrowserWindow =>
  new BrowserWindow({
    title: 'Bili Glance',
    width: 860,
    height: 640,
    minWidth: 360,
    minHeight: 320,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    webPreferences: {
      preload,
      devTools,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      spellcheck: false,
    },
  })

/** The main window; nothing is made until `show`. */
export const mainWindow = (ports: WindowPorts): MainWindow => {
  let current: BrowserWindow | null = null

  const make = (): BrowserWindow => {
    const made = browserWindow(ports)
    made.once('ready-to-show', () => made.show())
    made.once('closed', () => {
      if (current === made) current = null
    })
    made.loadURL(PAGE_URL).catch((error: unknown) => {
      // Closed while it loaded. Anything else is a build without its page.
      if (!made.isDestroyed()) throw error
    })
    return made
  }

  const bringToFront = (made: BrowserWindow): void => {
    if (made.isMinimized()) made.restore()
    made.show()
    made.focus()
  }

  return {
    show: () => {
      if (current === null) current = make()
      else bringToFront(current)
    },
    destroy: () => {
      current?.destroy()
      current = null
    },
    send: (event, payload) => current?.webContents.send(event, payload()),
    isOurs: (contents) => current?.webContents === contents,
  }
}
