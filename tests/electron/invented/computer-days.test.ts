import { expect, test } from 'vitest'
import { dayNumber, dayStartMs } from '../../../electron/invented/beijing-calendar'
import { computerDays } from '../../../electron/invented/computer-days'

const NOW_MS = Date.parse('2026-11-23T09:12:00Z')
const TODAY = dayNumber(NOW_MS)
const HOUR_MS = 3_600_000
const days = computerDays(NOW_MS)

test('the computer was on for two years but for the first month, until yesterday', () => {
  expect(days[0]?.day).toBe(TODAY - 700)
  expect(days.at(-1)?.day).toBe(TODAY - 1)
  expect(days.length).toBeGreaterThan(560)
})

test('it was off for a holiday of sixteen days, and on some weekends, but not lately', () => {
  const on = new Set(days.map(({ day }) => day))
  const off = Array.from({ length: 700 }, (_, ago) => TODAY - 1 - ago).filter((day) => !on.has(day))
  for (let ago = 58; ago < 58 + 16; ago += 1) expect(off).toContain(TODAY - ago)
  expect([on.has(TODAY - 57), on.has(TODAY - 74)]).toEqual([true, true])
  expect(Math.max(...off)).toBeLessThan(TODAY - 20)
  const weekday = (day: number): number => new Date(day * 24 * HOUR_MS).getUTCDay()
  const alone = off.filter((day) => !on.has(day) && on.has(day - 2) && on.has(day + 2))
  expect(alone.length).toBeGreaterThan(20)
  for (const day of alone) expect([0, 6]).toContain(weekday(day))
})

test('on most days the app looked until the end, on others only until the evening', () => {
  const hours = days.map(({ day, offAtMs }) => (offAtMs - dayStartMs(day)) / HOUR_MS)
  const early = hours.filter((hour) => hour < 23.9).length
  expect([early > 100, early < 200]).toEqual([true, true])
  for (const [at, { day, onAtMs, offAtMs }] of days.entries()) {
    expect(onAtMs).toBeLessThan(offAtMs)
    expect([dayNumber(onAtMs), dayNumber(offAtMs)]).toEqual([day, day])
    expect(hours[at]).toBeGreaterThan(18)
  }
})
