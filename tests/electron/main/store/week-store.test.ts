import { expect, it } from 'vitest'
import { reminderStore } from '../../../../electron/main/store/reminder-store'
import { weekStore } from '../../../../electron/main/store/week-store'
import { opened, nowMs, temporaryFolder } from './temp-profile'

it('remembers across restarts which week was told, and which was looked at', () => {
  const folder = temporaryFolder()
  const before = weekStore(opened(folder).database)
  expect(before.has('told', '2026-11-16')).toBe(false)
  expect(before.note('told', '2026-11-16', nowMs).ok).toBe(true)
  expect(before.note('told', '2026-11-16', nowMs + 1).ok).toBe(true)
  const after = weekStore(opened(folder).database)
  expect(after.has('told', '2026-11-16')).toBe(true)
  expect(after.has('seen', '2026-11-16')).toBe(false)
  expect(after.has('told', '2026-11-09')).toBe(false)
})

it('keeps the last week of each, and later ones where the clock went back', () => {
  const { database } = opened(temporaryFolder())
  const weeks = weekStore(database)
  for (const monday of ['2026-11-16', '2026-11-09', '2026-11-23']) weeks.note('told', monday, nowMs)
  weeks.note('seen', '2026-11-09', nowMs)
  expect(database.read('SELECT kind, about_ms FROM told')).toHaveLength(2)
  expect(weeks.has('told', '2026-11-23')).toBe(true)
  weeks.note('told', '2026-11-16', nowMs)
  expect([weeks.has('told', '2026-11-16'), weeks.has('told', '2026-11-23')]).toEqual([true, true])
})

it('leaves reminders alone, and is left alone by them', () => {
  const { database } = opened(temporaryFolder())
  const [weeks, reminders] = [weekStore(database), reminderStore(database)]
  const told = { mid: '7', kind: 'day-open', aboutMs: nowMs, rung: 1_200 } as const
  reminders.tell([told], nowMs)
  weeks.note('seen', '2026-11-16', nowMs)
  reminders.tell([{ ...told, rung: 1_350 }], nowMs)
  expect(reminders.memory().told).toHaveLength(2)
  expect(weeks.has('seen', '2026-11-16')).toBe(true)
})
