import { expect, it } from 'vitest'
import { failed } from '../../../../electron/bilibili/failure'
import type { SentCall } from '../../../../electron/main/client/sent-call'
import { openMemoryDatabase } from '../../../../electron/main/store/database'
import { sentStore } from '../../../../electron/main/store/sent-store'

const NOON_MS = Date.parse('2026-11-23T12:00:00+08:00')
const DAY_MS = 86_400_000
const call = (given: Partial<SentCall> = {}): SentCall => ({
  name: 'nav',
  method: 'GET',
  host: 'api.bilibili.com',
  path: '/x/web-interface/nav',
  status: 200,
  outcome: 'ok',
  code: null,
  tookMs: 1,
  ...given,
})

it('counts what was asked by place and result, day by day', () => {
  const store = sentStore(openMemoryDatabase())
  store.note(call(), NOON_MS)
  store.note(call(), NOON_MS + 1_000)
  store.note(call({ outcome: 'blocked' }), NOON_MS + 2_000)
  store.note(call(), NOON_MS + DAY_MS)
  const place = { method: 'GET', host: 'api.bilibili.com', path: '/x/web-interface/nav' }
  expect(store.of('2026-11-23')).toEqual([
    { ...place, outcome: 'blocked', calls: 1, lastAtMs: NOON_MS + 2_000 },
    { ...place, outcome: 'ok', calls: 2, lastAtMs: NOON_MS + 1_000 },
  ])
  expect(store.of('2026-11-24').map(({ calls }) => calls)).toEqual([1])
})

it('forgets after a week', () => {
  const store = sentStore(openMemoryDatabase())
  store.note(call(), NOON_MS)
  store.note(call(), NOON_MS + 7 * DAY_MS)
  expect(store.of('2026-11-23')).toHaveLength(1)
  store.note(call(), NOON_MS + 8 * DAY_MS)
  expect(store.of('2026-11-23')).toEqual([])
})

it('counts in this run what cannot be stored', () => {
  const database = openMemoryDatabase()
  sentStore(database).note(call(), NOON_MS)
  const full = sentStore({ ...database, write: () => failed({ kind: 'full' }) })
  full.note(call(), NOON_MS + 5)
  expect(full.of('2026-11-23')).toMatchObject([{ calls: 2, lastAtMs: NOON_MS + 5 }])
})
