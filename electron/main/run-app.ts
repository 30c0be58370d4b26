import { release } from 'node:os'
import { join } from 'node:path'
import {
  clipboard,
  dialog,
  Menu,
  nativeTheme,
  net,
  powerMonitor,
  session,
  shell,
  type App,
} from 'electron'
import type { BilibiliLink } from '../shared/bilibili-link'
import { APP_ID } from './app-id'
import { appMenu } from './app-menu'
import { watchArrivals } from './arrivals'
import type { Core } from './core'
import { diagnosticsText, runtimeVersions } from './diagnostics/diagnostics-text'
import { logTail } from './diagnostics/log-tail'
import { answerRequests } from './ipc'
import { isUnlocked, watchLock } from './keychain/lock-watch'
import type { LaunchAtLogin } from './launch-at-login/launch-at-login'
import { historyDesk } from './ledger/history-desk'
import type { Leave } from './leave'
import { keepWatch } from './keep-watch'
import { lookAround } from './look-around'
import { requestHandlers } from './requests'
import { showApp } from './show-app'
import { after, every } from './timers'
import { watchUnaskedChange } from './unasked-change'
import { serveAppPages } from './window/app-protocol'
import { builtFirstLook, drawnPage } from './window/drawn-page'
import { guardFromCapture } from './window/capture-guard'
import { choiceMenu } from './window/choice-menu'
import { openLink } from './window/external-links'
import { menuRequests } from './window/menu-requests'
import { giveTextMenus, hiddenFieldMenu } from './window/text-menu'
import { denyPermissions } from './window/web-contents-guards'

interface AppPorts {
  readonly app: Pick<
    App,
    'on' | 'quit' | 'relaunch' | 'dock' | 'name' | 'getVersion' | 'isPackaged' | 'setAppUserModelId'
  >
  readonly platform: NodeJS.Platform
  readonly core: Core
  readonly before: Leave['before']
  readonly example: boolean
  /** Absolute path of what the build has made. */
  readonly built: string
  /** Where other processes of this profile announce accounts. */
  readonly folder: string
  readonly hidden: boolean
  readonly launch: LaunchAtLogin
  /** In [0, 1). */
  readonly random: () => number
}

/** Absolute path of a file that its user has chosen; `null` where none was. */
const chooseFile = async (name: string, extensions: string[]): Promise<string | null> => {
  const filters = [{ name, extensions }]
  const chosen = await dialog.showOpenDialog({ properties: ['openFile'], filters })
  return chosen.canceled ? null : (chosen.filePaths[0] ?? null)
}

/** Absolute path of the file to write, begun with a name; `null` where none was chosen. */
const chooseNewFile = async (name: string): Promise<string | null> => {
  const chosen = await dialog.showSaveDialog({ defaultPath: name })
  return chosen.canceled || chosen.filePath === '' ? null : chosen.filePath
}

const openPage = (link: BilibiliLink): Promise<boolean> => openLink(link, shell)

const copyText = (text: string): Promise<void> => clipboard.writeText(text)

/** Starts the app, which then runs until it is told to quit: keeps asking, shows itself when wanted. */
export const runApp = async (ports: AppPorts): Promise<void> => {
  const { app, platform, core, built, folder, hidden, launch } = ports
  const refresh = (): void => void core.refresher.refresh()
  const quit = (): void => {
    app.quit()
  }
  if (platform === 'win32') app.setAppUserModelId(APP_ID)
  // Before the menu tells how that is.
  launch.repair()
  denyPermissions(session.defaultSession)
  const preload = join(built, 'preload/index.cjs')
  const { window, feed, show, places, shortcut, testReminder } = showApp({
    ...ports,
    preload,
    refresh,
    quit,
    watched: (is) => {
      watch.watched(is)
    },
  })

  serveAppPages({
    folder: join(built, 'renderer'),
    pictureOf: core.pictureOf,
    drawn: drawnPage({
      view: feed.firstView,
      firstLook: builtFirstLook(built),
      after,
      log: core.log,
    }),
  })

  const watch = keepWatch({
    core,
    power: {
      suspend: (told) => powerMonitor.on('suspend', told),
      resume: (told) => powerMonitor.on('resume', told),
      unlock: (told) => powerMonitor.on('unlock-screen', told),
    },
    isOnline: () => net.isOnline(),
    every,
    after,
    random: ports.random,
    show,
  })

  giveTextMenus(app, core.locale)
  const applyCapture = guardFromCapture(app, () => core.settings().captureGuard)
  const applySettings = (): void => {
    applyCapture()
    shortcut.follow()
    nativeTheme.themeSource = core.settings().theme
    const menu = appMenu(platform, app.name, core.locale())
    Menu.setApplicationMenu(menu === null ? null : Menu.buildFromTemplate(menu))
    show()
  }
  applySettings()
  answerRequests({
    handlers: requestHandlers({
      core,
      feed,
      settingsChanged: applySettings,
      openLink: openPage,
      clearClipboard: () => {
        clipboard.clear()
      },
      clearBrowserData: async () => {
        await session.defaultSession.clearStorageData()
        await session.defaultSession.clearCache()
      },
      testReminder,
      setShortcut: shortcut.set,
      launch,
      chooseCertificate: () => chooseFile(core.locale().network.title, ['pem', 'crt', 'cer']),
      history: historyDesk({
        core,
        settingsChanged: applySettings,
        chooseFile: () => chooseFile('JSON', ['json']),
        chooseNewFile,
      }),
      copyText,
      menus: menuRequests({
        core,
        choose: choiceMenu(window),
        openPasteMenu: (at) => hiddenFieldMenu(window, core.locale(), at),
        open: (mid) => {
          feed.choose(mid, false)
        },
        openLink: openPage,
        copyText,
      }),
      diagnostics: () =>
        diagnosticsText({
          ...core.diagnosticFacts(),
          version: app.getVersion(),
          platform: `${platform} ${process.arch} ${release()}`,
          versions: runtimeVersions(process.versions),
          packaged: app.isPackaged,
          logLines: ports.example ? [] : logTail(folder),
        }),
      lookAround: lookAround({ app, argv: process.argv, appImage: process.env['APPIMAGE'] }),
      quit,
    }),
    isOurs: window.isOurs,
    log: core.log,
  })

  const { hushedUntilMs, silent } = core.reminderWishes
  // What waited is told at the end of quiet hours or of a pause, and blocks end as well.
  const unasked = (): unknown => [
    launch.read(),
    hushedUntilMs(),
    silent(),
    core.blockEnds(),
    core.weeks.digestOf(),
  ]
  watchUnaskedChange(unasked, every, show)
  app.on('second-instance', window.show)
  app.on('activate', window.show)
  // The app lives in the tray; without a listener Electron would end it with its window.
  app.on('window-all-closed', () => undefined)
  nativeTheme.on('updated', window.recolour)
  const { keychainState: state } = core
  watchLock({ state, platform, every, isUnlocked, unlocked: refresh })
  if (!ports.example) watchArrivals(folder, () => void core.load().then(refresh))
  ports.before(places.keep)
  // Whoever ends it does not summon it again.
  ports.before(shortcut.release)

  if (!hidden) window.show()
  await watch.begin()
  core.reminderWishes.begin()
  core.weeks.begin()
  core.changed()
}
