import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { spawnSync } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { withLock } from '../../scripts/lock-folder.mjs'

let place = ''
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'lock-'))
})
afterEach(() => {
  rmSync(place, { recursive: true })
})
const onWait = (): void => undefined

it('lets one work at a time and gives the lock back after a failure', async () => {
  const folder = join(place, 'lock')
  const seen: string[] = []
  const failing = withLock(folder, {
    onWait,
    work: async () => {
      seen.push('first in')
      await sleep(50)
      seen.push('first out')
      throw new Error('no luck')
    },
  })
  let waited = 0
  const second = withLock(folder, {
    onWait: () => {
      waited += 1
    },
    work: () => Promise.resolve(seen.push('second')),
  })
  await expect(failing).rejects.toThrow('no luck')
  await second
  expect(seen).toEqual(['first in', 'first out', 'second'])
  expect(waited).toBe(1)
})

it('takes over the lock of a process that is gone', async () => {
  const folder = join(place, 'lock')
  mkdirSync(folder)
  const gone = spawnSync(process.execPath, ['-e', '']).pid
  writeFileSync(join(folder, 'owner'), String(gone))
  await expect(withLock(folder, { onWait, work: () => Promise.resolve('done') })).resolves.toBe(
    'done',
  )
})

it('takes over a lock that was left before it had an owner', async () => {
  const folder = join(place, 'lock')
  mkdirSync(folder)
  const minuteAgo = new Date(Date.now() - 60_000)
  utimesSync(folder, minuteAgo, minuteAgo)
  await expect(withLock(folder, { onWait, work: () => Promise.resolve('done') })).resolves.toBe(
    'done',
  )
})
