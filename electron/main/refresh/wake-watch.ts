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

/** The system may say that there is a network before there is one: so many calls find out, each alone. */
const MOST_CALLS = 3
const NEXT_CALL_MS = 10_000

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
  /** Asks what is due; false where the first call found no connection, and nothing else was asked. */
  readonly tryOut: () => Promise<boolean>
  /** Asks what is due, connection or not. */
  readonly look: () => void
}

/**
 * Holds the asking while the machine sleeps, and looks once when it is in use again: after sleep,
 * when the screen is unlocked, when the network is back; as soon as a call gets through, and once
 * however many of these come together.
 */
export const watchWake = (ports: WakePorts): void => {
  const { wakefulness, isOnline, clock, after } = ports
  let callOff: (() => void) | null = null
  /** The call that finds out whether there is a connection, and all that follows where there is. */
  let trying: object | null = null
  let lookedAtMs = clock.nowMs()
  let wasOnline = isOnline()
  let looksAsleep = 0

  const stop = (): void => {
    callOff?.()
    callOff = null
    trying = null
  }

  const tryOut = async (tries: number, calls: number): Promise<void> => {
    const mine = (trying = {})
    const reached = await ports.tryOut()
    // The machine has slept meanwhile: whatever begins then finds out anew.
    if (trying !== mine) return
    trying = null
    if (reached) wakefulness.wake()
    else waitFor(NEXT_CALL_MS, tries, calls - 1)
  }

  const look = (): void => {
    wakefulness.wake()
    ports.look()
  }

  const waitFor = (ms: number, tries: number, calls: number): void => {
    callOff = after(ms, () => {
      callOff = null
      if (tries === 0 || calls === 0) look()
      else if (isOnline()) void tryOut(tries, calls)
      else waitFor(NEXT_TRY_MS, tries - 1, calls)
    })
  }

  const begin = (): void => {
    if (callOff !== null || trying !== null || wakefulness.asleep()) return
    // Who sits there may ask; the app itself waits for the call that gets through.
    wakefulness.stir()
    waitFor(SETTLE_MS + Math.floor(ports.random() * JITTER_MS), MOST_TRIES, MOST_CALLS)
  }

  const awaken = (): void => {
    trying = null
    looksAsleep = 0
    lookedAtMs = clock.nowMs()
    wakefulness.stir()
    ports.dropConnections()
    begin()
  }

  ports.on.suspend(() => {
    stop()
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
