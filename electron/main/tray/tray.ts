import type {
  Menu,
  MenuItemConstructorOptions,
  NativeImage,
  NativeTheme,
  Tray as ElectronTray,
} from 'electron'
import type { Glance } from '../../shared/glance'
import type { MainLocale } from '../../shared/locales/locale'
import type { ChosenSettings } from '../../shared/settings'
import { traySummary } from '../../shared/tray-summary'
import { trayTitle } from '../../shared/tray-title'
import { trayTooltip } from '../../shared/tray-tooltip'
import { trayIcon, type ImageMaker } from './tray-icon'
import { trayMenu, type MenuState, type TrayActions } from './tray-menu'
import type { TrayTheme } from './tray-palette'
import type { TrayLook } from './tray-picture'

type Tray = Pick<
  ElectronTray,
  'setImage' | 'setToolTip' | 'setTitle' | 'setContextMenu' | 'destroy'
> & {
  readonly on: (event: 'click', listener: () => void) => unknown
}

type Theme = Pick<
  NativeTheme,
  'shouldUseDarkColors' | 'shouldUseDarkColorsForSystemIntegratedUI'
> & {
  readonly on: (event: 'updated', listener: () => void) => unknown
  readonly off: (event: 'updated', listener: () => void) => unknown
}

export interface TrayPorts extends TrayActions {
  /** Electron's `new Tray(image)`; throws where the desktop has none. */
  readonly makeTray: (image: NativeImage) => Tray
  readonly images: ImageMaker
  readonly buildMenu: (template: MenuItemConstructorOptions[]) => Menu
  readonly nativeTheme: Theme
  readonly platform: NodeJS.Platform
  /** Asked anew each time, for each is effective at once. */
  readonly settings: () => Pick<ChosenSettings, 'trayIcon' | 'trayTitle'>
  /** Asked anew each time: the user may change the language. */
  readonly locale: () => MainLocale
  readonly nowMs: () => number
  /** Asked anew each time the menu is made. */
  readonly menuState: () => MenuState
  /** Shows the window, or hides it. */
  readonly toggle: () => void
}

/** The tray icon of the app. */
export interface AppTray {
  /** Whether it could be made; `null` before the first glance. Without it the window must stay reachable. */
  readonly available: () => boolean | null
  /** Shows a glance: icon, tooltip and menu of all accounts. The first one makes the icon. */
  readonly render: (glance: Glance) => void
  /** Takes the icon away for good. */
  readonly destroy: () => void
}

const barTheme = (platform: NodeJS.Platform, theme: Theme): TrayTheme => {
  if (platform === 'darwin') return 'template'
  // The bar of Windows has a theme of its own; elsewhere the question has no answer.
  const dark =
    platform === 'win32'
      ? theme.shouldUseDarkColorsForSystemIntegratedUI
      : theme.shouldUseDarkColors
  return dark ? 'dark' : 'light'
}

/** Whether a key is another than the one before it. */
const changes = (): ((key: string) => boolean) => {
  let last: string | null = null
  return (key) => {
    const changed = key !== last
    last = key
    return changed
  }
}

/** A tray that was made, with what it shows already. */
interface Made {
  readonly tray: Tray
  readonly newIcon: (key: string) => boolean
  readonly newTooltip: (key: string) => boolean
  readonly newTitle: (key: string) => boolean
  readonly newMenu: (key: string) => boolean
}

/** The tray of the app; nothing is made until the first `render`. */
export const appTray = (ports: TrayPorts): AppTray => {
  const { images, platform, nativeTheme } = ports
  let shown: Glance | null = null
  let made: Made | 'none' | null = null
  // A desktop ticks what is clicked by itself: what holds is shown by another menu.
  let ticksMoved = 0
  const actions: TrayActions = {
    ...ports,
    setLaunch: (on) => {
      ticksMoved += 1
      ports.setLaunch(on)
    },
  }

  const make = (icon: NativeImage, iconKey: string): Made | 'none' => {
    let tray: Tray
    try {
      tray = ports.makeTray(icon)
    } catch {
      // No tray on this desktop: the app goes on, and says so by `available`.
      return 'none'
    }
    // On macOS a click opens the menu.
    if (platform !== 'darwin') tray.on('click', ports.toggle)
    const newIcon = changes()
    newIcon(iconKey)
    return { tray, newIcon, newTooltip: changes(), newTitle: changes(), newMenu: changes() }
  }

  const showWords = ({ tray, newTooltip, newTitle, newMenu }: Made, glance: Glance): void => {
    const [locale, nowMs] = [ports.locale(), ports.nowMs()]
    const tooltip = trayTooltip(glance, locale, nowMs)
    if (newTooltip(tooltip)) tray.setToolTip(tooltip)
    if (platform === 'darwin') {
      const title = ports.settings().trayTitle ? trayTitle(glance, locale, nowMs) : ''
      if (newTitle(title)) tray.setTitle(title)
    }
    const template = trayMenu(glance, locale, nowMs, actions, ports.menuState())
    // Another menu closes the one that is open: only where it says something else.
    if (newMenu(JSON.stringify([ticksMoved, template])))
      tray.setContextMenu(ports.buildMenu(template))
  }

  const draw = (glance: Glance): void => {
    if (made === 'none') return
    const look: TrayLook = {
      summary: traySummary(glance, ports.nowMs()),
      style: ports.settings().trayIcon,
      theme: barTheme(platform, nativeTheme),
    }
    const key = JSON.stringify(look)
    const icon = (): NativeImage => trayIcon(images, platform, look)
    if (made === null) made = make(icon(), key)
    else if (made.newIcon(key)) made.tray.setImage(icon())
    if (made !== 'none') showWords(made, glance)
  }

  const redraw = (): void => {
    if (shown !== null) draw(shown)
  }
  nativeTheme.on('updated', redraw)

  return {
    available: () => (made === null ? null : made !== 'none'),
    render: (glance) => {
      shown = glance
      draw(glance)
    },
    destroy: () => {
      nativeTheme.off('updated', redraw)
      if (made !== null && made !== 'none') made.tray.destroy()
      made = 'none'
    },
  }
}
