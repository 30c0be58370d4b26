import { describe, expect, it } from 'vitest'
import { outdatedReadings } from '../../../../electron/shared/reminders/outdated-readings'
import type { ReminderMemory } from '../../../../electron/shared/reminders/reminder'
import {
  accountAt,
  at,
  DAY_MS,
  memory,
  MINUTE_MS,
  NOON,
  rungOf,
  settings,
  toldDay,
  type Given,
} from './reminder-glance'

const outdated = (nowMs: number, given: Given, known: ReminderMemory = memory(), minute = NOON) =>
  outdatedReadings(accountAt(nowMs, given), known, settings(), nowMs, minute)

const DAY = ['coinExp', 'dailyReward']

describe('the readings of a day', () => {
  it('are outdated once a time to remind has passed since, however fresh they are', () => {
    expect(outdated(at(20), { dayMs: at(19, 58) })).toEqual(DAY)
    expect(outdated(at(20, 1), { dayMs: at(20) })).toEqual([])
    expect(outdated(at(19, 59), { dayMs: at(19, 40) })).toEqual([])
  })

  it('are outdated at the end of a snooze', () => {
    const known = memory([toldDay(rungOf(20))], [{ scope: '1', untilMs: at(20, 31) }])
    expect(outdated(at(20, 30), { dayMs: at(20) }, known)).toEqual([])
    expect(outdated(at(20, 31), { dayMs: at(20, 29) }, known)).toEqual(DAY)
    expect(outdated(at(20, 32), { dayMs: at(20, 31) }, known)).toEqual([])
  })

  it('are only those that can be had', () => {
    const account = { credentialKind: 'access-key' } as const
    expect(outdated(at(20), { dayMs: at(19), account })).toEqual(['dailyReward'])
  })

  it.each<[string, Given, ReminderMemory, number]>([
    ['it was told', {}, memory([toldDay(rungOf(20))]), NOON],
    ['all is done', { coins: 50, share: true }, memory(), NOON],
    ['enough is earned', { reminding: { belowExp: 40 } }, memory(), NOON],
    ['nothing of today is known', { dayMs: at(-1) }, memory(), NOON],
    ['the account is paused', { account: { paused: true } }, memory(), NOON],
    [
      'its login is over',
      { account: { session: { state: 'needs-login', sinceMs: 0 } } },
      memory(),
      NOON,
    ],
    ['the hours are quiet', {}, memory(), 60],
    ['everything is hushed', {}, memory([], [{ scope: 'everyone', untilMs: at(23) }]), NOON],
  ])('are not outdated where %s', (_, given, known, minute) => {
    expect(outdated(at(20), { dayMs: at(19, 58), ...given }, known, minute)).toEqual([])
  })
})

describe('the reading of a VIP', () => {
  const dueAtMs = at(12) + 3 * DAY_MS
  const active = { vipStatus: 1, dueAtMs } as const

  it('is outdated once days ahead of its end were reached since', () => {
    const asked = { ...active, vipMs: at(12) - MINUTE_MS }
    const told = memory([{ mid: '1', kind: 'vip-ends', aboutMs: dueAtMs, rung: 7 }])
    expect(outdated(at(12) - 1, asked, told)).toEqual([])
    expect(outdated(at(12), asked, told)).toEqual(['vip'])
    expect(outdated(at(12), { ...active, vipMs: at(12) }, told)).toEqual([])
  })

  it('is outdated once it should have ended', () => {
    expect(outdated(dueAtMs, { ...active, dayMs: dueAtMs, vipMs: dueAtMs - 1 })).toEqual(['vip'])
  })
})
