import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Writable } from 'node:stream'
import type { ChildWord } from './step-pipe'

export interface RunningChild {
  /** What it said at its end; `null` where it was killed. */
  readonly ended: Promise<string | null>
  readonly kill: () => void
}

const REGISTER = join(import.meta.dirname, '../../scripts/typescript-imports.mjs')
const CODE_CACHE = join(import.meta.dirname, '../../.cache/crash-code')
const CHILD = join(import.meta.dirname, 'crash-child.ts')

/** Runs a job on a profile; `reach` is asked at every step of it and answers whether it may go on. */
export const startChild = (
  [job, folder, url, mid]: readonly [string, string, string, string],
  reach: (step: string) => boolean,
): RunningChild => {
  const child = spawn(process.execPath, ['--import', REGISTER, CHILD, job, folder, url, mid], {
    stdio: ['ignore', 'pipe', 'inherit', 'pipe'],
    // Hundreds of starts of the same code: what the first one compiles serves the others.
    env: { ...process.env, NODE_COMPILE_CACHE: CODE_CACHE },
  })
  const goOn = child.stdio[3] as Writable
  // It may be gone already when it is told to go on.
  goOn.on('error', () => undefined)
  let done: string | null = null
  const words = createInterface(child.stdout!)
  words.on('line', (line) => {
    const word = JSON.parse(line) as ChildWord
    if ('done' in word) done = word.done
    else if (reach(word.step)) goOn.write('g')
  })
  return {
    ended: once(child, 'close').then(() => done),
    kill: () => {
      child.kill('SIGKILL')
    },
  }
}
