import { expect, test } from 'vitest'
import { accountList } from '../../../../electron/main/store/account-list'
import { openMemoryDatabase } from '../../../../electron/main/store/database'
import { signatureStore } from '../../../../electron/main/store/signature-store'

const MID = '1'

const withAccount = () => {
  const database = openMemoryDatabase()
  const list = accountList(database)
  list.signIn({
    mid: MID,
    name: 'one',
    credentialKind: 'cookie',
    sessionExpiresAtMs: null,
    sessionOnly: false,
  })
  const store = signatureStore(database)
  const texts = (): readonly string[] => store.history(MID).history.map(({ sign }) => sign)
  return { database, list, store, texts }
}

test('an account nobody looked at has no history and nothing pending', () => {
  const { store } = withAccount()
  expect(store.history(MID)).toEqual({ pending: null, history: [] })
})

test('what the profile shows is kept once, with the time it was first seen', () => {
  const { store } = withAccount()
  for (const atMs of [10, 20, 30]) store.seen(MID, 'a', atMs)
  expect(store.history(MID).history).toEqual([{ sign: 'a', atMs: 10, origin: 'seen' }])
})

test('the newest text comes first, also one that stands there again', () => {
  const { store, texts } = withAccount()
  store.seen(MID, 'a', 10)
  store.seen(MID, 'b', 20)
  expect(texts()).toEqual(['b', 'a'])
  store.seen(MID, 'a', 30)
  expect(texts()).toEqual(['a', 'b'])
})

test('a text that was sent is pending until the profile shows it', () => {
  const { store, texts } = withAccount()
  store.seen(MID, 'a', 10)
  store.sent(MID, 'b', 20)
  expect(store.history(MID).pending).toEqual({ sign: 'b', sentAtMs: 20 })
  // Under review the old one goes on standing there.
  store.seen(MID, 'a', 30)
  expect(store.history(MID).pending).toEqual({ sign: 'b', sentAtMs: 20 })
  expect(texts()).toEqual(['b', 'a'])
  store.seen(MID, 'b', 40)
  expect(store.history(MID)).toEqual({
    pending: null,
    history: [
      { sign: 'b', atMs: 20, origin: 'sent' },
      { sign: 'a', atMs: 10, origin: 'seen' },
    ],
  })
})

test('a pending text is known again with the line ends and white space of the server', () => {
  const { store, texts } = withAccount()
  store.sent(MID, 'one\r\ntwo ', 10)
  store.seen(MID, 'one\ntwo', 20)
  expect(store.history(MID).pending).toBeNull()
  expect(texts()).toEqual(['one\r\ntwo '])
})

test('another text that is sent takes the wait over, and the one before it stays to be restored', () => {
  const { store, texts } = withAccount()
  store.sent(MID, 'a', 10)
  store.sent(MID, 'b', 20)
  expect(store.history(MID).pending).toEqual({ sign: 'b', sentAtMs: 20 })
  expect(texts()).toEqual(['b', 'a'])
})

test('a wait can be ended without a new look at the profile, for its own text alone', () => {
  const { store } = withAccount()
  store.sent(MID, 'a', 10)
  store.settle(MID, 'b')
  expect(store.history(MID).pending).not.toBeNull()
  store.settle(MID, 'a')
  expect(store.history(MID).pending).toBeNull()
})

test('a deletion can be pending, but an empty text is nothing to restore', () => {
  const { store, texts } = withAccount()
  store.seen(MID, 'a', 10)
  store.sent(MID, '', 20)
  expect(store.history(MID).pending).toEqual({ sign: '', sentAtMs: 20 })
  expect(texts()).toEqual(['a'])
  store.seen(MID, '', 30)
  expect(store.history(MID).pending).toBeNull()
})

test('of one account fifty texts are kept, and the pending one whatever its age', () => {
  const { store, texts } = withAccount()
  store.sent(MID, 'pending', 0)
  for (let index = 1; index <= 60; index += 1) store.seen(MID, `text ${index.toString()}`, index)
  expect(store.history(MID).pending?.sign).toBe('pending')
  expect(texts()).toHaveLength(51)
  expect(texts().slice(0, 2)).toEqual(['text 60', 'text 59'])
  expect(texts()).not.toContain('text 10')
})

test('a text that no editor could hold is not kept', () => {
  const { store, texts } = withAccount()
  store.seen(MID, 'x'.repeat(501), 10)
  expect(texts()).toEqual([])
})

test('half a surrogate pair is kept as it would be sent', () => {
  const { store, texts } = withAccount()
  store.sent(MID, 'a\ud83c', 10)
  expect(texts()).toEqual(['a\ufffd'])
})

test('nothing is kept of an account that is not listed, and all goes with one that is removed', () => {
  const { store, list, texts } = withAccount()
  store.seen('2', 'stranger', 10)
  expect(store.history('2').history).toEqual([])
  store.seen(MID, 'a', 10)
  list.remove(MID)
  expect(texts()).toEqual([])
})

test('a look that finds what is known writes nothing', () => {
  const { database, store } = withAccount()
  store.seen(MID, 'a', 10)
  let writes = 0
  const watched = signatureStore({
    ...database,
    write: (change) => {
      writes += 1
      return database.write(change)
    },
  })
  expect(watched.seen(MID, 'a', 20)).toEqual({ ok: true, value: undefined })
  expect(writes).toBe(0)
})
