import { expect, test } from 'vitest'
import {
  accountList,
  type AccountList,
  type SignedIn,
} from '../../../../electron/main/store/account-list'
import { blockStore } from '../../../../electron/main/store/block-store'
import { openMemoryDatabase } from '../../../../electron/main/store/database'
import { emptyReadings, readingStore } from '../../../../electron/main/store/reading-store'
import { nowMs, opened, temporaryFolder } from './temp-profile'

const signedIn = (mid: string, change: Partial<SignedIn> = {}): SignedIn => ({
  mid,
  name: `name of ${mid}`,
  credentialKind: 'cookie',
  sessionExpiresAtMs: nowMs,
  sessionOnly: false,
  ...change,
})

const listOf = (...mids: string[]): AccountList => {
  const list = accountList(openMemoryDatabase())
  for (const mid of mids) list.signIn(signedIn(mid))
  return list
}

const midsOf = (list: AccountList): string[] => list.all().map(({ mid }) => mid)

test('a new account stands at the end with nothing known of it', () => {
  const list = listOf('2', '1')
  expect(midsOf(list)).toEqual(['2', '1'])
  expect(list.all()[1]).toMatchObject({
    mid: '1',
    name: 'name of 1',
    nickname: null,
    colour: null,
    paused: false,
    sessionOnly: false,
    olderEntry: false,
    credentialKind: 'cookie',
    sessionExpiresAtMs: nowMs,
    session: { state: 'unknown', sinceMs: null },
    progress: null,
    roundAtMs: null,
    nextRoundAtMs: null,
    origin: null,
    renewability: null,
    renewalCheckedAtMs: null,
    renewalDueAtMs: null,
    renewalTrouble: null,
    generation: 1,
  })
})

test('one account is found by its mid, as it stands in the list', () => {
  const list = listOf('1', '2')
  list.update('2', { paused: true })
  expect(list.find('2')).toEqual(list.all()[1])
  expect(list.find('3')).toBeNull()
})

test('the generation of one account is told without the others', () => {
  const list = listOf('1', '2')
  list.signIn(signedIn('2'))
  expect(['1', '2', '3'].map(list.generationOf)).toEqual([1, 2, null])
})

test('a known account that signs in keeps its place and what the user set', () => {
  const list = listOf('1', '2')
  list.update('1', { nickname: 'mine', colour: 'rose', paused: true, roundAtMs: 5 })
  list.update('1', { session: { state: 'needs-login', sinceMs: 7 }, nextRoundAtMs: 9 })
  list.signIn(
    signedIn('1', { name: 'new', credentialKind: 'access-key', sessionExpiresAtMs: null }),
  )
  expect(midsOf(list)).toEqual(['1', '2'])
  expect(list.all()[0]).toMatchObject({
    name: 'new',
    nickname: 'mine',
    colour: 'rose',
    paused: true,
    credentialKind: 'access-key',
    sessionExpiresAtMs: null,
    session: { state: 'unknown', sinceMs: null },
    roundAtMs: 5,
    nextRoundAtMs: null,
    generation: 2,
  })
})

test('signing in again forgets the failures of readings and keeps their values', () => {
  const database = openMemoryDatabase()
  const list = accountList(database)
  const readings = readingStore(database)
  list.signIn(signedIn('1'))
  list.signIn(signedIn('2'))
  const reading = {
    ...emptyReadings().coinExp,
    value: { exp: 30 },
    asOfMs: nowMs,
    failure: { kind: 'needs-login', code: -101 },
    failedAtMs: nowMs,
    failures: 3,
  } as const
  readings.save('1', 'coinExp', reading)
  readings.save('2', 'coinExp', reading)
  list.signIn(signedIn('1'))
  expect(readings.all('1').coinExp).toEqual({
    ...reading,
    failure: null,
    failedAtMs: null,
    failures: 0,
  })
  expect(readings.all('2').coinExp).toEqual(reading)
})

test('a change touches the given fields alone and null is a value', () => {
  const list = listOf('1', '2')
  const progress = { day: '2026-11-23', login: true, watch: false, share: null, coinExp: 30 }
  list.update('1', { progress, nickname: 'mine' })
  list.update('1', { nickname: null, paused: true })
  list.update('1', {})
  expect(list.all()[0]).toMatchObject({ progress, nickname: null, paused: true, name: 'name of 1' })
  expect(list.all()[1]).toMatchObject({ progress: null, paused: false })
  list.update('1', { progress: null })
  expect(list.all()[0]?.progress).toBeNull()
})

test('a change of an account that is not listed does nothing', () => {
  const list = listOf('1')
  expect(list.update('9', { name: 'nobody' })).toEqual({ ok: true, value: undefined })
  expect(midsOf(list)).toEqual(['1'])
})

test('a removed account takes its readings with it, and neither its block nor anything else', () => {
  const database = openMemoryDatabase()
  const [list, readings, blocks] = [
    accountList(database),
    readingStore(database),
    blockStore(database),
  ]
  for (const mid of ['1', '2']) {
    list.signIn(signedIn(mid))
    readings.save(mid, 'coinExp', { ...emptyReadings().coinExp, value: { exp: 10 } })
    blocks.save({ scope: mid, untilMs: nowMs, strikes: 1 })
  }
  list.remove('1')
  expect(midsOf(list)).toEqual(['2'])
  expect(readings.all('1')).toEqual(emptyReadings())
  expect(readings.all('2').coinExp.value).toEqual({ exp: 10 })
  expect(blocks.all().map(({ scope }) => scope)).toEqual(['1', '2'])
})

test('accounts not named in a new order follow in the order they had', () => {
  const list = listOf('1', '2', '3', '4')
  list.reorder(['3', '9', '1'])
  expect(midsOf(list)).toEqual(['3', '1', '2', '4'])
  list.signIn(signedIn('5'))
  expect(midsOf(list)).toEqual(['3', '1', '2', '4', '5'])
})

test('a rebuilt list gets what is missing and leaves what is there', () => {
  const list = listOf('1')
  list.update('1', { nickname: 'mine' })
  expect(list.rebuild([signedIn('2'), signedIn('1', { name: 'other' }), signedIn('3')])).toEqual({
    ok: true,
    value: 2,
  })
  expect(midsOf(list)).toEqual(['1', '2', '3'])
  expect(list.all()[0]).toMatchObject({ name: 'name of 1', nickname: 'mine', generation: 1 })
})

test('text of any kind comes back as it was given', () => {
  const list = listOf('1')
  const name = "a\0b 社会易姐 😀 '; DROP TABLE account; --"
  list.update('1', { name })
  expect(list.all()[0]?.name).toBe(name)
})

test('what is stored is there after a restart', () => {
  const folder = temporaryFolder()
  const first = opened(folder)
  accountList(first.database).signIn(signedIn('1'))
  first.database.close()
  const second = opened(folder)
  expect(second.notice).toBeNull()
  expect(midsOf(accountList(second.database))).toEqual(['1'])
})

test('a column that makes no sense is unknown and the rest of the account lives', () => {
  const database = openMemoryDatabase()
  const list = accountList(database)
  list.signIn(signedIn('1'))
  database.write((run) => {
    run("UPDATE account SET session_state = 'gone', progress = '{', credential_kind = '?'")
    run("UPDATE account SET origin = 'moon', renewability = '?', renewal_trouble = ''")
  })
  expect(list.all()[0]).toMatchObject({
    name: 'name of 1',
    session: { state: 'unknown', sinceMs: null },
    progress: null,
    credentialKind: 'cookie',
    origin: null,
    renewability: null,
    renewalTrouble: null,
  })
  database.write((run) => {
    run(`UPDATE account SET progress = '{"day":"2026-11-23","login":1,"coinExp":"30"}'`)
  })
  expect(list.all()[0]?.progress).toEqual({
    day: '2026-11-23',
    login: null,
    watch: null,
    share: null,
    coinExp: null,
  })
})
