import { expect, test } from 'vitest'
import { readings as readingTable } from '../../../../electron/bilibili/index'
import { accountList } from '../../../../electron/main/store/account-list'
import { openMemoryDatabase, type Database } from '../../../../electron/main/store/database'
import { emptyReadings, readingStore } from '../../../../electron/main/store/reading-store'
import { nowMs } from './temp-profile'

const withAccount = (): Database => {
  const database = openMemoryDatabase()
  accountList(database).signIn({
    mid: '1',
    name: 'one',
    credentialKind: 'cookie',
    sessionExpiresAtMs: null,
    sessionOnly: false,
  })
  return database
}

const everyColumn = (database: Database): string =>
  JSON.stringify(database.read('SELECT * FROM reading'))

test('every reading of the table is there and empty before it was made', () => {
  const empty = emptyReadings()
  expect(Object.keys(empty)).toEqual(Object.keys(readingTable))
  expect(empty.vip).toEqual({
    value: null,
    asOfMs: null,
    failure: null,
    failedAtMs: null,
    failures: 0,
    unreadable: [],
    message: null,
    ttl: null,
    raw: null,
  })
  expect(readingStore(withAccount()).all('1')).toEqual(empty)
})

test('a reading comes back whole, failure and raw answer included', () => {
  const store = readingStore(withAccount())
  const reading = {
    value: {
      rows: [{ atMs: 1, deltaTenths: -10, reason: '打赏 "av\\1"' }],
      count: 1,
      malformedRows: 0,
    },
    asOfMs: nowMs,
    failure: { kind: 'http-status', status: 502 },
    failedAtMs: nowMs + 1,
    failures: 2,
    unreadable: ['list.3.time'],
    message: '0',
    ttl: 1.5,
    raw: { count: 1, more: [{ deep: null }] },
  } as const
  expect(store.save('1', 'coinLog', reading)).toEqual({ ok: true, value: undefined })
  expect(store.all('1').coinLog).toEqual(reading)
  expect(store.all('1').vip).toEqual(emptyReadings().vip)
})

test('a later reading stands in place of the one before', () => {
  const store = readingStore(withAccount())
  store.save('1', 'coinExp', { ...emptyReadings().coinExp, value: { exp: 10 }, raw: 10 })
  store.save('1', 'coinExp', { ...emptyReadings().coinExp, value: { exp: 20 }, raw: 20 })
  expect(store.all('1').coinExp).toMatchObject({ value: { exp: 20 }, raw: 20 })
})

test('an answer for an account that was removed meanwhile is not kept', () => {
  const database = withAccount()
  readingStore(database).save('2', 'coinExp', { ...emptyReadings().coinExp, value: { exp: 10 } })
  expect(database.read('SELECT * FROM reading')).toEqual([])
})

test('real name and document number are not kept even where a caller forgot to drop them', () => {
  const database = withAccount()
  const store = readingStore(database)
  store.save('1', 'realnameApplication', {
    ...emptyReadings().realnameApplication,
    value: {
      state: 1,
      remark: 'ok',
      maskedName: 'CANARY-NAME',
      maskedNumber: 'CANARY-NUMBER',
      documentKind: 0,
    },
    raw: {
      status: 1,
      remark: 'ok',
      realname: 'CANARY-NAME',
      card: 'CANARY-NUMBER',
      card_type: 0,
      more: [{ realname: 'CANARY-NAME', card: ['CANARY-NUMBER'] }],
    },
  })
  expect(everyColumn(database)).not.toContain('CANARY')
  expect(store.all('1').realnameApplication).toMatchObject({
    value: { state: 1, remark: 'ok', maskedName: null, maskedNumber: null, documentKind: 0 },
    raw: { status: 1, remark: 'ok', card_type: 0, more: [{}] },
  })
})

test.each([
  ['value', '{"exp":'],
  ['value', '[1]'],
  ['value', '7'],
  ['unreadable', 'no'],
  ['unreadable', '{}'],
  ['answer', ''],
  ['answer', 'null'],
])('a row whose %s is %s is an empty reading, its neighbours live', (column, broken) => {
  const database = withAccount()
  const store = readingStore(database)
  store.save('1', 'coinExp', { ...emptyReadings().coinExp, value: { exp: 10 }, asOfMs: nowMs })
  store.save('1', 'realnameStatus', {
    ...emptyReadings().realnameStatus,
    value: { verified: true },
  })
  database.write((run) => run(`UPDATE reading SET ${column} = ? WHERE name = 'coinExp'`, broken))
  expect(store.all('1').coinExp).toEqual(emptyReadings().coinExp)
  expect(store.all('1').realnameStatus.value).toEqual({ verified: true })
})

test('a failure that cannot be read is none, the value stays', () => {
  const database = withAccount()
  const store = readingStore(database)
  store.save('1', 'coinExp', { ...emptyReadings().coinExp, value: { exp: 10 } })
  database.write((run) => run('UPDATE reading SET failure = \'{"code":1}\''))
  expect(store.all('1').coinExp).toMatchObject({ value: { exp: 10 }, failure: null })
})

test('rows of readings that this version does not know are left alone', () => {
  const database = withAccount()
  database.write((run) =>
    run("INSERT INTO reading (mid, name, unreadable, answer) VALUES ('1', 'later', '[]', '{}')"),
  )
  expect(readingStore(database).all('1')).toEqual(emptyReadings())
  expect(database.read('SELECT name FROM reading')).toEqual([{ name: 'later' }])
})
