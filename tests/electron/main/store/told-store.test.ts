import { expect, it } from 'vitest'
import { openMemoryDatabase } from '../../../../electron/main/store/database'
import { toldStore } from '../../../../electron/main/store/told-store'

const ends = { mid: '7', kind: 'login-ends', aboutMs: 1_800_000_000_000, rung: 14 } as const
const over = { mid: '7', kind: 'login-over', aboutMs: 0, rung: 0 } as const

it('remembers what was told, each thing once', () => {
  const store = toldStore(openMemoryDatabase())
  expect(store.save([ends, over], 1).ok).toBe(true)
  expect(store.save([ends], 2).ok).toBe(true)
  expect(store.all()).toEqual([ends, over])
})

it('forgets one kind of one account', () => {
  const store = toldStore(openMemoryDatabase())
  store.save([ends, over, { ...over, mid: '8' }], 1)
  store.forget('7', 'login-over')
  expect(store.all()).toEqual([ends, { ...over, mid: '8' }])
})

it('passes over what a later version told', () => {
  const database = openMemoryDatabase()
  database.write((run) => {
    run(`INSERT INTO told (mid, kind, about_ms, rung, at_ms) VALUES ('7', 'vip-ends', 1, 2, 3)`)
  })
  expect(toldStore(database).all()).toEqual([])
})
