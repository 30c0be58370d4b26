import { beforeEach, describe, expect, it, vi } from 'vitest'
import { failed } from '../../../../electron/bilibili/failure'
import { reminderWishes } from '../../../../electron/main/reminders/reminder-wishes'
import { openMemoryDatabase } from '../../../../electron/main/store/database'
import { reminderStore, type ReminderStore } from '../../../../electron/main/store/reminder-store'
import { standingClock } from '../refresh/asked-bilibili'
import { accountAt, at, DAY_START_MS, settings } from '../../shared/reminders/reminder-glance'

const MINUTE_MS = 60_000

const setting = (startMs: number, given: Partial<ReminderStore> = {}) => {
  const clock = standingClock(startMs)
  const reminders = { ...reminderStore(openMemoryDatabase()), ...given }
  const chosen = { current: settings() }
  const wishes = reminderWishes({ reminders, settings: () => chosen.current, clock })
  return { clock, reminders, chosen, wishes }
}

beforeEach(() => {
  vi.stubEnv('TZ', 'Asia/Shanghai')
  return () => vi.unstubAllEnvs()
})

describe('what its user wishes of reminders', () => {
  it('is put off by half an hour for these accounts', () => {
    const { wishes, reminders } = setting(at(20))
    expect(wishes.snooze(['1', '2'])).toEqual({ ok: true, value: null })
    expect(reminders.memory().hushes).toEqual([
      { scope: '1', untilMs: at(20, 30) },
      { scope: '2', untilMs: at(20, 30) },
    ])
    expect(wishes.hushedUntilMs()).toBeNull()
  })

  it('is not to be mentioned again on this day', () => {
    const { wishes, reminders } = setting(at(20))
    wishes.notToday(['1'])
    expect(reminders.memory().told).toEqual([
      { mid: '1', kind: 'day-open', aboutMs: DAY_START_MS, rung: 24 * 60 },
    ])
  })

  it('is taken back, of one account and one of both', () => {
    const { wishes, reminders } = setting(at(20))
    wishes.notToday(['1', '2'])
    wishes.snooze(['1', '2'])
    const left = () => {
      const { told, hushes } = reminders.memory()
      return [told.map(({ mid }) => mid), hushes.map(({ scope }) => scope)]
    }
    expect(wishes.again('1', 'snooze')).toEqual({ ok: true, value: null })
    expect(left()).toEqual([['1', '2'], ['2']])
    expect(wishes.again('2', 'not-today')).toEqual({ ok: true, value: null })
    expect(left()).toEqual([['1'], ['2']])
  })

  it('is what it was before, once the last wish is taken back', () => {
    const { wishes, reminders, clock } = setting(at(20))
    wishes.snooze(['1'])
    clock.move(10 * MINUTE_MS)
    wishes.snooze(['1'])
    wishes.notToday(['1'])
    expect(wishes.again('1', 'not-today')).toEqual({ ok: true, value: null })
    expect(reminders.memory()).toEqual({ told: [], hushes: [{ scope: '1', untilMs: at(20, 40) }] })
    expect(wishes.again('1', 'snooze')).toEqual({ ok: true, value: null })
    expect(reminders.memory().hushes).toEqual([{ scope: '1', untilMs: at(20, 30) }])
  })

  it('that was so already is nothing new, and the first one can still be taken back', () => {
    const { wishes, reminders } = setting(at(20))
    expect(wishes.notToday(['1'])).toEqual({ ok: true, value: true })
    expect(wishes.notToday(['1'])).toEqual({ ok: true, value: false })
    expect(wishes.notToday(['1', '2'])).toEqual({ ok: true, value: true })
    wishes.again('1', 'not-today')
    expect(reminders.memory().told.map(({ mid }) => mid)).toEqual(['2'])
  })

  it.each([
    ['hour', at(21)],
    ['day', at(24)],
  ] as const)('is a pause: %s', (pause, untilMs) => {
    const { wishes, clock } = setting(at(20))
    wishes.pause(pause)
    expect([wishes.hushedUntilMs(), wishes.silent()]).toEqual([untilMs, true])
    clock.move(untilMs - at(20))
    expect(wishes.hushedUntilMs()).toBeNull()
  })

  it('is the end of a pause', () => {
    const { wishes } = setting(at(20))
    wishes.pause('day')
    wishes.pause('none')
    expect([wishes.hushedUntilMs(), wishes.silent()]).toEqual([null, false])
  })

  it('that cannot be stored is not said to be', () => {
    const full = () => failed({ kind: 'full' } as const)
    const { wishes } = setting(at(20), { hush: full, tell: full, untell: full, unhush: full })
    const refused = { ok: false, failure: { kind: 'not-stored', because: 'full' } }
    expect(wishes.snooze(['1'])).toEqual(refused)
    expect(wishes.notToday(['1'])).toEqual(refused)
    expect(wishes.again('1', 'snooze')).toEqual(refused)
    expect(wishes.again('1', 'not-today')).toEqual(refused)
    expect(wishes.pause('hour')).toEqual(refused)
    expect(wishes.pause('none')).toEqual(refused)
  })

  it('is silence in the quiet hours of this computer, and with reminders off', () => {
    const { wishes, clock, chosen } = setting(at(7, 59))
    expect(wishes.silent()).toBe(true)
    clock.move(MINUTE_MS)
    expect(wishes.silent()).toBe(false)
    chosen.current = settings({ reminders: false })
    expect(wishes.silent()).toBe(true)
  })
})

describe('the readings that a reminder has to know anew', () => {
  const old = () => [
    accountAt(at(20), { mid: '1', dayMs: at(19, 50) }),
    accountAt(at(20), { mid: '2', dayMs: at(20) }),
  ]

  it('are those of before its time, by account', () => {
    const { wishes } = setting(at(20))
    expect(wishes.outdated(old)).toEqual(new Map([['1', ['coinExp', 'dailyReward']]]))
  })

  it('are none, and nobody is looked at, while nothing may be announced', () => {
    const { wishes } = setting(at(20))
    wishes.pause('hour')
    const accounts = vi.fn(old)
    expect(wishes.outdated(accounts).size).toBe(0)
    expect(accounts).not.toHaveBeenCalled()
  })

  it('are none of an account whose day is not to be mentioned', () => {
    const { wishes } = setting(at(20))
    wishes.notToday(['1'])
    expect(wishes.outdated(old).size).toBe(0)
  })
})
