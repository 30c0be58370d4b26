import type { BrowserWindowConstructorOptions, WebContents } from 'electron'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { PAGE_URL } from '../../../../electron/main/window/page-address'
import { mainWindow } from '../../../../electron/main/window/window'
import type { GlanceView } from '../../../../electron/shared/ipc'

const electron = vi.hoisted(() => ({ made: [] as FakeWindow[], dark: false }))

vi.mock('electron', () => {
  class BrowserWindow {
    readonly calls: string[] = []
    readonly sent: unknown[][] = []
    readonly listeners = new Map<string, () => void>()
    readonly webContents = { send: (...given: unknown[]) => this.sent.push(given) }
    destroyed = false
    minimized = false
    loading: { url: string; fail: (error: Error) => void } | null = null
    constructor(readonly options: BrowserWindowConstructorOptions) {
      electron.made.push(this)
    }
    once = (name: string, listener: () => void) => this.listeners.set(name, listener)
    loadURL = (url: string) =>
      new Promise<void>((_resolve, reject) => (this.loading = { url, fail: reject }))
    show = () => this.calls.push('show')
    focus = () => this.calls.push('focus')
    restore = () => this.calls.push('restore')
    isMinimized = () => this.minimized
    isDestroyed = () => this.destroyed
    destroy = () => {
      this.destroyed = true
      this.listeners.get('closed')?.()
    }
  }
  return {
    BrowserWindow,
    nativeTheme: {
      get shouldUseDarkColors() {
        return electron.dark
      },
    },
  }
})

interface FakeWindow {
  readonly options: BrowserWindowConstructorOptions
  readonly calls: string[]
  readonly sent: unknown[][]
  readonly listeners: Map<string, () => void>
  readonly webContents: object
  minimized: boolean
  loading: { url: string; fail: (error: Error) => void } | null
}

const view: GlanceView = {
  glance: { generatedAtMs: 0, day: '1970-01-01', dayEndsAtMs: 1, keychain: 'ok', accounts: [] },
  language: 'en',
  notices: [],
}

const make = () => mainWindow({ preload: '/built/preload/index.cjs', devTools: false })
const contentsOf = (fake: FakeWindow | undefined): WebContents => fake!.webContents as WebContents

beforeEach(() => {
  electron.made.length = 0
  electron.dark = false
})

describe('the main window', () => {
  it('is not made before it is shown, and only once', () => {
    const window = make()
    window.send('glance:changed', () => view)
    window.destroy()
    expect(electron.made).toHaveLength(0)
    window.show()
    window.show()
    expect(electron.made).toHaveLength(1)
    expect(electron.made[0]?.loading?.url).toBe(PAGE_URL)
  })

  it('is shut off from Node, other origins and everything it does not need', () => {
    make().show()
    expect(electron.made[0]?.options.webPreferences).toEqual({
      preload: '/built/preload/index.cjs',
      devTools: false,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      spellcheck: false,
    })
  })

  it('appears once it has something to show, in the colour of the system', () => {
    electron.dark = true
    make().show()
    const [fake] = electron.made
    expect(fake?.options).toMatchObject({ show: false, backgroundColor: '#17181c' })
    expect(fake?.calls).toEqual([])
    fake?.listeners.get('ready-to-show')?.()
    expect(fake?.calls).toEqual(['show'])
  })

  it('comes to the front when it is shown again, also from the taskbar', () => {
    const window = make()
    window.show()
    electron.made[0]!.minimized = true
    window.show()
    expect(electron.made[0]?.calls).toEqual(['restore', 'show', 'focus'])
  })

  it('is made anew after it was closed', () => {
    const window = make()
    window.show()
    electron.made[0]?.listeners.get('closed')?.()
    window.send('glance:changed', () => view)
    window.show()
    expect(electron.made).toHaveLength(2)
    expect(electron.made[0]?.sent).toEqual([])
  })

  it('knows its own contents, as long as they are there', () => {
    const window = make()
    window.show()
    const contents = contentsOf(electron.made[0])
    expect(window.isOurs(contents)).toBe(true)
    expect(window.isOurs({} as unknown as WebContents)).toBe(false)
    window.destroy()
    expect(window.isOurs(contents)).toBe(false)
  })

  it('tells the page what changed', () => {
    const window = make()
    window.show()
    window.send('glance:changed', () => view)
    expect(electron.made[0]?.sent).toEqual([['glance:changed', view]])
  })

  it('has nothing computed for a page that is not there', () => {
    let computed = 0
    const counted = () => {
      computed += 1
      return view
    }
    const window = make()
    window.send('glance:changed', counted)
    window.show()
    window.send('glance:changed', counted)
    window.destroy()
    window.send('glance:changed', counted)
    expect(computed).toBe(1)
  })

  it('takes being closed while it loads for nothing unusual', async () => {
    const unhandled: unknown[] = []
    const listen = (reason: unknown): void => void unhandled.push(reason)
    process.on('unhandledRejection', listen)
    const window = make()
    window.show()
    const [fake] = electron.made
    window.destroy()
    fake?.loading?.fail(new Error('ERR_FAILED'))
    await new Promise((resolve) => setImmediate(resolve))
    process.off('unhandledRejection', listen)
    expect(unhandled).toEqual([])
  })
})
