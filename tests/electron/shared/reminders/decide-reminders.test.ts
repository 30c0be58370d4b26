import { describe, expect, it } from 'vitest'
import { decideReminders } from '../../../../electron/shared/reminders/decide-reminders'
import {
  NOT_TODAY,
  type ReminderMemory,
  type ReminderSettings,
} from '../../../../electron/shared/reminders/reminder'
import {
  accountAt,
  at,
  DAY_MS,
  DAY_START_MS,
  memory,
  MINUTE_MS,
  NOON,
  rungOf,
  settings,
  toldDay,
  type Given,
} from './reminder-glance'

interface Setting {
  readonly known?: ReminderMemory
  readonly set?: Partial<ReminderSettings>
  readonly minute?: number
}

const decide = (nowMs: number, given: Given = {}, setting: Setting = {}) => {
  const { known = memory(), set = {}, minute = NOON } = setting
  return decideReminders([accountAt(nowMs, given)], known, settings(set), nowMs, minute)
}

const told = (nowMs: number, given: Given = {}, setting: Setting = {}) =>
  decide(nowMs, given, setting).tell.map(({ kind, rung }) => [kind, rung])

describe('an open day', () => {
  it('is told at the last of its times that has passed', () => {
    const rungs = [at(19, 59), at(20), at(22, 30), at(23, 59)].map((ms) => told(ms)[0]?.[1])
    expect(rungs).toEqual([undefined, rungOf(20), rungOf(22, 30), rungOf(23, 40)])
  })

  it('is told once for each of them, also where a later one was told', () => {
    expect(told(at(21), {}, { known: memory([toldDay(rungOf(20))]) })).toEqual([])
    expect(told(at(23), {}, { known: memory([toldDay(rungOf(20))]) })).toHaveLength(1)
    expect(told(at(21), {}, { known: memory([toldDay(rungOf(23, 40))]) })).toEqual([])
    expect(told(at(23, 50), {}, { known: memory([toldDay(NOT_TODAY)]) })).toEqual([])
  })

  it('is told of another day and of another account all the same', () => {
    const others = [
      toldDay(NOT_TODAY, { aboutMs: DAY_START_MS - DAY_MS }),
      toldDay(NOT_TODAY, { mid: '2' }),
    ]
    expect(told(at(21), {}, { known: memory(others) })).toHaveLength(1)
  })

  it.each<[string, Given]>([
    ['all is done', { coins: 50, share: true }],
    ['enough is earned', { reminding: { belowExp: 40 } }],
    ['its user wants nothing of it', { reminding: { day: false } }],
    ['the account is paused', { account: { paused: true } }],
    ['the login is over', { account: { session: { state: 'needs-login', sinceMs: 0 } } }],
    ['the network is gone', { account: { session: { state: 'offline', sinceMs: 0 } } }],
    ['it was asked too long ago', { dayMs: at(20, 1) }],
    ['it was asked the day before', { dayMs: DAY_START_MS - MINUTE_MS }],
  ])('is not told where %s', (_, given) => {
    const others = decide(at(20, 11), given).tell.filter(({ kind }) => kind === 'day-open')
    expect(others).toEqual([])
  })

  it('is not told from what was asked before the time, however fresh it is', () => {
    expect(told(at(20, 5), { dayMs: at(19, 59) })).toEqual([])
    expect(told(at(20, 5), { dayMs: at(20) })).toHaveLength(1)
  })

  it('is told below the exp that its user set', () => {
    expect(told(at(21), { reminding: { belowExp: 41 } })).toHaveLength(1)
  })

  it('is told for an access_key, which has one source alone', () => {
    const account = { credentialKind: 'access-key' } as const
    expect(told(at(21), { account })).toEqual([['day-open', rungOf(20)]])
  })
})

describe('silence', () => {
  it.each([
    ['reminders are off', { set: { reminders: false } }],
    ['the hours are quiet', { minute: 60 }],
    ['everything is hushed', { known: memory([], [{ scope: 'everyone', untilMs: at(22) }]) }],
    ['the account is snoozed', { known: memory([], [{ scope: '1', untilMs: at(22) }]) }],
  ])('holds where %s', (_, setting) => {
    expect(decide(at(21), {}, setting)).toEqual({ tell: [], rearm: [], over: [] })
  })

  it('of one account leaves its VIP and the others alone', () => {
    const known = memory([], [{ scope: '1', untilMs: at(22) }])
    const accounts = [accountAt(at(21), { vipStatus: 2 }), accountAt(at(21), { mid: '2' })]
    const { tell } = decideReminders(accounts, known, settings(), at(21), NOON)
    expect(tell.map(({ mid, kind }) => [mid, kind])).toEqual([
      ['1', 'vip-halted'],
      ['2', 'day-open'],
    ])
  })

  it('that ended long ago holds nothing, and is over', () => {
    const known = memory([], [{ scope: 'everyone', untilMs: at(20, 30) }])
    expect(decide(at(21), {}, { known })).toMatchObject({ tell: [{}], over: ['everyone'] })
  })
})

describe('a snooze', () => {
  const snoozed = (untilMs: number, rung = rungOf(20)) =>
    memory([toldDay(rung)], [{ scope: '1', untilMs }])

  it('brings its day back once, from an answer after its end', () => {
    const known = snoozed(at(20, 31))
    expect(told(at(20, 30), {}, { known })).toEqual([])
    expect(told(at(20, 32), { dayMs: at(20, 30) }, { known })).toEqual([])
    expect(decide(at(20, 32), {}, { known })).toMatchObject({
      tell: [{ kind: 'day-open', rung: rungOf(20) }],
      over: ['1'],
    })
  })

  it('is kept through quiet hours, and brings nothing back where all is done', () => {
    const known = snoozed(at(20, 31))
    expect(decide(at(20, 32), {}, { known, minute: 60 }).over).toEqual([])
    expect(told(at(20, 32), { coins: 50, share: true }, { known })).toEqual([])
  })

  it('ends with its day, also where it reaches into the next one', () => {
    const known = snoozed(at(24, 10), rungOf(23, 40))
    expect(told(at(24, 11), {}, { known })).toEqual([])
    expect(decide(at(48), {}, { known }).over).toEqual(['1'])
  })

  it('gives way to "not today"', () => {
    expect(told(at(21), {}, { known: snoozed(at(20, 31), NOT_TODAY) })).toEqual([])
  })
})

describe('the end of a VIP', () => {
  const NOW_MS = at(12)
  const ending = (days: number, given: Given = {}): Given => ({
    vipStatus: 1,
    dueAtMs: NOW_MS + days * DAY_MS,
    ...given,
  })

  it('is told 30, 14, 7, 3 and 1 days ahead and when it is past', () => {
    const rungs = [31.1, 30, 14.1, 14, 7, 3, 2.5, 1, 0.1, 0, -0.9, -1].map(
      (days) => told(NOW_MS, ending(days))[0]?.[1] ?? null,
    )
    expect(rungs).toEqual([null, 30, 30, 14, 7, 3, 3, 1, 1, 0, 0, null])
  })

  it('is told once for a due date and a rung, and anew with the next due date', () => {
    const one = { mid: '1', kind: 'vip-ends', aboutMs: NOW_MS + 3 * DAY_MS, rung: 7 } as const
    expect(told(NOW_MS, ending(3), { known: memory([one]) })).toHaveLength(1)
    expect(told(NOW_MS, ending(3), { known: memory([{ ...one, rung: 3 }]) })).toEqual([])
    const renewed = { ...one, aboutMs: NOW_MS, rung: 0 }
    expect(told(NOW_MS, ending(3), { known: memory([renewed]) })).toHaveLength(1)
  })

  it.each<[string, Given, Partial<ReminderSettings>]>([
    ['its user wants nothing of it', { reminding: { vip: false } }, {}],
    ['its user wants it later', { reminding: { vipDays: 1 } }, {}],
    ['no day is set', {}, { vipReminderDays: [] }],
    ['it was asked before', { vipMs: NOW_MS - 1 }, {}],
    ['the account is paused', { account: { paused: true } }, {}],
  ])('is not told where %s', (_, given, set) => {
    expect(told(NOW_MS, ending(3, given), { set })).toEqual([])
  })

  it('is told where Bilibili has it ended', () => {
    expect(told(NOW_MS, ending(-0.5, { vipStatus: 0 }))).toEqual([['vip-ends', 0]])
  })
})

describe('a halted VIP', () => {
  const NOW_MS = at(12)
  const halted = { mid: '1', kind: 'vip-halted', aboutMs: 0, rung: 2 } as const

  it('is told once, whatever its date becomes, and another state as well', () => {
    expect(told(NOW_MS, { vipStatus: 2 })).toEqual([['vip-halted', 2]])
    expect(told(NOW_MS, { vipStatus: 2, dueAtMs: NOW_MS }, { known: memory([halted]) })).toEqual([])
    expect(told(NOW_MS, { vipStatus: 3 }, { known: memory([halted]) })).toHaveLength(1)
  })

  it('is told again once it has run in between', () => {
    const running = { vipStatus: 1, dueAtMs: NOW_MS + 99 * DAY_MS } as const
    const known = memory([halted])
    expect(decide(NOW_MS, running, { known }).rearm).toEqual([{ mid: '1', kind: 'vip-halted' }])
    expect(decide(NOW_MS, { vipStatus: 2 }, { known }).rearm).toEqual([])
  })

  it('is not told from an old answer', () => {
    expect(told(NOW_MS, { vipStatus: 2, vipMs: NOW_MS - 2 * DAY_MS })).toEqual([])
  })
})
