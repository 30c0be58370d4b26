import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

import type { Clipboard, Net, Screen, Shell } from 'electron'

import { takenKeysVariable } from './control-protocol.ts'
import { emitterOf, NotImplemented, strict } from './not-implemented.ts'
import type { StandInRecord } from './stand-in-record.ts'

/** What the desktop is like at the moment; specs change it. */
export interface DesktopState {
  online: boolean
  dark: boolean
  themeSource: 'system' | 'light' | 'dark'
  onBattery: boolean
  /** What becomes of a notification. */
  notifications: 'shown' | 'unsupported' | 'refused'
  idleSeconds: number
  /** Keys of the whole system that another program has. */
  takenKeys: readonly string[]
  clipboard: string
  displays: readonly {
    readonly x: number
    readonly y: number
    readonly width: number
    readonly height: number
  }[]
}

/** A quiet desktop with one screen. */
export function quietDesktop(): DesktopState {
  return {
    online: true,
    dark: false,
    themeSource: 'system',
    onBattery: false,
    notifications: 'shown',
    idleSeconds: 0,
    takenKeys: initiallyTaken(),
    clipboard: '',
    displays: [{ x: 0, y: 0, width: 1920, height: 1080 }],
  }
}

// Another program may have been first, before a spec can say so.
function initiallyTaken(): readonly string[] {
  return (process.env[takenKeysVariable] ?? '').split(' ').filter((keys) => keys !== '')
}

/** Electron's `shell`: nothing is opened, everything is recorded. */
export function makeShell(record: StandInRecord) {
  const opened = (what: string): void => void record.opened.push(what)
  const shell: Pick<Shell, 'openExternal' | 'openPath' | 'showItemInFolder' | 'beep'> = {
    openExternal: (url) => {
      opened(url)
      return Promise.resolve()
    },
    openPath: (file) => {
      opened(file)
      return Promise.resolve('')
    },
    showItemInFolder: opened,
    beep: () => undefined,
  }
  return strict('shell', shell)
}

/** Electron's `clipboard`, in memory: the user's own is not touched. */
export function makeClipboard(desktop: DesktopState) {
  const clipboard: Pick<Clipboard, 'readText' | 'writeText' | 'clear'> = {
    readText: () => Promise.resolve(desktop.clipboard),
    writeText: (text) => {
      desktop.clipboard = text
      return Promise.resolve()
    },
    clear: () => {
      desktop.clipboard = ''
    },
  }
  return strict('clipboard', clipboard)
}

/** Electron's `net`, of which only files can be fetched. */
export function makeNet(desktop: DesktopState) {
  const net: Pick<Net, 'isOnline' | 'online' | 'fetch'> = {
    isOnline: () => desktop.online,
    get online() {
      return desktop.online
    },
    fetch: async (asked) => {
      const url = typeof asked === 'string' ? asked : asked.url
      if (!url.startsWith('file:')) throw new NotImplemented('net.fetch of anything but files')
      const file = fileURLToPath(url)
      const type = contentTypes.get(file.slice(file.lastIndexOf('.'))) ?? 'application/octet-stream'
      return new Response(new Uint8Array(await readFile(file)), {
        headers: { 'content-type': type },
      })
    },
  }
  return strict('net', net)
}

const contentTypes = new Map([
  ['.html', 'text/html'],
  ['.js', 'text/javascript'],
  ['.css', 'text/css'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.jpg', 'image/jpeg'],
  ['.webp', 'image/webp'],
  ['.woff2', 'font/woff2'],
  ['.json', 'application/json'],
])

/** Electron's `powerMonitor`; its events come from specs. */
export function makePowerMonitor(desktop: DesktopState) {
  const events = emitterOf('powerMonitor', [
    'suspend',
    'resume',
    'shutdown',
    'lock-screen',
    'unlock-screen',
    'on-ac',
    'on-battery',
    'user-did-become-active',
    'user-did-resign-active',
  ])
  const members = {
    getSystemIdleTime: () => desktop.idleSeconds,
    isOnBatteryPower: () => desktop.onBattery,
  }
  return strict('powerMonitor', Object.assign(events, members))
}

/** Electron's `nativeTheme`; `changed` hears of every change of `themeSource`. */
export function makeNativeTheme(desktop: DesktopState, changed: () => void) {
  const events = emitterOf('nativeTheme', ['updated'])
  const properties = {
    shouldUseDarkColors: { get: () => darkNow(desktop) },
    shouldUseDarkColorsForSystemIntegratedUI: { get: () => desktop.dark },
    shouldUseHighContrastColors: { get: () => false },
    themeSource: {
      get: () => desktop.themeSource,
      set: (value: DesktopState['themeSource']) => {
        desktop.themeSource = value
        changed()
      },
    },
  }
  return strict('nativeTheme', Object.defineProperties(events, properties))
}

/** Whether pages and tray are dark now. */
export function darkNow(desktop: DesktopState): boolean {
  return desktop.themeSource === 'system' ? desktop.dark : desktop.themeSource === 'dark'
}

/** Electron's `screen`. */
export function makeScreen(desktop: DesktopState) {
  const events = emitterOf('screen', [
    'display-added',
    'display-removed',
    'display-metrics-changed',
  ])
  const displays = () =>
    desktop.displays.map((bounds, at) =>
      strict('Display', {
        id: at + 1,
        bounds,
        workArea: bounds,
        size: bounds,
        workAreaSize: bounds,
        scaleFactor: 1,
        rotation: 0,
        internal: at === 0,
      }),
    )
  const primary = () => {
    const [first] = displays()
    if (first === undefined) throw new Error('there is no screen')
    return first
  }
  const holding = (x: number, y: number) =>
    displays().find(
      ({ bounds }) =>
        x >= bounds.x &&
        x < bounds.x + bounds.width &&
        y >= bounds.y &&
        y < bounds.y + bounds.height,
    ) ?? primary()
  const members: {
    [
      N in
        | 'getAllDisplays'
        | 'getPrimaryDisplay'
        | 'getDisplayMatching'
        | 'getDisplayNearestPoint'
        | 'getCursorScreenPoint'
    ]: (...args: Parameters<Screen[N]>) => unknown
  } = {
    getAllDisplays: displays,
    getPrimaryDisplay: primary,
    getDisplayMatching: ({ x, y, width, height }) => holding(x + width / 2, y + height / 2),
    getDisplayNearestPoint: ({ x, y }) => holding(x, y),
    getCursorScreenPoint: () => ({ x: 0, y: 0 }),
  }
  return strict('screen', Object.assign(events, members))
}
