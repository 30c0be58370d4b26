import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

import type { Profile } from './app-profile'
import { startGroup } from './process-group'
import type { ProcessGroup } from './process-group'

/** What a program said and how it ended. */
export interface Outcome {
  readonly exitCode: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
}

export interface StartOptions {
  readonly profile: Profile
  /** Added to the environment of the profile. */
  readonly env?: Readonly<Record<string, string>>
  /** What to start instead of the app, the arguments come after it. */
  readonly command?: readonly [string, ...string[]]
}

export interface RunOptions extends StartOptions {
  /** Standard input; nothing at all by default. */
  readonly stdin?: string | Uint8Array
  /** The program is killed after this time, and the run fails. */
  readonly timeoutMs?: number
}

const root = path.resolve(import.meta.dirname, '../../..')
const npmStart = ['npm', 'start', '--silent', '--'] as const
const defaultTimeoutMs = 60_000

/** A started program with what it has said so far. */
export interface Started {
  readonly group: ProcessGroup
  readonly stdout: () => string
  readonly stderr: () => string
  /** Settles when it has ended and all it said has been read. */
  readonly outcome: Promise<Outcome>
}

/** Starts the app through `npm start` for a profile, standard input open. */
export function start(args: readonly string[], options: StartOptions): Started {
  const [command, ...before] = options.command ?? npmStart
  const group = startGroup(command, [...before, ...args], {
    cwd: root,
    env: { ...options.profile.env, ...options.env },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  options.profile.groups.add(group)
  const said = { stdout: [] as Buffer[], stderr: [] as Buffer[] }
  for (const name of ['stdout', 'stderr'] as const) {
    group.child[name]?.on('data', (chunk: Buffer) => said[name].push(chunk))
  }
  // A program that does not read its standard input closes it; that is no failure.
  group.child.stdin?.on('error', () => undefined)
  const text = (name: 'stdout' | 'stderr') => () => Buffer.concat(said[name]).toString('utf8')
  const closed = new Promise<void>((resolve) => group.child.once('close', () => resolve()))
  const finish = async (): Promise<Outcome> => {
    const { code, signal } = await group.ended
    // A child left behind would keep the streams open for ever.
    await group.stop()
    options.profile.groups.delete(group)
    await closed
    return { exitCode: code, signal, stdout: text('stdout')(), stderr: text('stderr')() }
  }
  return { group, stdout: text('stdout'), stderr: text('stderr'), outcome: finish() }
}

/** Runs the app through `npm start` to its end. */
export async function run(args: readonly string[], options: RunOptions): Promise<Outcome> {
  const { timeoutMs = defaultTimeoutMs, stdin = '' } = options
  const started = start(args, options)
  started.group.child.stdin?.end(stdin)
  const over = new AbortController()
  const late = pause(timeoutMs, 'late' as const, { signal: over.signal }).catch(
    () => 'late' as const,
  )
  const first = await Promise.race([started.outcome, late])
  over.abort()
  if (first !== 'late') return first
  await started.group.stop()
  const told = `${started.stdout()}\n${started.stderr()}`
  throw new Error(`${args.join(' ')} did not end within ${timeoutMs} ms and was killed:\n${told}`)
}
