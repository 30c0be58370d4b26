import { constants } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'

import { electronBinary } from '../../../scripts/electron-binary.mjs'
import { toolNode } from '../../../scripts/node-version.mjs'
import { ROOT } from '../../../scripts/place.mjs'
import { exitCodeOf, planStart } from '../../../scripts/start-plan.mjs'
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

/** As a user starts it: looks for what is to be set up and built each time before the app starts. */
export const npmStart = ['npm', 'start', '--silent', '--'] as const
const defaultTimeoutMs = 60_000

/** A started program with what it has said so far. */
export interface Started {
  readonly group: ProcessGroup
  readonly stdout: () => string
  readonly stderr: () => string
  /** Settles when it has ended and all it said has been read. */
  readonly outcome: Promise<Outcome>
}

type End = Pick<Outcome, 'exitCode' | 'signal'>

/** What `npm start` starts in the end, and ends as; all is set up and built before the first spec. */
const planned = (args: readonly string[], env: NodeJS.ProcessEnv) => {
  const superuser = process.getuid?.() === 0
  const { platform } = process
  const circumstances = { binary: electronBinary(), node: toolNode(), root: ROOT }
  const plan = planStart({ ...circumstances, args, env, platform, superuser })
  const told = { glanceOnly: plan.glanceOnly, signals: constants.signals }
  const ended = ({ exitCode, signal }: End): End => ({
    exitCode: exitCodeOf({ code: exitCode, signal }, told),
    signal: null,
  })
  return { command: plan.command, args: plan.args, ended }
}

/** Starts the app for a profile, standard input open. */
export function start(args: readonly string[], options: StartOptions): Started {
  const env = { ...options.profile.env, ...options.env }
  const [other, ...before] = options.command ?? []
  const {
    command,
    args: all,
    ended,
  } = other === undefined
    ? planned(args, env)
    : { command: other, args: [...before, ...args], ended: (end: End) => end }
  const group = startGroup(command, all, { cwd: ROOT, env, stdio: ['pipe', 'pipe', 'pipe'] })
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
    const end = ended({ exitCode: code, signal })
    return { ...end, stdout: text('stdout')(), stderr: text('stderr')() }
  }
  return { group, stdout: text('stdout'), stderr: text('stderr'), outcome: finish() }
}

/** Runs the app to its end. */
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
