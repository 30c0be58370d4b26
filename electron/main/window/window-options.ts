import type { BrowserWindowConstructorOptions } from 'electron'
import { SMALLEST, type Placed } from './window-place'

/** Before the page has drawn anything. */
export const backgroundColour = (dark: boolean): string => (dark ? '#151319' : '#f6f4f8')

interface Wanted {
  /** Absolute path of the built preload. */
  readonly preload: string
  /** Whether a developer may look inside. */
  readonly devTools: boolean
  readonly dark: boolean
  readonly placed: Placed
}

/** All of it written out, though much is Electron's default: defaults change. */
export const windowOptions = ({
  preload,
  devTools,
  dark,
  placed,
}: Wanted): BrowserWindowConstructorOptions => ({
  ...placed,
  title: 'Bili Glance',
  minWidth: SMALLEST.width,
  minHeight: SMALLEST.height,
  show: false,
  autoHideMenuBar: true,
  backgroundColor: backgroundColour(dark),
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
    experimentalFeatures: false,
    navigateOnDragDrop: false,
    plugins: false,
    webviewTag: false,
    spellcheck: false,
  },
})
