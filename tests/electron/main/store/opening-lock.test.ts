import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openDatabase } from '../../../../electron/main/store/database'
import { connect } from '../../../../electron/main/store/sqlite'
import { nowMs, opened, temporaryFolder } from './temp-profile'

/** What a process finds that opens the profile now. */
const openElsewhere = async (folder: string): Promise<string> => {
  const register = join(import.meta.dirname, '../../../../scripts/typescript-imports.mjs')
  const script = join(import.meta.dirname, 'store-child.ts')
  const child = spawn(process.execPath, ['--import', register, script, 'open', folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [said] = (await once(child.stdout, 'data')) as [Buffer]
  return said.toString().trim()
}

const fourAtOnce = async (folder: string): Promise<string[]> =>
  (await Promise.all([1, 2, 3, 4].map(() => openElsewhere(folder)))).sort()

test('four first starts at once make one file and all find it sound', async () => {
  const folder = temporaryFolder()
  expect(await fourAtOnce(folder)).toEqual(['sound', 'sound', 'sound', 'sound'])
  expect(readdirSync(folder).filter((name) => name.includes('damaged'))).toEqual([])
})

test('of four starts at once exactly one sets a damaged file aside', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'glance.db'), 'broken')
  expect(await fourAtOnce(folder)).toEqual(['set-aside', 'sound', 'sound', 'sound'])
})

test('a lock file that is none does not stand in the way', () => {
  for (const put of [
    (path: string) => mkdirSync(path),
    (path: string) => writeFileSync(path, 'broken'.repeat(999)),
  ]) {
    const folder = temporaryFolder()
    put(join(folder, 'glance.db.lock'))
    expect(opened(folder).database.writable).toBe(true)
  }
})

test('a process that never lets go is said so after five seconds, and nothing is touched', () => {
  const folder = temporaryFolder()
  const other = connect(join(folder, 'glance.db.lock'), { writable: true, waitMs: 0 })
  other.execute('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE')
  expect(openDatabase({ folder, nowMs })).toEqual({ kind: 'unusable', trouble: { kind: 'busy' } })
  other.close()
  expect(readdirSync(folder)).toEqual(['glance.db.lock'])
})
