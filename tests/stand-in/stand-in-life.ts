import type { EventEmitter } from 'node:events'

import { preventable } from './not-implemented.ts'
import type { StandInBrowser } from './stand-in-browser.ts'
import type { StandInRecord } from './stand-in-record.ts'

/** How the app starts and ends. */
export interface Life {
  readonly whenReady: () => Promise<void>
  readonly isReady: () => boolean
  readonly quit: () => void
  readonly exit: (code?: number) => void
  /** Tells that the last window has gone. */
  readonly windowsGone: () => void
}

// Longer than a signed 32-bit number of milliseconds is not possible.
const foreverMs = 2 ** 31 - 1

/** Runs the life of the app: alive until `quit` or `exit`, a signal is a wish to quit. */
export function makeLife(
  events: EventEmitter,
  record: StandInRecord,
  browser: StandInBrowser,
): Life {
  const alive = setInterval(() => undefined, foreverMs)
  let ready = false
  let quitting = false
  let ending = false
  const becameReady = new Promise<void>((resolve) => {
    setImmediate(() => {
      ready = true
      if (!ending) events.emit('ready', {}, {})
      resolve()
    })
  })

  const end = async (code: number): Promise<void> => {
    if (ending) return
    ending = true
    clearInterval(alive)
    for (const window of [...record.windows]) window.destroy()
    events.emit('quit', {}, code)
    await browser.close()
    process.exit(code)
  }
  const exit = (code = 0): void => {
    process.exitCode = code
    void end(code)
  }
  const quit = (): void => {
    if (ending) return
    const before = preventable({})
    events.emit('before-quit', before)
    if (before.defaultPrevented) return
    quitting = true
    for (const window of [...record.windows]) window.close()
    if (record.windows.size > 0) {
      quitting = false
      return
    }
    finish()
  }
  const finish = (): void => {
    const will = preventable({})
    events.emit('will-quit', will)
    quitting = false
    if (!will.defaultPrevented) exit(process.exitCode === undefined ? 0 : Number(process.exitCode))
  }
  const windowsGone = (): void => {
    if (quitting || ending) return
    if (events.listenerCount('window-all-closed') > 0) events.emit('window-all-closed')
    else quit()
  }
  // With a listener of the app's own, only that one runs, as in Electron.
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(name, () => {
      if (process.listenerCount(name) === 1) quit()
    })
  }
  process.on('exit', browser.kill)
  return { whenReady: () => becameReady, isReady: () => ready, quit, exit, windowsGone }
}
