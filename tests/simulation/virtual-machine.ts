import type { Clock } from '../../electron/main/clock'
import type { PowerEvents } from '../../electron/main/refresh/wake-watch'
import type { After, Every } from '../../electron/main/timers'

interface Timer {
  readonly dueAtMs: number
  readonly everyMs: number | null
  readonly order: number
  readonly task: () => void
}

/** A computer whose time passes as fast as the program can bear. */
export interface VirtualMachine {
  /** The time there really is. */
  readonly nowMs: () => number
  /** The computer's own clock, which its user may set. */
  readonly clock: Clock
  readonly uptimeMs: () => number
  readonly every: Every
  readonly after: After
  readonly sleep: (ms: number) => Promise<void>
  readonly power: PowerEvents
  readonly isOnline: () => boolean
  readonly isAsleep: () => boolean
  readonly setClock: (byMs: number) => void
  readonly setOnline: (online: boolean) => void
  readonly unlock: () => void
  /** Lets time pass in which the computer runs. */
  readonly run: (ms: number) => Promise<void>
  /** Lets time pass in which it is suspended; `told` is false where the system does not say so. */
  readonly suspend: (ms: number, told: boolean) => Promise<void>
}

/** Between the word that it is suspended and the sleep itself. */
const SUSPENDING_MS = 5_000

/** As long as something begins something else without waiting for time to pass. */
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 3; turn += 1) await new Promise(setImmediate)
}

/** A computer that was started at `startMs`, in China. */
export const virtualMachine = (startMs: number): VirtualMachine => {
  let nowMs = startMs
  let aheadMs = 0
  let online = true
  let asleep = false
  let order = 0
  let timers: Timer[] = []
  const listeners = { suspend: [], resume: [], unlock: [] } as Record<
    keyof PowerEvents,
    (() => void)[]
  >

  const tell = (event: keyof PowerEvents): void => {
    for (const told of listeners[event]) told()
  }

  const put = (ms: number, everyMs: number | null, task: () => void): (() => void) => {
    const timer = { dueAtMs: nowMs + Math.ceil(ms), everyMs, order: (order += 1), task }
    timers.push(timer)
    return () => {
      timers = timers.filter((one) => one.order !== timer.order)
    }
  }

  const fire = (timer: Timer): void => {
    timers = timers.filter((one) => one !== timer)
    // One that was missed in sleep comes once, as the timers of Node do.
    if (timer.everyMs !== null) timers.push({ ...timer, dueAtMs: nowMs + timer.everyMs })
    timer.task()
  }

  const next = (untilMs: number): Timer | undefined =>
    timers
      .filter(({ dueAtMs }) => dueAtMs <= untilMs)
      .toSorted((one, other) => one.dueAtMs - other.dueAtMs || one.order - other.order)[0]

  const run = async (ms: number): Promise<void> => {
    const untilMs = nowMs + Math.ceil(ms)
    for (let timer = next(untilMs); timer !== undefined; timer = next(untilMs)) {
      nowMs = Math.max(nowMs, timer.dueAtMs)
      fire(timer)
      await settled()
    }
    nowMs = untilMs
  }

  return {
    nowMs: () => nowMs,
    clock: { nowMs: () => nowMs + aheadMs },
    uptimeMs: () => nowMs - startMs,
    every: (ms, task) => put(ms, ms, task),
    after: (ms, task) => put(ms, null, task),
    sleep: (ms) =>
      new Promise((resolve) => {
        put(ms, null, resolve)
      }),
    power: {
      suspend: (told) => listeners.suspend.push(told),
      resume: (told) => listeners.resume.push(told),
      unlock: (told) => listeners.unlock.push(told),
    },
    isOnline: () => online,
    isAsleep: () => asleep,
    setClock: (byMs) => {
      aheadMs += byMs
    },
    setOnline: (is) => {
      online = is
    },
    unlock: () => {
      tell('unlock')
    },
    run,
    suspend: async (ms, told) => {
      if (told) {
        tell('suspend')
        asleep = true
        await run(SUSPENDING_MS)
      }
      nowMs += Math.ceil(ms)
      asleep = false
      if (told) tell('resume')
      await settled()
    },
  }
}
