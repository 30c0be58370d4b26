import {
  dialog,
  globalShortcut as registry,
  Menu,
  nativeImage,
  nativeTheme,
  Tray,
  type App,
} from 'electron'
import type { Tab } from '../shared/page-state'
import type { Core } from './core'
import { globalShortcut, type GlobalShortcut } from './global-shortcut'
import type { LaunchAtLogin } from './launch-at-login/launch-at-login'
import { desktopNotifier } from './reminders/desktop-notifier'
import { notificationService } from './reminders/notification-service'
import { remind, type Remind } from './reminders/remind'
import { after } from './timers'
import { appTray } from './tray/tray'
import { weekTeller } from './week/week-news'
import { pageFeed, type PageFeed } from './window/page-feed'
import { pageRescue } from './window/page-rescue'
import { placeKeeper, type PlaceKeeper } from './window/place-keeper'
import { mainWindow, type MainWindow } from './window/window'

interface ShowPorts {
  readonly app: Pick<App, 'dock' | 'getVersion' | 'isPackaged'>
  readonly platform: NodeJS.Platform
  readonly core: Core
  readonly preload: string
  readonly example: boolean
  readonly hidden: boolean
  readonly launch: LaunchAtLogin
  readonly refresh: () => void
  /** Told when the window comes before somebody's eyes, when they turn to it again, and when it is gone. */
  readonly watched: (is: boolean) => void
  readonly quit: () => void
}

/** What the user sees of the app. */
interface ShownApp {
  readonly window: MainWindow
  readonly feed: PageFeed
  readonly places: PlaceKeeper
  readonly shortcut: GlobalShortcut
  readonly testReminder: Remind['test']
  /** Shows in tray and window what is known now, and reminds of what is due. */
  readonly show: () => void
}

/** Joins window, page and tray; nothing appears before `show` and `window.show`. */
export const showApp = (ports: ShowPorts): ShownApp => {
  const { app, platform, core, preload, example, launch, refresh, quit } = ports
  const { clock, locale, log } = core
  const places = placeKeeper(core, after)
  const feed = pageFeed({
    core,
    send: (event, payload) => {
      window.send(event, payload)
    },
    shortcutTaken: () => shortcut.isTaken(),
    version: app.getVersion(),
    platform: platform === 'win32' ? 'windows' : platform === 'darwin' ? 'macos' : 'linux',
    example,
  })
  const followDock = (visible: boolean): void => {
    if (visible) void app.dock?.show()
    else app.dock?.hide()
  }
  const window = mainWindow({
    preload,
    devTools: !app.isPackaged,
    language: () => locale().language,
    places,
    rescue: pageRescue({ clock, after, locale, dialog, quit, log }),
    after,
    canHide: () => tray.available() === true,
    shown: followDock,
    watched: ports.watched,
    pageGone: feed.forget,
  })
  const shortcut = globalShortcut({ registry, core, pressed: window.summon })
  const open = (tab: Tab, signIn = false): void => {
    feed.choose(tab, signIn)
    window.show()
  }
  const notifier = desktopNotifier(core.remindersRefused)
  const { look, test } = remind({
    core,
    notifier,
    service: () => notificationService(platform),
    after,
    open,
  })
  const tellWeek = weekTeller({
    core,
    notifier,
    open: () => {
      open('history')
    },
  })
  const tray = appTray({
    makeTray: (image) => new Tray(image),
    images: nativeImage,
    // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- Electron's own way to make one
    buildMenu: (template) => Menu.buildFromTemplate(template),
    nativeTheme,
    platform,
    locale,
    nowMs: clock.nowMs,
    toggle: window.toggle,
    open: window.show,
    openAccount: (mid) => {
      open(mid)
    },
    refresh,
    settings: core.settings,
    menuState: () => ({
      hushedUntilMs: core.reminderWishes.hushedUntilMs(),
      reminders: core.settings().reminders,
      launch: launch.read(),
    }),
    pauseReminders: (pause) => {
      const paused = core.reminderWishes.pause(pause)
      core.changed()
      if (!paused.ok) open('settings')
    },
    setLaunch: (on) => {
      const set = launch.set(on)
      core.changed()
      // There it says what holds, and why.
      if (!set.ok) open('settings')
    },
    quit,
  })
  if (ports.hidden) followDock(false)

  return {
    window,
    shortcut,
    testReminder: test,
    feed,
    places,
    show: () => {
      const glance = core.shownGlance()
      tray.render(glance)
      feed.tell()
      if (example) return
      look(glance)
      tellWeek(glance)
    },
  }
}
