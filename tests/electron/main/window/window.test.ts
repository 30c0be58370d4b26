import type { WebContents } from 'electron'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { pageUrl } from '../../../../electron/main/window/page-address'
import { made, nativeTheme, type BrowserWindow } from './fake-electron'
import { windowSetting } from './window-setting'

vi.mock('electron', () => import('./fake-electron'))

const make = () => windowSetting().window
const appear = (fake: BrowserWindow | undefined): void => void fake?.emit('ready-to-show')
const contentsOf = (fake: BrowserWindow | undefined): WebContents =>
  fake!.webContents as unknown as WebContents
const close = (fake: BrowserWindow | undefined): boolean => {
  let prevented = false
  fake?.emit('close', { preventDefault: () => (prevented = true) })
  return prevented
}

beforeEach(() => {
  made.length = 0
  nativeTheme.shouldUseDarkColors = false
})

describe('the main window', () => {
  it('is not made before it is shown, and only once', () => {
    const window = make()
    window.send('tab:chosen', { tab: 'all', signIn: false })
    window.recolour()
    window.destroy()
    expect(made).toHaveLength(0)
    window.show()
    window.show()
    expect(made).toHaveLength(1)
    expect(made[0]?.loading?.url).toBe(pageUrl('zh-CN'))
  })

  it('is shut off from Node, other origins and everything it does not need', () => {
    make().show()
    expect(made[0]?.options.webPreferences).toEqual({
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
    nativeTheme.shouldUseDarkColors = true
    const { window, told } = windowSetting()
    window.show()
    const [fake] = made
    expect(fake?.options).toMatchObject({ show: false, backgroundColor: '#151319' })
    expect(fake?.calls).toEqual([])
    appear(fake)
    expect([fake?.calls, told]).toEqual([['show'], ['shown']])
    nativeTheme.shouldUseDarkColors = false
    window.recolour()
    expect(fake?.calls.at(-1)).toBe('#f6f4f8')
  })

  it('comes to the front when it is shown again, also from the taskbar', () => {
    const window = make()
    window.show()
    made[0]!.minimized = true
    window.show()
    expect(made[0]?.calls).toEqual(['restore', 'show', 'focus'])
  })

  it('tells whether somebody sees it, and once more when they turn to it', () => {
    const { window, watched } = windowSetting()
    window.show()
    expect(watched).toEqual([])
    appear(made[0])
    made[0]?.emit('focus')
    made[0]?.emit('minimize')
    made[0]?.emit('restore')
    close(made[0])
    expect(watched).toEqual([true, true, false, true, false])
    window.show()
    window.destroy()
    expect(watched.slice(5)).toEqual([true, false])
  })

  it('knows its own contents, as long as they are there', () => {
    const window = make()
    window.show()
    const contents = contentsOf(made[0])
    expect(window.isOurs(contents)).toBe(true)
    expect(window.isOurs({} as unknown as WebContents)).toBe(false)
    window.destroy()
    expect(window.isOurs(contents)).toBe(false)
  })

  it('tells the page', () => {
    const window = make()
    window.show()
    window.send('tab:chosen', { tab: 'add', signIn: false })
    expect(made[0]?.sent).toEqual([['tab:chosen', { tab: 'add', signIn: false }]])
  })
})

describe('the place of the window', () => {
  const place = { x: 100, y: 90, width: 500, height: 400, maximized: true }

  it('is taken up again, large as it was', () => {
    windowSetting({ place }).window.show()
    const [fake] = made
    expect(fake?.options).toMatchObject({ x: 100, y: 90, width: 500, height: 400 })
    appear(fake)
    expect(fake?.calls).toEqual(['maximize', 'show'])
  })

  it('is noted when it changes and kept when the window is put away', () => {
    const { window, noted, told } = windowSetting()
    window.show()
    appear(made[0])
    for (const name of ['move', 'resize', 'maximize', 'unmaximize']) made[0]!.emit(name)
    expect(noted).toEqual(
      Array.from({ length: 4 }, () => ({ x: 5, y: 6, width: 700, height: 500, maximized: false })),
    )
    close(made[0])
    expect(told).toEqual(['shown', 'away', 'place kept'])
  })
})

describe('closing the window', () => {
  it('puts it away where the tray brings it back', () => {
    const { window } = windowSetting()
    window.show()
    appear(made[0])
    expect(close(made[0])).toBe(true)
    expect(made[0]?.calls).toEqual(['show', 'hide'])
    window.toggle()
    window.toggle()
    expect(made[0]?.calls).toEqual(['show', 'hide', 'show', 'focus', 'hide'])
  })

  it('only makes it small where there is no tray', () => {
    const { window } = windowSetting({ canHide: false })
    window.show()
    appear(made[0])
    expect(close(made[0])).toBe(true)
    window.toggle()
    expect(made[0]?.calls).toEqual(['show', 'minimize', 'show', 'focus'])
  })

  it('leaves a full screen first, which would stay black', () => {
    windowSetting().window.show()
    const [fake] = made
    fake!.fullScreen = true
    close(fake)
    expect(fake?.calls).toEqual(['leave full screen'])
    fake?.emit('leave-full-screen')
    expect(fake?.calls).toEqual(['leave full screen', 'hide'])
  })

  it('gives it up after three minutes, unless it is shown before', () => {
    const { window, timers, told } = windowSetting()
    window.show()
    appear(made[0])
    close(made[0])
    expect([...timers.values()]).toEqual([180_000])
    window.show()
    expect(timers.size).toBe(0)
    close(made[0])
    for (const task of timers.keys()) task()
    expect([made[0]?.destroyed, told.includes('page gone')]).toEqual([true, true])
    window.show()
    expect(made).toHaveLength(2)
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
    const closed = windowSetting()
    closed.window.show()
    closed.window.destroy()
    const crashed = windowSetting()
    crashed.window.show()
    crashed.lost[0]!()
    const fail = (): void => {
      for (const { loading } of made) loading?.fail(failure)
    }
    expect([made.length, await rejections(fail)]).toEqual([2, []])
    expect(crashed.told).toEqual(['page gone'])
  })

  it('is a bug otherwise', async () => {
    make().show()
    expect(await rejections(() => made[0]?.loading?.fail(failure))).toEqual([failure])
  })
})
