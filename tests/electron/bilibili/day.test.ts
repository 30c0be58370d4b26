import { afterAll, describe, expect, test } from 'vitest'
import {
  bilibiliDay,
  dayEndsAtMs,
  dayStartsAtMs,
  instantMs,
  parseBeijingTime,
} from '../../../electron/bilibili/day'

const machineZone = process.env['TZ']
afterAll(() => {
  if (machineZone === undefined) Reflect.deleteProperty(process.env, 'TZ')
  else process.env['TZ'] = machineZone
})

describe.each(['UTC', 'Asia/Shanghai', 'America/New_York', 'Pacific/Kiritimati', 'Asia/Kathmandu'])(
  'on a machine in %s',
  (zone) => {
    test('the day turns at 16:00 UTC', () => {
      process.env['TZ'] = zone
      expect(
        Intl.DateTimeFormat().resolvedOptions().timeZone.replace('Katmandu', 'Kathmandu'),
      ).toBe(zone)
      const turnMs = Date.UTC(2026, 10, 23, 16)
      expect(bilibiliDay(turnMs - 1)).toBe('2026-11-23')
      expect(bilibiliDay(turnMs)).toBe('2026-11-24')
      expect(dayEndsAtMs(turnMs - 1)).toBe(turnMs)
      expect(dayEndsAtMs(turnMs)).toBe(turnMs + 86_400_000)
      expect(dayStartsAtMs('2026-11-24')).toBe(turnMs)
    })

    test('a wall time is one of Beijing', () => {
      process.env['TZ'] = zone
      expect(parseBeijingTime('2020-05-19 23:58:29')).toBe(Date.UTC(2020, 4, 19, 15, 58, 29))
    })
  },
)

test('days across a year and a leap day follow each other', () => {
  expect(bilibiliDay(Date.UTC(2026, 11, 31, 16))).toBe('2027-01-01')
  expect(dayStartsAtMs('2024-02-29') + 86_400_000).toBe(dayStartsAtMs('2024-03-01'))
})

test.each([
  '2020-02-30 00:00:00',
  '2021-02-29 12:00:00',
  '2020-13-01 00:00:00',
  '2020-00-10 00:00:00',
  '2020-05-19 24:00:00',
  '2020-05-19 23:60:00',
  '2020-05-19 23:59:60',
  '2020-05-19T23:58:29',
  '2020-05-19 23:58:29Z',
  '2020-5-19 23:58:29',
  ' 2020-05-19 23:58:29',
  '2020-05-19',
  '',
])('%j is no wall time', (text) => {
  expect(parseBeijingTime(text)).toBeNull()
})

test('what is no day has no start', () => {
  expect(() => dayStartsAtMs('2026-02-30')).toThrow(RangeError)
  expect(() => dayStartsAtMs('today')).toThrow(RangeError)
})

test('a timestamp below 1e11 is in seconds', () => {
  expect(instantMs(1_612_454_400)).toBe(1_612_454_400_000)
  expect(instantMs(1_612_454_400_000)).toBe(1_612_454_400_000)
  expect(instantMs(99_999_999_999)).toBe(99_999_999_999_000)
  expect(instantMs(100_000_000_000)).toBe(100_000_000_000)
})
