import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { bytesOfOurs, forgetFiles } from '../../../../electron/main/store/forget-files'
import { makeReadOnly } from './awkward-place'
import { temporaryFolder } from './temp-profile'

const OURS = [
  'glance.db.damaged-2026-11-23T091200Z',
  'glance.db.damaged-2026-11-23T091200Z-wal',
  'glance.db.version-2-2026-11-23T091200Z',
  'glance.db.new',
  'settings.json',
  'settings.json.bak',
  'settings.json.damaged-2026-11-23T091200Z',
  'settings.json.tmp-1234',
  'signed-in-account',
  'starts-at-login',
  'bili-glance.log.old',
]
const OPEN = ['glance.db', 'glance.db-wal', 'glance.db-shm', 'glance.db.lock']
const OTHERS = ['Cookies', 'Local State', 'settings.json5', 'my glance.db.txt']

const filled = (): string => {
  const folder = temporaryFolder()
  for (const name of [...OURS, ...OPEN, ...OTHERS, 'bili-glance.log'])
    writeFileSync(join(folder, name), 'x'.repeat(100))
  return folder
}

it('deletes all that is ours but the open database, and nothing else', () => {
  const folder = filled()
  expect(forgetFiles(folder)).toEqual({ files: OURS.length + 1, left: [] })
  expect(readdirSync(folder).sort()).toEqual([...OPEN, ...OTHERS, 'bili-glance.log'].sort())
})

it('empties the log in place: whoever writes it holds it open', () => {
  const folder = filled()
  forgetFiles(folder)
  expect(readFileSync(join(folder, 'bili-glance.log'), 'utf8')).toBe('')
})

it('what is under our name is deleted as it is, a link without what it leads to', () => {
  const folder = temporaryFolder()
  const elsewhere = join(temporaryFolder(), 'precious')
  writeFileSync(elsewhere, 'kept')
  symlinkSync(elsewhere, join(folder, 'bili-glance.log'))
  mkdirSync(join(folder, 'settings.json'))
  expect(forgetFiles(folder)).toEqual({ files: 2, left: [] })
  expect([readdirSync(folder), readFileSync(elsewhere, 'utf8')]).toEqual([[], 'kept'])
})

it('names what the file system does not let go', ({ skip }) => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'settings.json.bak'), 'x')
  if (!makeReadOnly(folder)) skip()
  expect(forgetFiles(folder)).toEqual({ files: 0, left: ['settings.json.bak'] })
})

it('counts the bytes of ours, the database included', () => {
  const folder = filled()
  expect(bytesOfOurs(folder)).toBe((OURS.length + OPEN.length + 1) * 100)
})
