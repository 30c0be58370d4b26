import { describe, expect, it } from 'vitest'
import { dayStartsAtMs } from '../../../../electron/bilibili/day'
import { calendarDays, expStep, expWord } from '../../../../electron/shared/ledger/calendar-day'
import type { LedgerDay } from '../../../../electron/shared/ledger/ledger-day'

const HOUR_MS = 3_600_000

const seen = (given: Partial<LedgerDay> = {}): LedgerDay => ({
  day: '2026-11-20',
  login: true,
  watch: true,
  share: true,
  coinExp: 30,
  confidence: 'confirmed',
  asOfMs: dayStartsAtMs('2026-11-20') + 23.5 * HOUR_MS,
  ...given,
})

describe('the colour of a day', () => {
  it.each([
    [0, 'none'],
    [1, 'some'],
    [20, 'some'],
    [21, 'half'],
    [44, 'half'],
    [45, 'most'],
    [64, 'most'],
    [65, 'full'],
  ] as const)('of %i exp is %s', (exp, step) => {
    expect(expStep(exp)).toBe(step)
  })
})

describe('the exp of a day', () => {
  it('is sure where it was looked at late, by both sources and in full', () => {
    expect(expWord(seen(), false)).toBe('sure')
  })

  it.each([
    ['looked at last well before its end', { asOfMs: dayStartsAtMs('2026-11-20') + 20 * HOUR_MS }],
    ['of which one source lagged', { confidence: 'may-lag' }],
    ['of which neither source answered', { confidence: 'last-known' }],
    ['of which a task is not known', { share: null }],
    ['of which the coins are not known', { coinExp: null }],
  ] as const)('is a least one on a day %s', (_, given) => {
    expect(expWord(seen(given), false)).toBe('at-least')
  })

  it('cannot be more than all of it, however early it was seen', () => {
    const early = seen({ coinExp: 50, confidence: 'last-known', asOfMs: 0 })
    expect(expWord(early, false)).toBe('full')
    expect(expWord(early, true)).toBe('full')
  })

  it('is what there is so far while the day goes on', () => {
    expect(expWord(seen(), true)).toBe('so-far')
  })
})

describe('a day of the calendar', () => {
  const dayOf = calendarDays({
    firstDay: '2026-11-18',
    today: '2026-11-23',
    days: [seen({ login: false, watch: false, share: false, coinExp: 0 })],
  })

  it.each([
    ['2026-11-17', 'before'],
    ['2026-11-18', 'unknown'],
    ['2026-11-22', 'unknown'],
    ['2026-11-23', 'begun'],
    ['2026-11-24', 'ahead'],
  ] as const)('that was not seen, %s, is %s', (day, kind) => {
    expect(dayOf(day)).toEqual({ day, kind, seen: null, isToday: kind === 'begun' })
  })

  it('on which nothing was done is not an unknown one', () => {
    expect(dayOf('2026-11-20')).toMatchObject({ kind: 'seen', seen: { coinExp: 0 } })
  })

  it('lies before everything as long as nothing is kept', () => {
    const nothing = calendarDays({ firstDay: null, today: '2026-11-23', days: [] })
    expect(nothing('2026-11-22').kind).toBe('before')
    expect(nothing('2026-11-23').kind).toBe('begun')
  })
})
