import { expect, it } from 'vitest'
import { openMemoryDatabase } from '../../../../electron/main/store/database'
import { reminderStore } from '../../../../electron/main/store/reminder-store'
import type { Told } from '../../../../electron/shared/reminders/reminder'

const NOW_MS = Date.parse('2026-11-23T12:00:00+08:00')
const told: Told = { mid: '7', kind: 'vip-ends', aboutMs: 5, rung: 3 }

it('remembers what was told, each once, until it is worth telling again', () => {
  const store = reminderStore(openMemoryDatabase())
  expect(store.memory()).toEqual({ told: [], hushes: [] })
  store.tell([told, { ...told, rung: 1 }], NOW_MS)
  store.tell([told], NOW_MS + 1)
  expect(store.memory().told).toEqual([{ ...told, rung: 1 }, told])
  store.forget('7', 'login-over')
  expect(store.memory().told).toHaveLength(2)
  store.forget('7', 'vip-ends')
  expect(store.memory().told).toEqual([])
})

it('keeps one hush a scope', () => {
  const store = reminderStore(openMemoryDatabase())
  store.hush({ scope: '7', untilMs: 1 })
  store.hush({ scope: '7', untilMs: 2 })
  store.hush({ scope: 'everyone', untilMs: 3 })
  store.unhush('everyone')
  expect(store.memory().hushes).toEqual([{ scope: '7', untilMs: 2 }])
})

it('drops days of more than a week ago, and nothing else', () => {
  const store = reminderStore(openMemoryDatabase())
  const day: Told = { mid: '7', kind: 'day-open', aboutMs: NOW_MS - 8 * 86_400_000, rung: 1200 }
  store.tell([told, day, { ...day, aboutMs: NOW_MS }], NOW_MS)
  expect(
    store
      .memory()
      .told.map(({ aboutMs }) => aboutMs)
      .toSorted(),
  ).toEqual([NOW_MS, 5].toSorted())
})

it('passes over what a later version told', () => {
  const database = openMemoryDatabase()
  database.write((run) =>
    run("INSERT INTO told (mid, kind, about_ms, rung, at_ms) VALUES ('7', 'moon-full', 0, 0, 0)"),
  )
  expect(reminderStore(database).memory().told).toEqual([])
})
