import type { Writable } from 'node:stream'

/** What ending needs of its surroundings. */
export interface Ending {
  /** Whether a keychain call is unanswered: its thread would keep `exit` waiting for ever. */
  readonly stuck: () => boolean
  /** Streams to empty first: standard output and standard error. */
  readonly streams: readonly Writable[]
  readonly exit: (code: number) => void
  /** Ends this process at once, without waiting for its threads (SIGKILL to itself). */
  readonly kill: () => void
}

/** Ends the process after everything written has left it; a killed process cannot hand over its code. */
export const endProcess = async (code: number, ending: Ending): Promise<void> => {
  await Promise.all(ending.streams.map(flushed))
  if (ending.stuck()) ending.kill()
  else ending.exit(code)
}

// An error means that nobody reads any more, which is no reason to stay.
const flushed = (stream: Writable): Promise<void> =>
  new Promise((resolve) => {
    if (stream.destroyed || stream.writableLength === 0) {
      resolve()
      return
    }
    stream.once('error', () => {
      resolve()
    })
    stream.write('', () => {
      resolve()
    })
  })
