import type { App } from 'electron'
import type { Console } from './command/console'
import type { Core } from './core'
import { endProcess } from './keychain/end-process'

/** How long a call that is under way may hold up the end. */
const LAST_CALL_MS = 2_000
const KEYCHAIN_LOOK_MS = 20

interface LeavePorts {
  readonly app: Pick<App, 'exit' | 'on'>
  readonly process: Pick<NodeJS.Process, 'stdout' | 'stderr' | 'on' | 'kill' | 'pid'>
  readonly wait: (ms: number) => Promise<void>
  readonly io: Pick<Console, 'answerLost'>
}

/** Ends the process in order: the running round and what was announced, then the stores, then what was written. */
export interface Leave {
  /** The core to close and the code that a signal ends with; set once there is one. */
  readonly watch: (core: Core, codeOnSignal: number) => void
  /** Something to be done before the stores are closed. */
  readonly before: (task: () => unknown) => void
  readonly leave: (code: number) => Promise<void>
}

/** One way out for commands, signals and quitting; a second call while leaving does nothing. */
export const leaveInOrder = ({ app, process, wait, io }: LeavePorts): Leave => {
  let core: Core | null = null
  let leaving = false
  const tasks: (() => unknown)[] = []

  // One that is well answers within milliseconds; a write that is cut off would be half a sign-in.
  const keychainAnswered = async ({ awaitsKeychain }: Core): Promise<void> => {
    for (
      let waitedMs = 0;
      awaitsKeychain() && waitedMs < LAST_CALL_MS;
      waitedMs += KEYCHAIN_LOOK_MS
    )
      await wait(KEYCHAIN_LOOK_MS)
  }

  // A round that still waits for an answer goes on to the very end and would stumble over closed
  // stores; left open they lose nothing, and the lease of a dead process is free.
  const close = async (opened: Core): Promise<void> => {
    const { refresher, callsSettled, close: closeAll } = opened
    const announced = tasks.map((task) => task())
    const ended = Promise.all([refresher.stop(), callsSettled(), ...announced]).then(() => true)
    await keychainAnswered(opened)
    if (await Promise.race([ended, wait(LAST_CALL_MS).then(() => false)])) closeAll()
  }

  const leave = async (code: number): Promise<void> => {
    if (leaving) return
    leaving = true
    // Whatever goes wrong on the way, a process that was told to end has to end.
    try {
      if (core !== null) await close(core)
    } finally {
      await end(code)
    }
  }

  const end = (code: number): Promise<void> =>
    endProcess(code, {
      stuck: () => core?.stuck() ?? false,
      streams: [process.stdout, process.stderr],
      exit: (exitCode) => {
        app.exit(exitCode === 0 && io.answerLost() ? 1 : exitCode)
      },
      kill: () => {
        process.kill(process.pid, 'SIGKILL')
      },
    })

  return {
    leave,
    before: (task) => {
      tasks.push(task)
    },
    watch: (opened, codeOnSignal) => {
      core = opened
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
        process.on(signal, () => void leave(codeOnSignal))
      app.on('before-quit', (event) => {
        event.preventDefault()
        void leave(0)
      })
    },
  }
}
