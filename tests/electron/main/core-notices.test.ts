import { expect, it } from 'vitest'
import { coreNotices } from '../../../electron/main/core-notices'

it('tells of a reminder that was not shown while its user wants any, until one was', () => {
  let wanted = true
  const notices = coreNotices({
    ofProfile: () => [],
    aheadMs: () => 0,
    remindersWanted: () => wanted,
  })
  expect(notices.remindersRefused(false)).toBe(false)
  expect(notices.remindersRefused(true)).toBe(true)
  expect(notices.remindersRefused(true)).toBe(false)
  expect(notices.all()).toEqual([{ kind: 'reminders-refused' }])
  wanted = false
  expect(notices.all()).toEqual([])
  wanted = true
  expect(notices.remindersRefused(false)).toBe(true)
  expect(notices.all()).toEqual([])
})
