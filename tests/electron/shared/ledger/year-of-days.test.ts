import { describe, expect, it } from 'vitest'
import { dayPlus } from '../../../../electron/shared/ledger/bilibili-calendar'
import type { LedgerDay } from '../../../../electron/shared/ledger/ledger-day'
import { yearOfDays } from '../../../../electron/shared/ledger/year-of-days'
import { endOf, fullDay } from './ledger-builder'

const today = '2026-11-23'

const open = (day: string): LedgerDay => ({
  ...fullDay(day, endOf(day)),
  share: false,
  coinExp: 20,
})

const fullFrom = (first: string, count: number): readonly LedgerDay[] =>
  Array.from({ length: count }, (_, at) => fullDay(dayPlus(first, at), 0))

describe('the years', () => {
  it('are those of which any day is kept, and this one', () => {
    const kept = [fullDay('2024-05-01', 0), fullDay('2023-12-31', 0)]
    const { years, firstDay } = yearOfDays(kept, 2026, today)
    expect({ years, firstDay }).toEqual({ years: [2023, 2024, 2026], firstDay: '2023-12-31' })
    expect(yearOfDays([], 2026, today)).toMatchObject({ years: [2026], firstDay: null, days: [] })
  })

  it('each have their own days, rising, and those to come are left out', () => {
    const kept = ['2026-01-01', '2025-12-31', '2026-11-24'].map((day) => fullDay(day, endOf(day)))
    expect(yearOfDays(kept, 2026, today).days.map(({ day }) => day)).toEqual(['2026-01-01'])
    expect(yearOfDays(kept, 2025, today).days.map(({ day }) => day)).toEqual(['2025-12-31'])
    expect(yearOfDays(kept, 2024, today).days).toEqual([])
  })

  it('have the streaks of all that is kept, whichever is looked at', () => {
    const kept = fullFrom('2025-12-01', 40)
    for (const year of [2025, 2026])
      expect(yearOfDays(kept, year, '2026-01-09')).toMatchObject({
        current: { days: 40, atLeast: true },
        isTodayFull: true,
      })
    expect(yearOfDays(kept, 2026, '2026-01-10').isTodayFull).toBe(false)
  })
})

describe('what this month has left', () => {
  const left = (days: readonly LedgerDay[], at = today) => yearOfDays(days, 2026, at).left

  it('adds up what its past days could have brought, as last seen', () => {
    const kept = [...fullFrom('2026-11-01', 20), open('2026-11-21'), open('2026-11-22')]
    expect(left(kept)).toEqual({ exp: 70, unknownDays: 0 })
  })

  it('leaves out today, however open, and the months before', () => {
    expect(left([open('2026-10-31'), ...fullFrom('2026-11-01', 22), open(today)])).toEqual({
      exp: 0,
      unknownDays: 0,
    })
  })

  it('counts days that nobody looked at, and those known in half with what is surely missing', () => {
    const kept = [
      ...fullFrom('2026-10-01', 40),
      { ...open('2026-11-11'), login: null, coinExp: null },
    ]
    // 10 and 12 to 22 November were not looked at.
    expect(left(kept)).toEqual({ exp: 5, unknownDays: 13 })
  })

  it('counts no day before the first that is kept', () => {
    expect(left([open('2026-11-20'), fullDay('2026-11-22', 0)])).toEqual({
      exp: 35,
      unknownDays: 1,
    })
    expect(left([])).toEqual({ exp: 0, unknownDays: 0 })
    expect(left([fullDay(today, 0)])).toEqual({ exp: 0, unknownDays: 0 })
  })

  it('begins anew with the month', () => {
    expect(left(fullFrom('2026-11-01', 5), '2026-12-01')).toEqual({ exp: 0, unknownDays: 0 })
    expect(left([open('2026-12-01')], '2026-12-02')).toEqual({ exp: 35, unknownDays: 0 })
  })
})

describe('how often tasks were done', () => {
  it('counts each of the days on which it is known, today left out', () => {
    const kept = [
      fullDay('2026-11-20', 0),
      { ...open('2026-11-21'), watch: null },
      { ...open('2026-11-22'), coinExp: null },
      fullDay(today, 0),
    ]
    expect(yearOfDays(kept, 2026, today).tasks).toEqual({
      login: { known: 3, done: 3 },
      watch: { known: 2, done: 2 },
      share: { known: 3, done: 1 },
      coins: { known: 2, done: 1 },
    })
  })

  it('counts those of the year that is looked at', () => {
    const kept = fullFrom('2025-12-30', 5)
    expect(yearOfDays(kept, 2025, today).tasks.login).toEqual({ known: 2, done: 2 })
    expect(yearOfDays(kept, 2026, today).tasks.login).toEqual({ known: 3, done: 3 })
  })
})
