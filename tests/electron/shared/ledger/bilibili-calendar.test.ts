import fc from 'fast-check'
import { expect, it } from 'vitest'
import { bilibiliDay } from '../../../../electron/bilibili/day'
import {
  dayPlus,
  daysBetween,
  mondayOf,
} from '../../../../electron/shared/ledger/bilibili-calendar'

it('goes over months, leap days and years', () => {
  expect(dayPlus('2026-12-31', 1)).toBe('2027-01-01')
  expect(dayPlus('2028-02-28', 1)).toBe('2028-02-29')
  expect(dayPlus('2026-03-01', -1)).toBe('2026-02-28')
  expect(daysBetween('2026-12-25', '2027-01-01')).toBe(7)
})

it('begins weeks with Monday, also those that are in two years', () => {
  expect(mondayOf('2026-11-23')).toBe('2026-11-23')
  expect(mondayOf('2026-11-29')).toBe('2026-11-23')
  expect(mondayOf('2027-01-01')).toBe('2026-12-28')
  expect(mondayOf('1969-12-31')).toBe('1969-12-29')
})

it('has seven days in every week, and finds the way back', () => {
  const day = fc.integer({ min: -10_000, max: 60_000 }).map((at) => bilibiliDay(at * 86_400_000))
  fc.assert(
    fc.property(day, fc.integer({ min: -5_000, max: 5_000 }), (from, days) => {
      const monday = mondayOf(from)
      expect(new Date(`${monday}T00:00:00Z`).getUTCDay()).toBe(1)
      expect(daysBetween(monday, from)).toBeGreaterThanOrEqual(0)
      expect(daysBetween(monday, from)).toBeLessThan(7)
      expect(daysBetween(from, dayPlus(from, days))).toBe(days)
      expect(dayPlus(dayPlus(from, days), -days)).toBe(from)
    }),
  )
})
