import { expect, it } from 'vitest'
import { reminderRequests } from '../../../../electron/main/reminders/reminder-requests'
import { coreSetting } from '../core-setting'

const setting = async () => {
  const made = await coreSetting({ accounts: 2 })
  await made.core.load()
  const testReminder = () => Promise.resolve({ kind: 'nobody' } as const)
  return { ...made, handlers: reminderRequests({ core: made.core, testReminder }) }
}
const fine = { ok: true, value: null }

it('reminders are tried, put off and paused', async () => {
  const { handlers, core, clock, mids } = await setting()
  const [mid = ''] = mids
  expect(await handlers['reminder:test']()).toEqual({ ok: true, value: { kind: 'nobody' } })
  expect(handlers['reminder:pause']('hour')).toEqual(fine)
  expect(core.reminderWishes.hushedUntilMs()).toBe(clock.nowMs() + 3_600_000)
  expect(handlers['reminder:pause']('none')).toEqual(fine)
  expect(core.reminderWishes.hushedUntilMs()).toBeNull()
  expect(handlers['reminder:snooze'](mid)).toEqual(fine)
  expect(handlers['reminder:not-today'](mid)).toEqual({ ok: true, value: true })
  const { hushes, told } = core.reminders.memory()
  expect(hushes).toEqual([{ scope: mid, untilMs: clock.nowMs() + 1_800_000 }])
  expect(told.map(({ kind, rung }) => [kind, rung])).toEqual([['day-open', 1440]])
  expect(handlers['reminder:again'](mid, 'snooze')).toEqual(fine)
  expect(core.reminders.memory()).toMatchObject({ hushes: [], told })
  expect(handlers['reminder:again'](mid, 'not-today')).toEqual(fine)
  expect(core.reminders.memory()).toMatchObject({ hushes: [], told: [] })
})

it('a refusal of the desktop that was read is told no more', async () => {
  const { handlers, core } = await setting()
  core.remindersRefused(true)
  expect(core.notices()).toEqual([{ kind: 'reminders-refused' }])
  expect(handlers['reminder:refusal-read']()).toEqual(fine)
  expect(core.notices()).toEqual([])
})
