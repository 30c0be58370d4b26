import { EventEmitter } from 'node:events'
import type { BrowserWindowConstructorOptions } from 'electron'

/** Every window that was made, in order. */
export const made: BrowserWindow[] = []

/** A window that writes down what is done with it. */
export class BrowserWindow extends EventEmitter {
  readonly calls: string[] = []
  readonly sent: unknown[][] = []
  readonly webContents = { send: (...given: unknown[]) => this.sent.push(given) }
  destroyed = false
  minimized = false
  visible = false
  fullScreen = false
  loading: { url: string; fail: (error: Error) => void } | null = null
  constructor(readonly options: BrowserWindowConstructorOptions) {
    super()
    made.push(this)
  }
  private readonly turn = (visible: boolean, name: string): void => {
    this.calls.push(name)
    if (this.visible === visible) return
    this.visible = visible
    this.emit(name)
  }
  loadURL = (url: string) =>
    new Promise<void>((_resolve, reject) => (this.loading = { url, fail: reject }))
  show = () => this.turn(true, 'show')
  hide = () => this.turn(false, 'hide')
  focus = () => this.calls.push('focus')
  restore = () => this.calls.push('restore')
  minimize = () => this.calls.push('minimize')
  maximize = () => this.calls.push('maximize')
  setFullScreen = () => this.calls.push('leave full screen')
  setBackgroundColor = (colour: string) => this.calls.push(colour)
  isMinimized = () => this.minimized
  isMaximized = () => false
  isVisible = () => this.visible
  isFullScreen = () => this.fullScreen
  isDestroyed = () => this.destroyed
  getNormalBounds = () => ({ x: 5, y: 6, width: 700, height: 500 })
  destroy = () => {
    this.destroyed = true
    this.emit('closed')
  }
}

const only = { id: 1, workArea: { x: 0, y: 0, width: 1_920, height: 1_080 } }

/** One screen. */
export const screen = { getPrimaryDisplay: () => only, getAllDisplays: () => [only] }

/** The theme, which a test sets. */
export const nativeTheme = { shouldUseDarkColors: false }
