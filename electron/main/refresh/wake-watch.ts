import type { Clock } from '../clock'
import type { After, Every } from '../timers'
import type { Wakefulness } from './wakefulness'

/** A coarse look for a network that is back, and for a sleep that nobody told of. */
const LOOK_MS = 30_000
/** Between two looks so much passes only where the machine slept. */
const SLEPT_MS = 2 * 60_000

/** So many looks in a row happen only on a machine that is in use, whatever it told last. */
const LOOKS_AWAKE = 10

/** A machine that wakes has no network for some seconds, and not all should ask at once. */
const SETTLE_MS = 3_000
const JITTER_MS = 5_000
const NEXT_TRY_MS = 5_000
/** Then it is offline like any other, and the usual looks find that out. */
const MOST_TRIES = 12

/** What Electron's `powerMonitor` tells of. */
export type PowerEvents = Readonly<
  Record<'suspend' | 'resume' | 'unlock', (told: () => void) => void>
>

interface WakePorts {
  readonly on: PowerEvents
  readonly wakefulness: Wakefulness
  /** Electron's `net.isOnline`: false is certain, true is not. */
  readonly isOnline: () => boolean
  readonly clock: Clock
  readonly every: Every
  readonly after: After
  /** In [0, 1). */
  readonly random: () => number
  /** Ends connections that sleep has killed. */
  readonly dropConnections: () => void
  /** Asks what is due. */
  readonly look: () => void
}

/**
 * Holds the asking while the machine sleeps, and looks once when it is in use again: after sleep,
 * when the screen is unlocked, when the network is back; as soon as there is a network, and once
 * however many of these come together.
 */
export const watchWake = (ports: WakePorts): void => {
  const { wakefulness, isOnline, clock, after } = ports
  let callOff: (() => void) | null = null
  let lookedAtMs = clock.nowMs()
  let wasOnline = isOnline()
  let looksAsleep = 0

  const look = (): void => {
    callOff = null
    wakefulness.wake()
    ports.look()
  }

  const waitFor = (ms: number, tries: number): void => {
    callOff = after(ms, () => {
      if (isOnline() || tries === 0) look()
      else waitFor(NEXT_TRY_MS, tries - 1)
    })
  }

  const begin = (): void => {
    if (callOff === null && !wakefulness.asleep())
      waitFor(SETTLE_MS + Math.floor(ports.random() * JITTER_MS), MOST_TRIES)
  }

  const awaken = (): void => {
    looksAsleep = 0
    lookedAtMs = clock.nowMs()
    wakefulness.stir()
    ports.dropConnections()
    begin()
  }

  ports.on.suspend(() => {
    callOff?.()
    callOff = null
    looksAsleep = 0
    wakefulness.sleep()
  })
  ports.on.resume(awaken)
  ports.on.unlock(begin)
  ports.every(LOOK_MS, () => {
    const nowMs = clock.nowMs()
    const [sleptMs, cameBack] = [nowMs - lookedAtMs, !wasOnline && isOnline()]
    lookedAtMs = nowMs
    wasOnline = isOnline()
    looksAsleep = wakefulness.asleep() ? looksAsleep + 1 : 0
    // Not every system tells of sleep, and one that told of its begin may not tell of its end.
    if ((sleptMs > SLEPT_MS || looksAsleep >= LOOKS_AWAKE) && callOff === null) awaken()
    else if (cameBack) begin()
  })
}
