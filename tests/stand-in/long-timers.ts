/** Timers of a minute and more, which a spec cannot wait for. */
export interface LongTimers {
  /** Lets this much time pass for them alone; the clock stays. */
  readonly pass: (ms: number) => void
}

const longMs = 60_000

/** Puts itself between the app and Node's timers, so that the long ones can be brought forward. */
export function watchLongTimers(): LongTimers {
  const { setTimeout: set, clearTimeout: clear } = globalThis
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
  Object.assign(globalThis, { setTimeout: watched, clearTimeout: forget })
  return {
    pass: (ms) => {
      for (const [timer, one] of [...waiting]) {
        one.leftMs -= ms
        if (one.leftMs > 0) continue
        clear(timer as NodeJS.Timeout)
        one.run()
      }
    },
  }
}
