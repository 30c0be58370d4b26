import { expect, test } from 'vitest'
import {
  dateOfDay,
  dayNumber,
  dayOfDate,
  dayStartMs,
  halfYearStart,
  wallTime,
} from '../../../electron/invented/beijing-calendar'

test('the day turns at 00:00 in Beijing, which is 16:00 UTC', () => {
  const before = Date.parse('2026-11-23T15:59:59.999Z')
  const after = Date.parse('2026-11-23T16:00:00Z')
  expect(dayNumber(after) - dayNumber(before)).toBe(1)
  expect(dayStartMs(dayNumber(after))).toBe(after)
  expect(dateOfDay(dayNumber(before))).toEqual({ year: 2026, month: 11, dayOfMonth: 23 })
  expect(dayOfDate(2026, 11, 24)).toBe(dayNumber(after))
})

test('wall times are Beijing times without a zone', () => {
  expect(wallTime(Date.parse('2020-05-19T15:58:29.900Z'))).toBe('2020-05-19 23:58:29')
  expect(wallTime(Date.parse('2020-12-31T16:00:00Z'))).toBe('2021-01-01 00:00:00')
})

test.each([
  ['2026-06-30T15:59:59Z', '2026-01-01 00:00:00'],
  ['2026-06-30T16:00:00Z', '2026-07-01 00:00:00'],
  ['2026-12-31T16:00:00Z', '2027-01-01 00:00:00'],
])('the half-year of %s began at %s', (now, start) => {
  expect(wallTime(dayStartMs(halfYearStart(Date.parse(now))))).toBe(start)
})
