import type { Readable, Writable } from 'node:stream'

/** Exit codes: fine, could not, wrong use, an account needs attention. */
export type ExitCode = 0 | 1 | 2 | 3

/** The three streams of a command; standard output carries nothing but the answer. */
export interface Console {
  readonly answer: (text: string) => void
  readonly tell: (text: string) => void
  /** Everything on standard input as text, cut off once it is longer than `capBytes`. */
  readonly readInput: (capBytes: number) => Promise<string>
  readonly inputIsTerminal: boolean
  /** Whether standard output refused what was written, by a full disk say; nobody reading is no refusal. */
  readonly answerLost: () => boolean
}

interface Streams {
  readonly stdin: Readable & { readonly isTTY?: boolean }
  readonly stdout: Writable
  readonly stderr: Writable
}

/** The console of this process. */
export const processConsole = ({ stdin, stdout, stderr }: Streams): Console => {
  let lost = false
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    lost ||= error.code !== 'EPIPE'
  })
  // Without anybody to tell there is nothing left to do about it.
  stderr.on('error', () => undefined)
  return {
    answer: (text) => {
      stdout.write(`${text}\n`)
    },
    tell: (text) => {
      stderr.write(`${text}\n`)
    },
    readInput: async (capBytes) => {
      const chunks: Buffer[] = []
      let bytes = 0
      for await (const chunk of stdin) {
        // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- bytes: no encoding is set
        const part = Buffer.from(chunk as Uint8Array)
        chunks.push(part)
        bytes += part.length
        if (bytes > capBytes) break
      }
      return Buffer.concat(chunks).toString('utf8')
    },
    inputIsTerminal: stdin.isTTY === true,
    answerLost: () => lost,
  }
}
