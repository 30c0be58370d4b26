import { mkdtemp } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

import type { Page } from 'playwright-core'

import { controlVariable } from '../../stand-in/control-protocol'
import type { ControlMethods, ReadTray, StandInState } from '../../stand-in/control-protocol'
import { start } from './app-run'
import type { Outcome, StartOptions } from './app-run'
import { attachWindows } from './app-window'
import { connectControl } from './control-client'
import type { ControlClient } from './control-client'

/** A running app, seen as its user sees it. */
export interface LaunchedApp {
  /** The page of the window that was made last, once it is shown and loaded. */
  readonly window: () => Promise<Page>
  /** The page of the shown window that shows an address which begins like this. */
  readonly windowAt: (address: string) => Promise<Page>
  readonly tray: () => Promise<ReadTray>
  /** The menu of the tray. */
  readonly menu: () => Promise<ReadTray['menu']>
  readonly notifications: () => Promise<StandInState['notifications']>
  /** All that the app did towards the desktop. */
  readonly state: () => Promise<StandInState>
  /** Anything the desktop's user can do, by name. */
  readonly act: ControlClient['ask']
  readonly clickTray: (event?: string) => Promise<null>
  /** Clicks an item of the tray's menu, by its labels from the outside in. */
  readonly clickMenu: (...labels: readonly string[]) => Promise<null>
  readonly clickNotification: (at?: number) => Promise<null>
  /** Presses a button of the last one, by what stands on it. */
  readonly pressNotification: (text: string) => Promise<null>
  /** An event of `powerMonitor`. */
  readonly emit: (event: string) => Promise<null>
  readonly setDesktop: (changes: Parameters<ControlMethods['setDesktop']>[0]) => Promise<null>
  /** Waits until the state fits; fails with the last one after `timeoutMs`. */
  readonly until: (
    fits: (state: StandInState) => boolean,
    timeoutMs?: number,
  ) => Promise<StandInState>
  readonly stdout: () => string
  readonly stderr: () => string
  readonly outcome: Promise<Outcome>
  /** Signals the app itself and waits for its end; after ten seconds everything of it is killed. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<Outcome>
}

const startDeadlineMs = 60_000
const stopDeadlineMs = 10_000
const lookAgainMs = 50

/** Starts the app and keeps it running. */
export async function launch(args: readonly string[], options: StartOptions): Promise<LaunchedApp> {
  const folder = await mkdtemp(path.join(options.profile.folder, 'control-'))
  const socketPath = path.join(folder, 'socket')
  const started = start(args, {
    ...options,
    env: { ...options.env, [controlVariable]: socketPath },
  })
  let ended = false
  void started.outcome.then(() => (ended = true))
  const control = await connect(socketPath, () => ended, started.stderr)
  const windows = attachWindows()
  void started.outcome.then(windows.close)

  const state = (): Promise<StandInState> => control.ask('state', null)
  const until: LaunchedApp['until'] = async (fits, timeoutMs = startDeadlineMs) => {
    const deadline = performance.now() + timeoutMs
    for (;;) {
      const seen = await state()
      if (fits(seen)) return seen
      if (performance.now() > deadline) {
        throw new Error(`the app did not get there; it is at ${JSON.stringify(seen, null, 1)}`)
      }
      await pause(lookAgainMs)
    }
  }
  const shownPage = async (address: string): Promise<Page> => {
    const deadline = performance.now() + startDeadlineMs
    while (performance.now() < deadline) {
      const seen = await state()
      const last = seen.windows.findLast(
        (one) => one.visible && one.targetId !== null && one.url.startsWith(address),
      )
      const found =
        last === undefined || seen.endpoint === null
          ? null
          : await windows.page(seen.endpoint, last.targetId ?? '')
      if (found !== null) {
        // What main has drawn into the page can be seen, but not used.
        await found.locator('#first-look article').first().waitFor({ state: 'detached' })
        return found
      }
      await pause(lookAgainMs)
    }
    throw new Error(`no window was shown:\n${started.stderr()}`)
  }
  const tray = async (): Promise<ReadTray> => {
    const { trays } = await until((seen) => seen.trays.length > 0)
    return trays.at(-1)!
  }
  return {
    window: () => shownPage(''),
    windowAt: shownPage,
    tray,
    menu: async () => (await tray()).menu,
    notifications: async () => (await state()).notifications,
    state,
    act: control.ask,
    clickTray: (event = 'click') => control.ask('clickTray', event),
    clickMenu: (...item) => control.ask('clickMenu', { menu: 'tray', item }),
    clickNotification: (at = -1) => control.ask('clickNotification', { at, event: 'click' }),
    pressNotification: async (text) => {
      const action = (await state()).notifications.at(-1)?.actions.indexOf(text) ?? -1
      if (action < 0) throw new Error(`no button ${text}`)
      return control.ask('clickNotification', { at: -1, event: 'action', action })
    },
    emit: (event) => control.ask('emitPower', event),
    setDesktop: (changes) => control.ask('setDesktop', changes),
    until,
    stdout: started.stdout,
    stderr: started.stderr,
    outcome: started.outcome,
    stop: async (signal = 'SIGTERM') => {
      if (!ended) {
        const { pid } = await state()
        await windows.close()
        process.kill(pid, signal)
        await Promise.race([started.outcome, pause(stopDeadlineMs, null, { ref: false })])
        await started.group.stop()
      }
      control.close()
      return started.outcome
    },
  }
}

async function connect(
  socketPath: string,
  ended: () => boolean,
  stderr: () => string,
): Promise<ControlClient> {
  const deadline = performance.now() + startDeadlineMs
  while (performance.now() < deadline && !ended()) {
    const client = await connectControl(socketPath)
    if (client !== null) return client
    await pause(lookAgainMs)
  }
  throw new Error(`the app did not come up:\n${stderr()}`)
}
