import type { CountedUpstream, Counts } from './counted-upstream'
import { lineProcess } from './line-process'

/** How much work one pass is. */
export interface PassSize {
  readonly accounts: number
  /** One after the other, so that a pass is long enough to be measured. */
  readonly refreshes: number
}

/** What one refresh of a pass took of one process. */
export interface Cost {
  readonly wallMs: number
  /** User and system, all threads. */
  readonly cpuMs: number
}

export type ContenderName = 'undici' | 'axios' | 'app'

/** One refresh on the average of a pass, as the contender and as the server saw it. */
export interface PassResult extends Cost, Counts {}

/** A process that makes all calls of a refresh whenever it is told to. */
export interface Contender {
  readonly pass: (size: PassSize) => Promise<PassResult>
  readonly stop: () => void
}

/** Starts a contender against a server that nobody else uses meanwhile. */
export const contender = (name: ContenderName, upstream: CountedUpstream): Contender => {
  const child = lineProcess('contender-child.ts', [name])
  child.tell(JSON.stringify(upstream.served))
  return {
    pass: async (size) => {
      await upstream.counts()
      child.tell(JSON.stringify(size))
      const cost = (await child.answer()) as Cost
      const { requests, sockets } = await upstream.counts()
      return { ...cost, requests: requests / size.refreshes, sockets: sockets / size.refreshes }
    },
    stop: child.stop,
  }
}
