import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { accountList } from '../../../../electron/main/store/account-list'
import { openDatabase, openMemoryDatabase } from '../../../../electron/main/store/database'
import { glanceMigrations } from '../../../../electron/main/store/migrations'
import { connect } from '../../../../electron/main/store/sqlite'
import { addBlock, nextStep, profileWithBlock, scopes } from './block-profile'
import { contentOf, nowMs, opened, temporaryFolder } from './temp-profile'

/** The version of a file of this app, and of one a step ahead. */
const known = glanceMigrations.length
const newer = known + 1

const fileIn = (folder: string): string => join(folder, 'glance.db')

test('folder and file are made for their owner alone', () => {
  const folder = join(temporaryFolder(), 'deep', 'profile')
  const { database, notice } = opened(folder)
  database.write((run) => run(addBlock, '1'))
  expect(notice).toBeNull()
  const modes = ['', '/glance.db', '/glance.db-wal', '/glance.db-shm'].map((name) =>
    (statSync(folder + name).mode & 0o777).toString(8),
  )
  expect(modes).toEqual(['700', '600', '600', '600'])
})

test('what is stored is there the next time, and nothing but the file and its lock stays', () => {
  const folder = profileWithBlock()
  const { database, notice } = opened(folder)
  expect(notice).toBeNull()
  expect(database.read(scopes)).toEqual([{ scope: '1' }])
  database.close()
  expect(readdirSync(folder)).toEqual(['glance.db', 'glance.db.lock'])
})

test('a write that throws leaves nothing behind and the bug passes through', () => {
  const { database } = opened(temporaryFolder())
  const bug = new Error('bug')
  expect(() =>
    database.write((run) => {
      run(addBlock, '1')
      throw bug
    }),
  ).toThrow(bug)
  expect(database.read(scopes)).toEqual([])
  expect(database.write((run) => run(addBlock, '2'))).toEqual({ ok: true, value: 1 })
})

test('wrong SQL is a bug, not trouble', () => {
  const { database } = opened(temporaryFolder())
  expect(() => database.write((run) => run('INSERT INTO nowhere VALUES (1)'))).toThrow()
})

test('a whole number that JavaScript cannot hold does not stop a read', () => {
  const { database } = opened(temporaryFolder())
  expect(database.read('SELECT 9007199254740993 AS large, 1 AS small')).toEqual([
    { large: 9007199254740992, small: 1 },
  ])
})

test('a change by another connection is seen once, an own one never', () => {
  const folder = temporaryFolder()
  const { database } = opened(folder)
  const other = connect(fileIn(folder), { writable: true, waitMs: 0 })
  expect(database.changedByOthers()).toBe(false)
  database.write((run) => run(addBlock, '1'))
  expect(database.changedByOthers()).toBe(false)
  other.write((run) => run(addBlock, '2'))
  expect([database.changedByOthers(), database.changedByOthers()]).toEqual([true, false])
  other.close()
})

test('a lock that another connection keeps is trouble as a value', () => {
  const folder = temporaryFolder()
  const { database } = opened(folder)
  const other = connect(fileIn(folder), { writable: true, waitMs: 0 })
  database.write(() => {
    expect(other.write((run) => run(addBlock, '2'))).toEqual({
      ok: false,
      failure: { kind: 'busy' },
    })
  })
  other.close()
})

test('a database in memory has the same tables and takes writes', () => {
  const database = openMemoryDatabase()
  expect(database.write((run) => run(addBlock, '1'))).toEqual({ ok: true, value: 1 })
  expect(database.read(scopes)).toEqual([{ scope: '1' }])
})

test('an older file is migrated after a copy of it was kept', () => {
  const folder = profileWithBlock()
  const { database } = opened(folder, [...glanceMigrations, nextStep])
  expect(database.read(scopes)).toEqual([{ scope: '1' }])
  expect(database.read('SELECT * FROM more')).toEqual([])
  const copy = connect(join(folder, `glance.db.version-${known.toString()}-2026-11-23T091200Z`), {
    writable: false,
    waitMs: 0,
  })
  expect(copy.read(scopes)).toEqual([{ scope: '1' }])
  expect(copy.read('PRAGMA user_version')).toEqual([{ user_version: known }])
  copy.close()
})

test('the accounts of the first version are all there after the step to this one', () => {
  const folder = temporaryFolder()
  const first = opened(folder, glanceMigrations.slice(0, 1))
  first.database.write((run) => {
    const insert = `INSERT INTO account (mid, position, name, nickname, paused, credential_kind, generation)
      VALUES (?, ?, ?, ?, ?, 'cookie', 3)`
    run(insert, '12', 1, 'second', null, 1)
    run(insert, '11', 0, 'first', 'mine', 0)
  })
  first.database.close()
  expect(accountList(opened(folder).database).all()).toMatchObject([
    {
      mid: '11',
      name: 'first',
      nickname: 'mine',
      paused: false,
      sessionOnly: false,
      generation: 3,
    },
    { mid: '12', name: 'second', nickname: null, paused: true, sessionOnly: false },
  ])
})

test('a migration that fails halfway leaves the file as it was', () => {
  const folder = profileWithBlock()
  const broken = { statements: [...nextStep.statements, 'ALTER TABLE nowhere ADD x'] }
  expect(() => openDatabase({ folder, nowMs, migrations: [...glanceMigrations, broken] })).toThrow()
  const { database, notice } = opened(folder)
  expect(notice).toBeNull()
  expect(database.read(scopes)).toEqual([{ scope: '1' }])
})

test('a file of a newer version is refused and nothing is touched', () => {
  const folder = temporaryFolder()
  opened(folder, [...glanceMigrations, nextStep]).database.close()
  const before = contentOf(folder)
  expect(openDatabase({ folder, nowMs })).toEqual({
    kind: 'newer',
    version: newer,
    knownVersion: known,
  })
  expect(contentOf(folder)).toEqual(before)
})

test('a newer version that only the log knows yet is refused as well', () => {
  const folder = profileWithBlock()
  const ahead = opened(folder, [...glanceMigrations, nextStep])
  const before = readFileSync(fileIn(folder))
  expect(openDatabase({ folder, nowMs })).toMatchObject({ kind: 'newer', version: newer })
  expect(readFileSync(fileIn(folder)).equals(before)).toBe(true)
  ahead.database.close()
})

test('a start that was killed while making the file leaves nothing in the way', () => {
  const folder = temporaryFolder()
  writeFileSync(`${fileIn(folder)}.new`, 'half')
  writeFileSync(`${fileIn(folder)}.new-wal`, 'half')
  opened(folder).database.close()
  expect(readdirSync(folder)).toEqual(['glance.db', 'glance.db.lock'])
})

test('a folder that cannot be made is said so', () => {
  const file = join(temporaryFolder(), 'file')
  writeFileSync(file, '')
  expect(openDatabase({ folder: join(file, 'profile'), nowMs }).kind).toBe('unusable')
  expect(openDatabase({ folder: file, nowMs }).kind).toBe('unusable')
})
