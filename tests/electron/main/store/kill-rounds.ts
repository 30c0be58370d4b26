import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { long, seededRandom, temporaryFolder } from './temp-profile'

/** How often each child is killed. */
const killRounds = long ? 1000 : 6

/** One round takes some 200 ms on two cores, several times that where others want them too. */
export const killBudgetMs = killRounds * 6_000

const start = (child: string, job: string, folder: string): ChildProcess => {
  const register = join(import.meta.dirname, '../../../../scripts/typescript-imports.mjs')
  return spawn(process.execPath, ['--import', register, child, job, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

/** Lets a child work, kills it some time after its first promise and returns the last one. */
const lastPromise = async (
  child: string,
  job: string,
  folder: string,
  afterMs: number,
): Promise<string> => {
  const started = start(child, job, folder)
  let said = ''
  started.stdout?.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  await once(started.stdout!, 'data')
  await sleep(afterMs)
  started.kill('SIGKILL')
  await once(started, 'close')
  return said.trimEnd().split('\n').at(-1) ?? ''
}

/** Kills a child at its job again and again, each time in a folder of its own, and looks at what it left. */
export const killedAt =
  (child: string) =>
  async (
    job: string,
    check: (folder: string, last: string) => void | Promise<void>,
  ): Promise<void> => {
    const random = seededRandom(20261123)
    for (let round = 0; round < killRounds; round += 1) {
      const folder = temporaryFolder()
      await check(folder, await lastPromise(child, job, folder, Math.floor(random() * 60)))
    }
  }
