import type { Core } from './core'
import { watchDayTurn } from './day-turn'
import { watchWake, type PowerEvents } from './refresh/wake-watch'
import type { After, Every } from './timers'

interface WatchPorts {
  readonly core: Pick<
    Core,
    | 'accounts'
    | 'addDeviceIds'
    | 'clock'
    | 'dropConnections'
    | 'load'
    | 'log'
    | 'onChange'
    | 'onKeychainChange'
    | 'refresher'
    | 'renew'
    | 'wakefulness'
  >
  readonly power: PowerEvents
  /** Electron's `net.isOnline`: false is certain, true is not. */
  readonly isOnline: () => boolean
  readonly every: Every
  readonly after: After
  /** In [0, 1). */
  readonly random: () => number
  /** Shows what is known now. */
  readonly show: () => void
}

/** Whoever watches, asked from outside. */
export interface Watch {
  /**
   * Told when the window comes before somebody's eyes, when they turn to it again, and when it is
   * gone: then what is due is asked, once there are accounts to ask about.
   */
  readonly watched: (is: boolean) => void
  /** Reads the accounts and begins to ask; resolves once all have been looked at. */
  readonly begin: () => Promise<void>
}

/** As often it is looked whether a session is due to be renewed; after sleep that is soon enough. */
const RENEWAL_TICK_MS = 30_000

/** Keeps asking in its time, through sleep, dead networks and the turn of the day, and shows it. */
export const keepWatch = (ports: WatchPorts): Watch => {
  const { core, every, after, show } = ports
  let loaded = false
  const look = (): void => {
    if (!loaded) return
    core.log('look', {}, 'detail')
    void core.refresher.look()
  }
  core.onChange(show)
  core.onKeychainChange((state) => {
    // A keychain that answers late, or was unlocked, is used from then on.
    show()
    if (state === 'ok') void core.refresher.refresh()
  })
  watchDayTurn(core.clock, { every, after }, show)
  const tryOut = async (): Promise<boolean> => {
    if (!loaded) return true
    core.log('look', {}, 'detail')
    return core.refresher.tryOut()
  }
  watchWake({ ...ports, ...core, on: ports.power, look, tryOut })

  let watched = false

  return {
    watched: (is) => {
      const opened = is && !watched
      watched = is
      core.refresher.watched(is)
      if (opened) look()
      else if (is && loaded) void core.refresher.lookAgain()
    },
    begin: async () => {
      await core.load()
      loaded = true
      core.refresher.start()
      await core.refresher.tick()
      await core.renew()
      every(RENEWAL_TICK_MS, () => {
        if (core.wakefulness.mayBegin()) void core.renew()
      })
      for (const { mid } of core.accounts.all()) await core.addDeviceIds(mid)
    },
  }
}
