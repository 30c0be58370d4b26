import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { openDatabase, type OpenedDatabase } from '../../../../electron/main/store/database'

/** 2026-11-23T09:12:00Z. */
export const nowMs = Date.UTC(2026, 10, 23, 9, 12)

/** An empty folder that goes with its test. */
export const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'bili-glance-test-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  return folder
}

/** Opens the database of a folder, which must open, and closes it with the test. */
export const opened = (
  folder: string,
  migrations?: Parameters<typeof openDatabase>[0]['migrations'],
): Extract<OpenedDatabase, { kind: 'open' }> => {
  const result = openDatabase({
    folder,
    nowMs,
    ...(migrations === undefined ? {} : { migrations }),
  })
  if (result.kind !== 'open') throw new Error(`not open: ${JSON.stringify(result)}`)
  onTestFinished(result.database.close)
  return result
}

/** Every file of a folder with the hash of its content. */
export const contentOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex'),
      ]),
  )

/** Numbers in [0, 1), the same ones for the same seed (mulberry32). */
export const seededRandom = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Whether the long suites run in full. */
export const long = process.env['BILI_GLANCE_LONG'] === '1'
