import type { App, PowerMonitor } from 'electron'
import { watchArrivals } from './arrivals'
import type { Core } from './core'
import { answerRequests } from './ipc'
import { requestHandlers } from './requests'
import type { MainWindow } from './window/window'

interface AppPorts {
  readonly app: Pick<App, 'on' | 'quit'>
  readonly powerMonitor: Pick<PowerMonitor, 'on'>
  readonly core: Core
  readonly window: MainWindow
  /** Where other processes of this profile announce accounts; `null` for the example. */
  readonly folder: string | null
  readonly hidden: boolean
}

/** Starts the app, which then runs until it is told to quit: keeps asking, shows its window when wanted. */
export const runApp = async ({
  app,
  powerMonitor,
  core,
  window,
  folder,
  hidden,
}: AppPorts): Promise<void> => {
  const refresh = (): void => void core.refresher.refresh()
  const tellWindow = (): void => {
    window.send('glance:changed', core.view)
  }
  const { view, log } = core
  const handlers = requestHandlers({ view, refresh: core.refresher.refresh })
  answerRequests({ handlers, isOurs: window.isOurs, log })

  app.on('second-instance', window.show)
  app.on('activate', window.show)
  app.on('window-all-closed', () => {
    // Without a tray, a window that was closed leaves nothing to come back by.
    if (!hidden) app.quit()
  })
  powerMonitor.on('resume', refresh)
  powerMonitor.on('unlock-screen', refresh)
  core.onKeychainChange((state) => {
    // A keychain that answers late, or was unlocked, is used from then on.
    tellWindow()
    if (state === 'ok') refresh()
  })
  if (folder !== null) watchArrivals(folder, () => void core.load().then(refresh))

  if (!hidden) window.show()
  await core.load()
  tellWindow()
  core.refresher.start()
  await core.refresher.tick()
}
