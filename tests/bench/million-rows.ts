import { spawnSync } from 'node:child_process'
import path from 'node:path'

/** A history as it is after two years of 100 accounts. */
export const MILLION_ROWS = {
  rows: 1_000_000,
  accounts: 100,
  days: 730,
  /** 2026-11-23T17:12+08:00. */
  nowMs: Date.UTC(2026, 10, 23, 9, 12),
} as const

/** Puts it into a folder, by a process of its own so that this one stays small. */
export const storeMillionRows = (folder: string): void => {
  const script = path.join(import.meta.dirname, 'million-rows-child.ts')
  const { status } = spawnSync(process.execPath, [...process.execArgv, script, folder], {
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  if (status !== 0) throw new Error(`the history was not made: ${String(status)}`)
}
