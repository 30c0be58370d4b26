// `electron` as little as it can be: what is measured is what the app does before its tray stands.
import { EventEmitter } from 'node:events'

const { BILI_GLANCE_BENCH_FOLDER: folder = '', BILI_GLANCE_BENCH_READY: ready } = process.env

/** Anything of Electron that is not asked for by name: callable, and everything in it too. */
const nothing: object = new Proxy(() => undefined, {
  get: (_target, name) => (name === 'then' ? undefined : nothing),
  apply: () => nothing,
  construct: () => nothing,
})

const events = new EventEmitter()
const on = (name: string, listener: () => void): void => void events.on(name, listener)

export const app = {
  isPackaged: false,
  on,
  once: on,
  getPath: () => folder,
  setPath: () => undefined,
  getName: () => 'Bili Glance',
  getVersion: () => '0.0.0',
  getPreferredSystemLanguages: () => ['zh-CN'],
  requestSingleInstanceLock: () => true,
  enableSandbox: () => undefined,
  setAppUserModelId: () => undefined,
  whenReady: () => (ready === 'yes' ? Promise.resolve() : new Promise(() => undefined)),
  exit: (code: number) => process.exit(code),
  quit: () => undefined,
}

/** The tray stands: that is all that was waited for. */
const trayStands = (): never => {
  process.send?.(`tray ${performance.now().toString()}`)
  process.exit(0)
}

export const Tray = function Tray() {
  return new Proxy(
    {},
    {
      get: (_target, name) =>
        name === 'setContextMenu' || name === 'setToolTip' ? trayStands : () => nothing,
    },
  )
}

export const BrowserWindow = function BrowserWindow() {
  process.send?.('window')
  process.exit(3)
}

const image = { addRepresentation: () => undefined, setTemplateImage: () => undefined }
export const nativeImage = { createFromBitmap: () => image, createEmpty: () => image }
export const nativeTheme = { on, themeSource: 'system', shouldUseDarkColors: false }
export const session = { defaultSession: nothing }
export const powerMonitor = { on }
export const Menu = { buildFromTemplate: () => nothing, setApplicationMenu: () => undefined }
export const screen = nothing
export const shell = nothing
export const clipboard = nothing
export const dialog = nothing
export const net = nothing
export const ipcMain = nothing
export const protocol = nothing
export const safeStorage = nothing
export const Notification = nothing
export const webContents = nothing
