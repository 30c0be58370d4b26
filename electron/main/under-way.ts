/** Calls that should end before the stores are closed, and now and then one that goes alone. */
export interface UnderWay {
  /**
   * Begins a call and takes note of it; it settles as it would have. While one goes alone, or waits
   * to, it is not begun before that one has ended.
   */
  readonly track: <T>(begin: () => Promise<T>) => Promise<T>
  /** Waits for all that is under way, holds what comes after it, and goes alone. */
  readonly alone: <T>(begin: () => Promise<T>) => Promise<T>
  /** Resolves once none is left, also of those begun meanwhile; however they end. */
  readonly settled: () => Promise<void>
}

/** Knows of no call yet. */
export const underWay = (): UnderWay => {
  const calls = new Set<Promise<unknown>>()
  let lonely: Promise<undefined> | null = null

  const othersEnded = async (): Promise<void> => {
    while (calls.size > 0) await Promise.allSettled(calls)
  }

  return {
    track: async (begin) => {
      while (lonely !== null) await lonely
      const call = begin()
      calls.add(call)
      const drop = (): void => {
        calls.delete(call)
      }
      call.then(drop, drop)
      return call
    },
    alone: async (begin) => {
      while (lonely !== null) await lonely
      const { promise, resolve } = Promise.withResolvers<undefined>()
      lonely = promise
      try {
        await othersEnded()
        return await begin()
      } finally {
        lonely = null
        resolve(undefined)
      }
    },
    settled: async () => {
      while (calls.size > 0 || lonely !== null) {
        await lonely
        await othersEnded()
      }
    },
  }
}
