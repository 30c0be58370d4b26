import type { Menu, MenuItemConstructorOptions, NativeImage } from 'electron'
import { describe, expect, it } from 'vitest'
import { appTray, type TrayPorts } from '../../../../electron/main/tray/tray'
import { en } from '../../../../electron/shared/locales/en'
import { zhCn } from '../../../../electron/shared/locales/zh-cn'
import { standInImages, type StandInImage } from '../../../stand-in/stand-in-image'
import { asked, glanceOf, NOW_MS } from '../../shared/tray-glance'

/** A desktop that writes down what the tray does. */
const desktop = (given: Partial<TrayPorts> = {}) => {
  const calls: string[] = []
  const icons: StandInImage[] = []
  const menus: MenuItemConstructorOptions[][] = []
  const clicks: (() => void)[] = []
  const themed = new Set<() => void>()
  const theme = { dark: false, darkBar: false }
  const spoken = { locale: en }
  const settings = { trayIcon: 'ring' as 'ring' | 'dot', trayTitle: false }
  const note = (call: string) => (): void => void calls.push(call)
  const keep = (image: NativeImage): void => void icons.push(image as unknown as StandInImage)
  const ports: TrayPorts = {
    makeTray: (image) => {
      calls.push('made')
      keep(image)
      return {
        setImage: (next) => {
          calls.push('icon')
          keep(next as NativeImage)
        },
        setToolTip: (text) => void calls.push(`tooltip ${text}`),
        setTitle: (text) => void calls.push(`title ${text}`),
        setContextMenu: note('menu'),
        destroy: note('destroyed'),
        on: (_, listener) => clicks.push(listener),
      }
    },
    images: {
      createFromBitmap: (...args) =>
        standInImages.createFromBitmap(...args) as unknown as NativeImage,
    },
    buildMenu: (template) => {
      menus.push(template)
      // Nobody looks into it.
      return null as unknown as Menu
    },
    nativeTheme: {
      get shouldUseDarkColors() {
        return theme.dark
      },
      get shouldUseDarkColorsForSystemIntegratedUI() {
        return theme.darkBar
      },
      on: (_, listener) => themed.add(listener),
      off: (_, listener) => themed.delete(listener),
    },
    platform: 'linux',
    locale: () => spoken.locale,
    nowMs: () => NOW_MS,
    settings: () => settings,
    menuState: () => ({ hushedUntilMs: null, reminders: true, launch: { kind: 'off' } }),
    pauseReminders: note('paused'),
    setLaunch: note('launch'),
    toggle: note('toggled'),
    open: note('opened'),
    openAccount: note('account opened'),
    refresh: note('refreshed'),
    quit: note('quit'),
    ...given,
  }
  const tray = appTray(ports)
  const retheme = (next: Partial<typeof theme>): void => {
    Object.assign(theme, next)
    for (const listener of themed) listener()
  }
  return { tray, calls, icons, menus, clicks, themed, spoken, settings, retheme }
}

const done = glanceOf([asked(50)])
const open = glanceOf([asked(30)])

describe('the tray', () => {
  it('is made by the first glance, with icon, tooltip and menu', () => {
    const { tray, calls } = desktop()
    expect([calls, tray.available()]).toEqual([[], null])
    tray.render(done)
    expect(calls).toEqual(['made', expect.stringMatching(/^tooltip 小栗子: 65\/65/), 'menu'])
    expect(tray.available()).toBe(true)
  })

  it('touches nothing that did not change', () => {
    const { tray, calls } = desktop()
    tray.render(done)
    calls.length = 0
    tray.render({ ...done, generatedAtMs: NOW_MS + 1 })
    expect(calls).toEqual([])
    tray.render(open)
    expect(calls).toEqual(['icon', expect.stringMatching(/^tooltip/), 'menu'])
    calls.length = 0
    tray.render({ ...open, asking: { mid: '1', done: 0, of: 1 } })
    expect(calls).toEqual(['menu'])
  })

  it('speaks another language from the next glance on, with the same icon', () => {
    const { tray, calls, spoken, menus } = desktop()
    tray.render(done)
    calls.length = 0
    spoken.locale = zhCn
    tray.render(done)
    expect(calls).toEqual([expect.stringMatching(/^tooltip 小栗子：/), 'menu'])
    expect(menus.at(-1)?.at(-1)?.label).toBe('退出')
  })

  it('draws another icon when the desktop turns dark, and none for another glance of the same', () => {
    const { tray, calls, retheme, icons } = desktop()
    tray.render(open)
    retheme({ dark: true })
    retheme({ dark: true })
    expect(calls.filter((call) => call === 'icon')).toHaveLength(1)
    expect(icons[0]?.toPNG()).not.toEqual(icons[1]?.toPNG())
  })

  it('follows the bar on Windows, not the theme of the app', () => {
    const { tray, calls, retheme } = desktop({ platform: 'win32' })
    tray.render(open)
    retheme({ dark: true })
    expect(calls).not.toContain('icon')
    retheme({ darkBar: true })
    expect(calls).toContain('icon')
  })

  it.each([
    ['win32', [1, 1.25, 1.5, 2, 3], 16, false],
    ['darwin', [1, 2], 18, true],
    ['linux', [1, 2], 32, false],
  ] as const)('has the densities of %s', (platform, scales, side, template) => {
    const { tray, icons } = desktop({ platform })
    tray.render(open)
    expect(icons[0]?.getScaleFactors()).toEqual(scales)
    expect(icons[0]?.getSize()).toEqual({ width: side, height: side })
    expect(icons[0]?.isTemplateImage()).toBe(template)
  })

  it.each([
    ['win32', ['toggled']],
    ['linux', ['toggled']],
    ['darwin', []],
  ] as const)('answers a click as users of %s expect', (platform, expected) => {
    const { tray, calls, clicks } = desktop({ platform })
    tray.render(open)
    calls.length = 0
    for (const click of clicks) click()
    expect(calls).toEqual(expected)
  })

  it('is done without on a desktop that has none, and not tried again', () => {
    let tries = 0
    const { tray, calls } = desktop({
      makeTray: () => {
        tries += 1
        throw new Error('no tray here')
      },
    })
    tray.render(done)
    tray.render(open)
    expect([tray.available(), tries, calls]).toEqual([false, 1, []])
    tray.destroy()
  })

  it('is gone for good once destroyed', () => {
    const { tray, calls, themed } = desktop()
    tray.render(done)
    tray.destroy()
    expect(calls.at(-1)).toBe('destroyed')
    expect(themed.size).toBe(0)
    tray.render(open)
    tray.destroy()
    expect(calls.at(-1)).toBe('destroyed')
    expect(calls.filter((call) => call === 'destroyed')).toHaveLength(1)
  })
})

describe('the settings of the tray', () => {
  it('make it a dot, at once and with nothing else drawn anew', () => {
    const { tray, calls, settings } = desktop()
    tray.render(open)
    calls.length = 0
    settings.trayIcon = 'dot'
    tray.render(open)
    expect(calls).toEqual(['icon'])
  })

  it('put today’s sum beside it on macOS alone', () => {
    const mac = desktop({ platform: 'darwin' })
    mac.settings.trayTitle = true
    mac.tray.render(open)
    expect(mac.calls).toContain('title 45/65')
    mac.settings.trayTitle = false
    mac.tray.render(open)
    expect(mac.calls.at(-1)).toBe('title ')
    const linux = desktop()
    linux.settings.trayTitle = true
    linux.tray.render(open)
    expect(linux.calls.some((call) => call.startsWith('title'))).toBe(false)
  })
})
