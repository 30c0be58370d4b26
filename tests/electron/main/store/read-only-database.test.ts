import { cpSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openDatabase } from '../../../../electron/main/store/database'
import { glanceMigrations } from '../../../../electron/main/store/migrations'
import { makeReadOnly } from './awkward-place'
import { addBlock, nextStep, profileWithBlock, scopes } from './block-profile'
import { contentOf, nowMs, opened, temporaryFolder } from './temp-profile'

const becauseReadOnly = { kind: 'read-only', because: { kind: 'read-only' } }

test('in a read-only place what is stored can be read and a write says why it is none', (context) => {
  const folder = profileWithBlock()
  context.skip(!makeReadOnly(folder), 'no read-only place can be made here')
  const before = contentOf(folder)
  const { database, notice } = opened(folder)
  expect(notice).toEqual({ ...becauseReadOnly, damaged: false })
  expect(database.writable).toBe(false)
  expect(database.read(scopes)).toEqual([{ scope: '1' }])
  expect(database.write((run) => run(addBlock, '2'))).toEqual({
    ok: false,
    failure: { kind: 'read-only' },
  })
  expect(database.changedByOthers()).toBe(false)
  expect(contentOf(folder)).toEqual(before)
})

test('in a read-only place the log counts as well', (context) => {
  const running = profileWithBlock()
  opened(running).database.write((run) => run(addBlock, '2'))
  const folder = temporaryFolder()
  cpSync(running, folder, { recursive: true })
  context.skip(!makeReadOnly(folder), 'no read-only place can be made here')
  const { database, notice } = opened(folder)
  expect(notice).toEqual({ ...becauseReadOnly, damaged: false })
  expect(database.read(scopes)).toEqual([{ scope: '1' }, { scope: '2' }])
})

test('in a read-only place an older file is read as if it were migrated', (context) => {
  const folder = profileWithBlock()
  context.skip(!makeReadOnly(folder), 'no read-only place can be made here')
  const { database } = opened(folder, [...glanceMigrations, nextStep])
  expect(database.read('SELECT * FROM more')).toEqual([])
  expect(database.read(scopes)).toEqual([{ scope: '1' }])
})

test('in a read-only place a damaged file stays where it is', (context) => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'glance.db'), 'broken')
  context.skip(!makeReadOnly(folder), 'no read-only place can be made here')
  const { database, notice } = opened(folder)
  expect(notice).toEqual({ ...becauseReadOnly, damaged: true })
  expect(database.read(scopes)).toEqual([])
  expect(readdirSync(folder)).toEqual(['glance.db'])
})

test('a read-only place without a file is an empty profile, a newer file is refused there too', (context) => {
  const [empty, newer] = [temporaryFolder(), temporaryFolder()]
  opened(newer, [...glanceMigrations, nextStep]).database.close()
  context.skip(!makeReadOnly(empty) || !makeReadOnly(newer), 'no read-only place can be made here')
  expect(opened(empty).notice).toEqual({ ...becauseReadOnly, damaged: false })
  expect(openDatabase({ folder: newer, nowMs }).kind).toBe('newer')
})
