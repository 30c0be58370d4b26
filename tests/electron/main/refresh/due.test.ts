import { describe, expect, it } from 'vitest'
import { dueReadings } from '../../../../electron/main/refresh/due'
import { nav, neverRead, readAt, readingsWith, vip } from '../../shared/snapshot-builder'
import { NOON_MS } from './asked-bilibili'

const MINUTE_MS = 60_000
const cookie = { SESSDATA: 'a', origin: 'pasted' } as const
const accessKey = { access_key: 'b', origin: 'access-key' } as const

const failedBefore = (
  failures: number,
  minutes: number,
  kind: 'timeout' | 'unavailable' = 'timeout',
) =>
  readingsWith({
    vip: {
      ...neverRead(),
      failure: { kind },
      failures,
      failedAtMs: NOON_MS - minutes * MINUTE_MS,
    },
  })

describe('what is due', () => {
  it('begins with who it is and leaves out what is fresh', () => {
    const due = dueReadings(readingsWith(), cookie, NOON_MS)
    expect(due).toHaveLength(10)
    expect(due[0]).toBe('nav')
    const fresh = readingsWith({ nav: readAt(nav(), NOON_MS - 9 * MINUTE_MS) })
    expect(dueReadings(fresh, cookie, NOON_MS)).not.toContain('nav')
  })

  it('leaves out what an access_key cannot read', () => {
    const due = dueReadings(readingsWith(), accessKey, NOON_MS)
    expect(due[0]).toBe('accountInfo')
    expect(due).not.toEqual(expect.arrayContaining(['nav', 'vip', 'coinExp']))
    expect(due).toHaveLength(7)
  })

  it('asks for a VIP again as soon as its due date has come, a day old or not', () => {
    const stored = readingsWith({ vip: readAt(vip({ dueAtMs: NOON_MS }), NOON_MS - MINUTE_MS) })
    expect(dueReadings(stored, cookie, NOON_MS - 1)).not.toContain('vip')
    expect(dueReadings(stored, cookie, NOON_MS)).toContain('vip')
  })

  it.each([
    [1, 0, true],
    [2, 0.5, false],
    [2, 1, true],
    [3, 4, false],
    [3, 5, true],
    [9, 14, false],
    [9, 15, true],
  ])('after %i failures waits: %d minutes later asked again is %s', (failures, minutes, isDue) => {
    expect(dueReadings(failedBefore(failures, minutes), cookie, NOON_MS).includes('vip')).toBe(
      isDue,
    )
  })

  it('looks at an endpoint that is gone once a day', () => {
    const afterMinutes = (minutes: number): boolean =>
      dueReadings(failedBefore(1, minutes, 'unavailable'), cookie, NOON_MS).includes('vip')
    expect(afterMinutes(23 * 60)).toBe(false)
    expect(afterMinutes(24 * 60)).toBe(true)
  })
})
