import type { BrowserWindowConstructorOptions } from 'electron'

interface Wanted {
  /** A partition of its own, in memory alone: its name does not begin with `persist:`. */
  readonly partition: string
  readonly title: string
  /** Whether a developer may look inside. */
  readonly devTools: boolean
}

/** The window of the one remote page: like that of our own, and without any preload. */
export const signInWindowOptions = ({
  partition,
  title,
  devTools,
}: Wanted): BrowserWindowConstructorOptions => ({
  title,
  width: 900,
  height: 700,
  minWidth: 420,
  minHeight: 480,
  autoHideMenuBar: true,
  backgroundColor: '#ffffff',
  webPreferences: {
    partition,
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
