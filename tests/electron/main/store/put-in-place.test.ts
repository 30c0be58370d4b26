import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { putInPlace } from '../../../../electron/main/store/put-in-place'
import { canMakeSmall, makeSmall } from './awkward-place'
import { nowMs, temporaryFolder } from './temp-profile'

const setting = () => {
  const folder = temporaryFolder()
  const path = join(folder, 'ledger.db')
  writeFileSync(path, 'old')
  writeFileSync(`${path}-wal`, 'log of the old')
  writeFileSync(`${path}.new`, 'new')
  const contents = (): Record<string, string> =>
    Object.fromEntries(
      readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
    )
  return { path, contents }
}

it('puts a file in place of another, which keeps its log and gets a dated name', () => {
  const { path, contents } = setting()
  expect(putInPlace(`${path}.new`, path, 'replaced', nowMs)).toBe(
    'ledger.db.replaced-2026-11-23T091200Z',
  )
  expect(contents()).toEqual({
    'ledger.db': 'new',
    'ledger.db.replaced-2026-11-23T091200Z': 'old',
    'ledger.db.replaced-2026-11-23T091200Z-wal': 'log of the old',
  })
})

it('has no name to tell where nothing was', () => {
  const { path } = setting()
  const other = `${path}.other`
  expect(putInPlace(`${path}.new`, other, 'replaced', nowMs)).toBeNull()
  expect(readFileSync(other, 'utf8')).toBe('new')
})

it('takes back what it has moved where the new one does not go into its place', () => {
  const { path, contents } = setting()
  const before = contents()
  expect(() => putInPlace(`${path}.missing`, path, 'replaced', nowMs)).toThrow('ENOENT')
  expect(contents()).toEqual(before)
})

it.skipIf(!canMakeSmall())(
  'takes back what it has moved where not all of the old one moves',
  () => {
    const { path } = setting()
    rmSync(path)
    mkdirSync(path)
    // Where a disk hangs on it, it stays where it is.
    makeSmall(path, 65_536)
    const before = readdirSync(join(path, '..'))
    expect(() => putInPlace(`${path}.new`, path, 'replaced', nowMs)).toThrow('EBUSY')
    expect(readdirSync(join(path, '..'))).toEqual(before)
  },
)
