// The `electron` module of a process that runs without Electron. Being a module it has state, and is the only place that has.
import { EventEmitter } from 'node:events'
import path from 'node:path'

import { makeControlMethods } from './control-methods.ts'
import { controlVariable } from './control-protocol.ts'
import { serveControl } from './control-server.ts'
import { absent, strict } from './not-implemented.ts'
import { appEvents, makeApp } from './stand-in-app.ts'
import { makeBrowser } from './stand-in-browser.ts'
import * as desktops from './stand-in-desktop.ts'
import { makeDialog } from './stand-in-dialog.ts'
import { standInImages } from './stand-in-image.ts'
import { makeIpc } from './stand-in-ipc.ts'
import { makeLife } from './stand-in-life.ts'
import { watchLongTimers } from './long-timers.ts'
import { makeMenus } from './stand-in-menu.ts'
import { makeNotification } from './stand-in-notification.ts'
import { readPackage, readSwitches } from './stand-in-paths.ts'
import { describeProcess } from './stand-in-process.ts'
import { emptyRecord } from './stand-in-record.ts'
import { makeSessions } from './stand-in-sessions.ts'
import { makeGlobalShortcut } from './stand-in-shortcuts.ts'
import { makeTray } from './stand-in-tray.ts'
import { makeBrowserWindow } from './stand-in-windows.ts'

describeProcess()
const controlSocket = process.env[controlVariable]
const record = emptyRecord()
const desktop = desktops.quietDesktop()
const appPackage = readPackage(process.argv[1] ?? '.')
const switches = readSwitches(process.argv.slice(2))
const headless =
  controlSocket !== undefined ||
  (process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']) === undefined
const browser = makeBrowser(() => path.join(app.getPath('userData'), 'Chromium'), headless)
const events = appEvents()
const life = makeLife(events, record, browser)
const ipc = makeIpc(new EventEmitter())
const sessions = makeSessions(browser, record)
const colorScheme = (): 'dark' | 'light' => (desktops.darkNow(desktop) ? 'dark' : 'light')

const recolour = (): void => {
  for (const window of record.windows) {
    // A page that is just being closed takes no colours any more.
    window.contents.page
      .current()
      ?.emulateMedia({ colorScheme: colorScheme() })
      .catch(() => undefined)
  }
  nativeTheme.emit('updated')
}

export const app = makeApp({ events, life, switches, appPackage, record })
export const { ipcMain } = ipc
export const { session, protocol } = sessions
export const BrowserWindow = makeBrowserWindow({
  events,
  record,
  browser,
  ipc,
  life,
  sessionFor: sessions.sessionFor,
  colorScheme,
})
export const { Menu, MenuItem } = makeMenus(record, desktop, life.quit)
export const Tray = makeTray(record)
export const Notification = makeNotification(record, desktop)
export const nativeImage = strict('nativeImage', standInImages)
export const nativeTheme = desktops.makeNativeTheme(desktop, recolour)
export const powerMonitor = desktops.makePowerMonitor(desktop)
export const screen = desktops.makeScreen(desktop)
export const shell = desktops.makeShell(record)
export const clipboard = desktops.makeClipboard(desktop)
export const net = desktops.makeNet(desktop)
export const dialog = makeDialog(record)
const shortcuts = makeGlobalShortcut(desktop, life.isReady)
export const { globalShortcut } = shortcuts

export const autoUpdater = absent('autoUpdater')
export const contentTracing = absent('contentTracing')
export const contextBridge = absent('contextBridge')
export const crashReporter = absent('crashReporter')
export const desktopCapturer = absent('desktopCapturer')
export const inAppPurchase = absent('inAppPurchase')
export const ipcRenderer = absent('ipcRenderer')
export const netLog = absent('netLog')
export const powerSaveBlocker = absent('powerSaveBlocker')
export const pushNotifications = absent('pushNotifications')
export const safeStorage = absent('safeStorage')
export const systemPreferences = absent('systemPreferences')
export const utilityProcess = absent('utilityProcess')
export const webContents = absent('webContents')
export const webFrameMain = absent('webFrameMain')
export const BaseWindow = absent('BaseWindow')
export const MessageChannelMain = absent('MessageChannelMain')
export const ShareMenu = absent('ShareMenu')
export const TouchBar = absent('TouchBar')
export const View = absent('View')
export const WebContentsView = absent('WebContentsView')

const whole = strict('electron', {
  app,
  ipcMain,
  session,
  protocol,
  BrowserWindow,
  Menu,
  MenuItem,
  Tray,
  Notification,
  nativeImage,
  nativeTheme,
  powerMonitor,
  screen,
  shell,
  clipboard,
  net,
  dialog,
  globalShortcut,
})

// `import electron from 'electron'` and `require('electron')` both give the whole, as in Electron.
// eslint-disable-next-line no-restricted-exports -- Electron has a default export, so its stand-in has one
export { whole as default, whole as 'module.exports' }

if (controlSocket !== undefined && controlSocket !== '') {
  const desktopChanged = (before: desktops.DesktopState): void => {
    if (before.dark !== desktop.dark) recolour()
    if (before.displays !== desktop.displays) screen.emit('display-metrics-changed', {}, {}, [])
  }
  const timers = watchLongTimers()
  const parts = {
    record,
    browser,
    desktop,
    timers,
    shortcuts,
    partitions: sessions.partitions,
    app: events,
    power: powerMonitor,
    desktopChanged,
  }
  serveControl(controlSocket, makeControlMethods(parts))
}
