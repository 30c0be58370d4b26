import { describe, expect, it } from 'vitest'
import { wantedReadings } from '../../../../electron/main/refresh/due'
import { nav, neverRead, readAt, readingsWith, vip } from '../../shared/snapshot-builder'
import { NOON_MS } from './asked-bilibili'

const MINUTE_MS = 60_000
const due = { extent: 'what-is-due', anew: new Map() } as const
const notFresh = { extent: 'what-is-not-fresh', anew: new Map() } as const
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
    const wanted = wantedReadings(readingsWith(), cookie, due, NOON_MS)
    expect(wanted).toHaveLength(10)
    expect(wanted[0]).toBe('nav')
    const fresh = readingsWith({ nav: readAt(nav(), NOON_MS - 9 * MINUTE_MS) })
    expect(wantedReadings(fresh, cookie, due, NOON_MS)).not.toContain('nav')
  })

  it('leaves out what an access_key cannot read', () => {
    const wanted = wantedReadings(readingsWith(), accessKey, due, NOON_MS)
    expect(wanted[0]).toBe('accountInfo')
    expect(wanted).not.toEqual(expect.arrayContaining(['nav', 'vip', 'coinExp']))
    expect(wanted).toHaveLength(7)
  })

  it('asks for a VIP again as soon as its due date has come, a day old or not', () => {
    const stored = readingsWith({ vip: readAt(vip({ dueAtMs: NOON_MS }), NOON_MS - MINUTE_MS) })
    expect(wantedReadings(stored, cookie, due, NOON_MS - 1)).not.toContain('vip')
    expect(wantedReadings(stored, cookie, due, NOON_MS)).toContain('vip')
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
    expect(
      wantedReadings(failedBefore(failures, minutes), cookie, due, NOON_MS).includes('vip'),
    ).toBe(isDue)
  })

  it('looks at an endpoint that is gone once a day', () => {
    const afterMinutes = (minutes: number): boolean =>
      wantedReadings(failedBefore(1, minutes, 'unavailable'), cookie, due, NOON_MS).includes('vip')
    expect(afterMinutes(23 * 60)).toBe(false)
    expect(afterMinutes(24 * 60)).toBe(true)
  })

  it('does not wait after failures where somebody asks for the account', () => {
    expect(wantedReadings(failedBefore(9, 1), cookie, notFresh, NOON_MS)).toContain('vip')
    const fresh = readingsWith({ vip: readAt(vip(), NOON_MS) })
    expect(wantedReadings(fresh, cookie, notFresh, NOON_MS)).not.toContain('vip')
  })

  it('is one reading alone where somebody asks for that one, fresh or not', () => {
    const fresh = readingsWith({ vip: readAt(vip(), NOON_MS) })
    const named = { extent: 'nothing', anew: new Map([['vip', Infinity]] as const) } as const
    expect(wantedReadings(fresh, cookie, named, NOON_MS)).toEqual(['vip'])
    expect(wantedReadings(fresh, accessKey, named, NOON_MS)).toEqual([])
  })
})
