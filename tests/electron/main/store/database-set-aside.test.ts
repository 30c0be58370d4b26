import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { connect } from '../../../../electron/main/store/sqlite'
import { addBlock, profileWithBlock, scopes } from './block-profile'
import { opened, temporaryFolder } from './temp-profile'

const fileIn = (folder: string): string => join(folder, 'glance.db')

test.each([
  ['a directory', (path: string) => mkdirSync(path)],
  ['a dangling link', (path: string) => symlinkSync(`${path}-nowhere`, path)],
  ['an empty file', (path: string) => writeFileSync(path, '')],
  ['NUL bytes', (path: string) => writeFileSync(path, Buffer.alloc(8192))],
  ['text', (path: string) => writeFileSync(path, '{"accounts":[]}'.repeat(600))],
  [
    "somebody else's database",
    (path: string) => {
      const other = connect(path, { writable: true, waitMs: 0 })
      other.execute('CREATE TABLE accounts (id); PRAGMA user_version = 1')
      other.close()
    },
  ],
])('%s in its place is set aside and a fresh file started', (_, put) => {
  const folder = temporaryFolder()
  put(fileIn(folder))
  const { database, notice } = opened(folder)
  expect(notice).toEqual({ kind: 'set-aside', as: 'glance.db.damaged-2026-11-23T091200Z' })
  expect(readdirSync(folder)).toContain('glance.db.damaged-2026-11-23T091200Z')
  expect(database.write((run) => run(addBlock, '1'))).toEqual({ ok: true, value: 1 })
})

test('a damaged file moves with its log, and a second one does not take its name', () => {
  const folder = temporaryFolder()
  for (const text of ['first', 'second']) {
    writeFileSync(fileIn(folder), text)
    writeFileSync(`${fileIn(folder)}-wal`, `log of the ${text}`)
    opened(folder).database.close()
  }
  const name = 'glance.db.damaged-2026-11-23T091200Z'
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8')
  expect([name, `${name}-wal`, `${name}-2`, `${name}-2-wal`].map(read)).toEqual([
    'first',
    'log of the first',
    'second',
    'log of the second',
  ])
})

test('a log without its database is not taken for part of the next one', () => {
  const folder = profileWithBlock('old')
  const other = opened(folder).database
  other.write((run) => run(addBlock, 'in the log'))
  const log = readFileSync(`${fileIn(folder)}-wal`)
  const fresh = temporaryFolder()
  writeFileSync(`${fileIn(fresh)}-wal`, log)
  const { database, notice } = opened(fresh)
  expect(notice?.kind).toBe('set-aside')
  expect(database.read(scopes)).toEqual([])
})

test('a log that cannot be one is set aside alone', () => {
  const folder = profileWithBlock()
  mkdirSync(`${fileIn(folder)}-wal`)
  const { database, notice } = opened(folder)
  expect(notice).toBeNull()
  expect(database.read(scopes)).toEqual([{ scope: '1' }])
  expect(existsSync(`${fileIn(folder)}-wal.damaged-2026-11-23T091200Z`)).toBe(true)
})
