/** Timers that a spec cannot wait for. */
export interface LongTimers {
  /** Lets this much time pass for timeouts of a minute and more alone; the clock stays. */
  readonly pass: (ms: number) => void
  /** Runs what is done every half minute or less often, once. */
  readonly tick: () => void
  /** Lets this much time pass for the clock and for all of these, half a minute at a time. */
  readonly live: (ms: number) => Promise<void>
}

const longMs = 60_000
const longIntervalMs = 30_000

/** Puts itself between the app and Node's timers, so that the long ones can be brought forward. */
export function watchLongTimers(): LongTimers {
  const {
    setTimeout: set,
    clearTimeout: clear,
    setInterval: repeat,
    clearInterval: end,
  } = globalThis
  const repeated = new Map<unknown, () => void>()
  const waiting = new Map<unknown, { leftMs: number; readonly run: () => void }>()
  const watched = (task: (...given: unknown[]) => void, ms = 0, ...given: unknown[]) => {
    const run = (): void => {
      waiting.delete(timer)
      task(...given)
    }
    const timer = set(run, ms)
    if (ms >= longMs) waiting.set(timer, { leftMs: ms, run })
    return timer
  }
  const forget = (timer: Parameters<typeof clear>[0]): void => {
    waiting.delete(timer)
    clear(timer)
  }
  const watchedInterval = (
    task: (...given: unknown[]) => void,
    ms = 0,
    ...given: unknown[]
  ): NodeJS.Timeout => {
    const timer = repeat(task, ms, ...given)
    if (ms >= longIntervalMs) repeated.set(timer, () => task(...given))
    return timer
  }
  const forgetInterval = (timer: Parameters<typeof end>[0]): void => {
    repeated.delete(timer)
    end(timer)
  }
  Object.assign(globalThis, {
    setTimeout: watched,
    clearTimeout: forget,
    setInterval: watchedInterval,
    clearInterval: forgetInterval,
  })
  const tick = (): void => {
    for (const run of [...repeated.values()]) run()
  }
  const pass = (ms: number): void => {
    for (const [timer, one] of [...waiting]) {
      one.leftMs -= ms
      if (one.leftMs > 0) continue
      clear(timer as NodeJS.Timeout)
      one.run()
    }
  }
  let passedMs = 0
  const realNow = Date.now
  Date.now = () => realNow() + passedMs
  return {
    tick,
    pass,
    live: async (ms) => {
      for (let leftMs = ms; leftMs > 0; leftMs -= longIntervalMs) {
        const stepMs = Math.min(leftMs, longIntervalMs)
        passedMs += stepMs
        pass(stepMs)
        tick()
        // What that began goes on before the clock does.
        await new Promise((resolve) => set(resolve, 5))
      }
    },
  }
}
