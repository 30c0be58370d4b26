import { lineProcess } from './line-process'

/** Where the server is and whom it knows. */
export interface ServedBilibili {
  readonly url: string
  readonly accounts: readonly { readonly mid: string; readonly cookie: string }[]
}

/** What the server saw of one pass. */
export interface Counts {
  readonly requests: number
  readonly sockets: number
}

/** The invented Bilibili in a process of its own, so that its work is not counted as anybody's. */
export interface CountedUpstream {
  readonly served: ServedBilibili
  /** Requests and new connections since the last call. */
  readonly counts: () => Promise<Counts>
  readonly stop: () => void
}

/** Starts the server with so many accounts and so long a pause before each answer. */
export const countedUpstream = async (
  accounts: number,
  delayMs: number,
): Promise<CountedUpstream> => {
  const server = lineProcess('../upstream/serve.ts', [
    `--accounts=${accounts}`,
    `--delay-ms=${delayMs}`,
  ])
  const served = (await server.answer()) as ServedBilibili
  let socketsBefore = 0
  return {
    served,
    counts: async () => {
      server.tell('')
      const said = (await server.answer()) as { requests: number; connections: number }
      const sockets = said.connections - socketsBefore
      socketsBefore = said.connections
      return { requests: said.requests, sockets }
    },
    stop: server.stop,
  }
}
