import { spawn } from 'node:child_process'
import type { ChildProcess, StdioOptions } from 'node:child_process'
import { once } from 'node:events'

/** A program with everything it started, ended as one. */
export interface ProcessGroup {
  readonly child: ChildProcess
  /** Settles when the program itself has ended, with its exit code or the signal that ended it. */
  readonly ended: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>
  /** Sends a signal to the program and all it started that stayed in its group. */
  readonly signal: (name: NodeJS.Signals) => void
  /** Kills what is left of the group and waits for the program to be gone. */
  readonly stop: () => Promise<void>
}

export interface GroupOptions {
  readonly cwd?: string
  readonly env?: NodeJS.ProcessEnv
  readonly stdio?: StdioOptions
}

// The guard sits on a pipe of ours: when this process dies, however it dies, the pipe closes and the group is killed.
const guardScript = 'cat >/dev/null; kill -9 "-$1" 2>/dev/null'

/** Starts a program as the leader of a process group that does not outlive this process. */
export function startGroup(
  command: string,
  args: readonly string[],
  options: GroupOptions = {},
): ProcessGroup {
  const child = spawn(command, args, { ...options, detached: true })
  const { pid } = child
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>(
    (resolve, reject) => {
      child.once('error', reject)
      child.once('exit', (code, signal) => {
        resolve({ code, signal })
      })
    },
  )
  if (pid === undefined) {
    return { child, ended, signal: () => undefined, stop: () => Promise.resolve() }
  }
  const guard = spawn('sh', ['-c', guardScript, 'guard', String(pid)], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  const signal = (name: NodeJS.Signals): void => {
    try {
      process.kill(-pid, name)
    } catch (error) {
      if (!isGone(error)) throw error
    }
  }
  const stop = async (): Promise<void> => {
    signal('SIGKILL')
    await ended
    if (guard.exitCode === null && guard.signalCode === null) {
      const guardEnded = once(guard, 'exit')
      guard.kill('SIGKILL')
      await guardEnded
    }
  }
  return { child, ended, signal, stop }
}

function isGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ESRCH'
}
