import { afterEach, describe, expect, it, vi } from 'vitest'
import { exactText, hoursAndMinutes } from '../../../electron/shared/instant-wording'

afterEach(() => {
  vi.unstubAllEnvs()
})

describe('instants in words', () => {
  it.each([
    ['Asia/Shanghai', '2026-11-23 17:12:05'],
    ['UTC', '2026-11-23 09:12:05'],
    ['America/New_York', '2026-11-23 04:12:05'],
  ])('are of the clock of this machine in %s', (zone, text) => {
    vi.stubEnv('TZ', zone)
    expect(exactText(Date.parse('2026-11-23T09:12:05Z'))).toBe(text)
  })

  it('counts a begun minute whole, and a past span as nothing', () => {
    expect(hoursAndMinutes(6 * 3_600_000 + 48 * 60_000)).toEqual({ hours: 6, minutes: 48 })
    expect(hoursAndMinutes(59 * 60_000 + 1)).toEqual({ hours: 1, minutes: 0 })
    expect(hoursAndMinutes(1)).toEqual({ hours: 0, minutes: 1 })
    expect(hoursAndMinutes(0)).toEqual({ hours: 0, minutes: 0 })
    expect(hoursAndMinutes(-90_000)).toEqual({ hours: 0, minutes: 0 })
  })
})
