/** Calls that should end before the stores are closed. */
export interface UnderWay {
  /** Takes note of a call; it settles as it would have. */
  readonly track: <T>(call: Promise<T>) => Promise<T>
  /** Resolves once none is left, also of those begun meanwhile; however they end. */
  readonly settled: () => Promise<void>
}

/** Knows of no call yet. */
export const underWay = (): UnderWay => {
  const calls = new Set<Promise<unknown>>()
  return {
    track: (call) => {
      calls.add(call)
      const drop = (): void => {
        calls.delete(call)
      }
      call.then(drop, drop)
      return call
    },
    settled: async () => {
      while (calls.size > 0) await Promise.allSettled(calls)
    },
  }
}
