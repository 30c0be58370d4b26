import { afterEach, expect, it, vi } from 'vitest'
import {
  chinaMinute,
  localMinute,
  minuteIn,
  minuteText,
} from '../../../../electron/shared/reminders/china-time'

afterEach(() => {
  vi.unstubAllEnvs()
})

const WINTER_MS = Date.parse('2026-11-23T12:00:00+08:00')
const SUMMER_MS = Date.parse('2026-07-23T12:00:00+08:00')

it.each([
  ['Asia/Shanghai', WINTER_MS, '20:00'],
  ['UTC', WINTER_MS, '12:00'],
  ['Europe/Berlin', WINTER_MS, '13:00'],
  ['Europe/Berlin', SUMMER_MS, '14:00'],
  ['America/New_York', WINTER_MS, '07:00'],
  ['Asia/Kolkata', WINTER_MS, '17:30'],
  ['Pacific/Auckland', WINTER_MS, '01:00'],
])('eight in the evening in China is %s, %i: %s', (zone, nowMs, local) => {
  vi.stubEnv('TZ', zone)
  const minute = localMinute(20 * 60, nowMs)
  expect(minuteText(minute)).toBe(local)
  expect(chinaMinute(minute, nowMs)).toBe(20 * 60)
})

it('reads the time of a field, and nothing else', () => {
  expect([minuteIn('00:00'), minuteIn('23:59'), minuteIn('07:05:00')]).toEqual([0, 1439, 425])
  for (const text of ['', '24:00', '7:05', 'soon']) expect(minuteIn(text)).toBeNull()
})
