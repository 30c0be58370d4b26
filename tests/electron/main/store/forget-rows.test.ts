import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { accountList } from '../../../../electron/main/store/account-list'
import { blockStore } from '../../../../electron/main/store/block-store'
import { forgetRows } from '../../../../electron/main/store/forget-rows'
import { openMemoryDatabase, type Database } from '../../../../electron/main/store/database'
import { opened, temporaryFolder } from './temp-profile'

const CANARY = 'c4nary-of-a-signature-'

const sign = 'INSERT INTO signature (mid, sign, at_ms, origin) VALUES (?, ?, 1, ?)'

const filled = (database: Database, rows: number): void => {
  accountList(database).signIn({
    mid: '7000000000000007',
    name: 'c4nary name',
    credentialKind: 'cookie',
    sessionExpiresAtMs: null,
    sessionOnly: false,
  })
  database.write((run) => {
    for (let row = 0; row < rows; row += 1)
      run(sign, '7000000000000007', `${CANARY}${row.toString()}`, 'seen')
    run('INSERT INTO told (mid, kind, about_ms, rung, at_ms) VALUES (?, ?, 1, 1, 1)', '7', 'expiry')
  })
}
const files = (folder: string): Buffer =>
  Buffer.concat(['glance.db', 'glance.db-wal'].map((name) => readFileSync(join(folder, name))))

it('empties every table, and of the blocks those that name an account', () => {
  const database = openMemoryDatabase()
  filled(database, 3)
  const blocks = blockStore(database)
  blocks.save({ scope: 'everyone', untilMs: 9, strikes: 1 })
  blocks.save({ scope: '7', untilMs: 9, strikes: 1 })
  expect(forgetRows(database)).toEqual({ ok: true, value: 0 })
  expect(blocks.all()).toEqual([{ scope: 'everyone', untilMs: 9, strikes: 1 }])
  for (const table of ['account', 'reading', 'signature', 'avatar', 'told'])
    expect(database.read(`SELECT * FROM ${table}`), table).toEqual([])
})

it('empties tables that a later version brings as well', () => {
  const database = openMemoryDatabase()
  database.write((run) => run('CREATE TABLE "later ones" (mid TEXT) STRICT'))
  database.write((run) => run('INSERT INTO "later ones" VALUES (?)', '7'))
  expect(forgetRows(database)).toEqual({ ok: true, value: 0 })
  expect(database.read('SELECT * FROM "later ones"')).toEqual([])
})

it('leaves nothing of them in the file and its log once it was written anew', () => {
  const folder = temporaryFolder()
  const { database } = opened(folder)
  filled(database, 500)
  expect(files(folder).includes(CANARY)).toBe(true)
  expect(forgetRows(database)).toMatchObject({ ok: true })
  expect(database.scrub()).toEqual({ ok: true, value: undefined })
  expect(files(folder).includes(CANARY)).toBe(false)
  expect(files(folder).includes('c4nary name')).toBe(false)
  expect(readFileSync(join(folder, 'glance.db-wal'))).toHaveLength(0)
})

it('is not said to be scrubbed while another process holds the file', () => {
  const folder = temporaryFolder()
  const { database } = opened(folder)
  filled(database, 3)
  const { database: other } = opened(folder)
  other.write((run) => {
    run('SELECT 1')
    expect(database.scrub()).toEqual({ ok: false, failure: { kind: 'busy' } })
  })
  other.close()
  expect(database.scrub()).toMatchObject({ ok: true })
})
