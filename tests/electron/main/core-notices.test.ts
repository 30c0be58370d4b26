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

it('tells of it no more once that was read, until one was shown and the next one was not', () => {
  const notices = coreNotices({
    ofProfile: () => [],
    aheadMs: () => 0,
    remindersWanted: () => true,
  })
  notices.remindersRefused(true)
  notices.refusalRead()
  expect(notices.all()).toEqual([])
  notices.remindersRefused(true)
  expect(notices.all()).toEqual([])
  notices.remindersRefused(false)
  notices.remindersRefused(true)
  expect(notices.all()).toEqual([{ kind: 'reminders-refused' }])
})

it('tells of the computer’s clock for as long as it is wrong', () => {
  let aheadMs = 0
  const notices = coreNotices({
    ofProfile: () => [],
    aheadMs: () => aheadMs,
    remindersWanted: () => true,
  })
  expect(notices.all()).toEqual([])
  aheadMs = -3 * 3_600_000
  expect(notices.all()).toEqual([{ kind: 'clock-wrong', aheadMinutes: -180 }])
  aheadMs = 0
  expect(notices.all()).toEqual([])
})
