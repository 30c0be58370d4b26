import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** A script of this repository in a process of its own that answers lines with lines of JSON. */
export interface LineProcess {
  readonly tell: (line: string) => void
  readonly answer: () => Promise<unknown>
  readonly stop: () => void
}

const fromHere = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** Starts a script; `script` is relative to this folder. */
export const lineProcess = (script: string, scriptArguments: readonly string[]): LineProcess => {
  const resolver = fromHere('../../scripts/typescript-imports.mjs')
  const child = spawn(
    process.execPath,
    ['--import', resolver, fromHere(script), ...scriptArguments],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  )
  const lines = createInterface(child.stdout)
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`${script} ended with ${String(code)}`)
  })
  // Only who waits for an answer wants to hear of the end.
  ended.catch(() => undefined)
  return {
    tell: (line) => {
      child.stdin.write(`${line}\n`)
    },
    answer: async () => {
      const [line] = (await Promise.race([once(lines, 'line'), ended])) as [string]
      const value: unknown = JSON.parse(line)
      return value
    },
    stop: () => {
      child.kill()
    },
  }
}
