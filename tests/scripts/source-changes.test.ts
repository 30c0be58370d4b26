import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { sourceChanges } from '../../scripts/source-changes.mjs'
import { hashOf } from '../../scripts/source-hash.mjs'

it('tells of every save, also where an editor puts another file in the place', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'bili-glance-sources-'))
  const file = join(folder, 'src', 'one.ts')
  mkdirSync(join(folder, 'src'))
  writeFileSync(file, 'first')
  let looks = 0
  const changed = sourceChanges(
    () => hashOf(folder, ['src', 'gone.json']),
    () => {
      looks += 1
      writeFileSync(`${file}~`, `look ${looks}`)
      renameSync(`${file}~`, file)
      return Promise.resolve()
    },
  )
  for (const told of [1, 2, 3]) {
    await changed()
    expect(looks).toBe(told)
  }
  rmSync(folder, { recursive: true })
})

it('tells at once of what changed while nobody asked', async () => {
  let hash = 'before'
  const changed = sourceChanges(
    () => hash,
    () => Promise.reject(new Error('nothing to wait for')),
  )
  hash = 'after'
  await changed()
  await expect(changed()).rejects.toThrow('nothing to wait for')
})
