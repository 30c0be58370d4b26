import { EventEmitter } from 'node:events'
import type { BrowserWindowConstructorOptions, WebContents } from 'electron'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { PAGE_URL } from '../../../../electron/main/window/page-address'
import { mainWindow, type WindowPorts } from '../../../../electron/main/window/window'
import type { WindowPlace } from '../../../../electron/shared/settings'

const electron = vi.hoisted(() => ({ made: [] as FakeWindow[], dark: false }))

vi.mock('electron', async () => {
  const { EventEmitter: Emitter } = await import('node:events')
  class BrowserWindow extends Emitter {
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
      electron.made.push(this)
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
  return {
    BrowserWindow,
    screen: { getPrimaryDisplay: () => only, getAllDisplays: () => [only] },
    nativeTheme: {
      get shouldUseDarkColors() {
        return electron.dark
      },
    },
  }
})

interface FakeWindow extends EventEmitter {
  readonly options: BrowserWindowConstructorOptions
  readonly calls: string[]
  readonly sent: unknown[][]
  readonly webContents: object
  minimized: boolean
  destroyed: boolean
  fullScreen: boolean
  loading: { url: string; fail: (error: Error) => void } | null
}

const setting = (given: { place?: WindowPlace; canHide?: boolean } = {}) => {
  const noted: WindowPlace[] = []
  const told: string[] = []
  const timers = new Map<() => void, number>()
  const lost: (() => void)[] = []
  const ports: WindowPorts = {
    preload: '/built/preload/index.cjs',
    devTools: false,
    places: {
      place: () => given.place ?? null,
      note: (place) => noted.push(place),
      keep: () => Promise.resolve(void told.push('place kept')),
    },
    rescue: { watch: (_made, onLost) => lost.push(onLost) },
    after: (ms, task) => {
      timers.set(task, ms)
      return () => timers.delete(task)
    },
    canHide: () => given.canHide ?? true,
    shown: (visible) => told.push(visible ? 'shown' : 'away'),
    pageGone: () => told.push('page gone'),
  }
  return { window: mainWindow(ports), noted, told, timers, lost }
}
const make = () => setting().window
const appear = (fake: FakeWindow | undefined): void => void fake?.emit('ready-to-show')
const contentsOf = (fake: FakeWindow | undefined): WebContents => fake!.webContents as WebContents
const close = (fake: FakeWindow | undefined): boolean => {
  let prevented = false
  fake?.emit('close', { preventDefault: () => (prevented = true) })
  return prevented
}

beforeEach(() => {
  electron.made.length = 0
  electron.dark = false
})

describe('the main window', () => {
  it('is not made before it is shown, and only once', () => {
    const window = make()
    window.send('tab:chosen', 'all')
    window.recolour()
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
      experimentalFeatures: false,
      navigateOnDragDrop: false,
      plugins: false,
      webviewTag: false,
      spellcheck: false,
    })
  })

  it('appears once it has something to show, in the colours of the theme', () => {
    electron.dark = true
    const { window, told } = setting()
    window.show()
    const [fake] = electron.made
    expect(fake?.options).toMatchObject({ show: false, backgroundColor: '#17181c' })
    expect(fake?.calls).toEqual([])
    appear(fake)
    expect([fake?.calls, told]).toEqual([['show'], ['shown']])
    electron.dark = false
    window.recolour()
    expect(fake?.calls.at(-1)).toBe('#f4f5f7')
  })

  it('comes to the front when it is shown again, also from the taskbar', () => {
    const window = make()
    window.show()
    electron.made[0]!.minimized = true
    window.show()
    expect(electron.made[0]?.calls).toEqual(['restore', 'show', 'focus'])
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

  it('tells the page', () => {
    const window = make()
    window.show()
    window.send('tab:chosen', 'add')
    expect(electron.made[0]?.sent).toEqual([['tab:chosen', 'add']])
  })
})

describe('the place of the window', () => {
  const place = { x: 100, y: 90, width: 500, height: 400, maximized: true }

  it('is taken up again, large as it was', () => {
    setting({ place }).window.show()
    const [fake] = electron.made
    expect(fake?.options).toMatchObject({ x: 100, y: 90, width: 500, height: 400 })
    appear(fake)
    expect(fake?.calls).toEqual(['maximize', 'show'])
  })

  it('is noted when it changes and kept when the window is put away', () => {
    const { window, noted, told } = setting()
    window.show()
    appear(electron.made[0])
    for (const name of ['move', 'resize', 'maximize', 'unmaximize']) electron.made[0]!.emit(name)
    expect(noted).toEqual(
      Array.from({ length: 4 }, () => ({ x: 5, y: 6, width: 700, height: 500, maximized: false })),
    )
    close(electron.made[0])
    expect(told).toEqual(['shown', 'away', 'place kept'])
  })
})

describe('closing the window', () => {
  it('puts it away where the tray brings it back', () => {
    const { window } = setting()
    window.show()
    appear(electron.made[0])
    expect(close(electron.made[0])).toBe(true)
    expect(electron.made[0]?.calls).toEqual(['show', 'hide'])
    window.toggle()
    window.toggle()
    expect(electron.made[0]?.calls).toEqual(['show', 'hide', 'show', 'focus', 'hide'])
  })

  it('only makes it small where there is no tray', () => {
    const { window } = setting({ canHide: false })
    window.show()
    appear(electron.made[0])
    expect(close(electron.made[0])).toBe(true)
    window.toggle()
    expect(electron.made[0]?.calls).toEqual(['show', 'minimize', 'show', 'focus'])
  })

  it('leaves a full screen first, which would stay black', () => {
    setting().window.show()
    const [fake] = electron.made
    fake!.fullScreen = true
    close(fake)
    expect(fake?.calls).toEqual(['leave full screen'])
    fake?.emit('leave-full-screen')
    expect(fake?.calls).toEqual(['leave full screen', 'hide'])
  })

  it('gives it up after three minutes, unless it is shown before', () => {
    const { window, timers, told } = setting()
    window.show()
    appear(electron.made[0])
    close(electron.made[0])
    expect([...timers.values()]).toEqual([180_000])
    window.show()
    expect(timers.size).toBe(0)
    close(electron.made[0])
    for (const task of timers.keys()) task()
    expect([electron.made[0]?.destroyed, told.includes('page gone')]).toEqual([true, true])
    window.show()
    expect(electron.made).toHaveLength(2)
  })
})

describe('a page that does not come to load', () => {
  const rejections = async (work: () => void): Promise<unknown[]> => {
    const unhandled: unknown[] = []
    const listen = (reason: unknown): void => void unhandled.push(reason)
    process.on('unhandledRejection', listen)
    work()
    await new Promise((resolve) => setImmediate(resolve))
    process.off('unhandledRejection', listen)
    return unhandled
  }
  const failure = new Error('ERR_FAILED')

  it('is nothing unusual where it was closed or crashed meanwhile', async () => {
    const closed = setting()
    closed.window.show()
    closed.window.destroy()
    const crashed = setting()
    crashed.window.show()
    crashed.lost[0]!()
    const fail = (): void => {
      for (const { loading } of electron.made) loading?.fail(failure)
    }
    expect([electron.made.length, await rejections(fail)]).toEqual([2, []])
    expect(crashed.told).toEqual(['page gone'])
  })

  it('is a bug otherwise', async () => {
    make().show()
    expect(await rejections(() => electron.made[0]?.loading?.fail(failure))).toEqual([failure])
  })
})
