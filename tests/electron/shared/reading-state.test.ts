import { describe, expect, it } from 'vitest'
import { dailyRewardEndpoint } from '../../../electron/bilibili/daily-reward'
import { navEndpoint } from '../../../electron/bilibili/nav'
import { vipEndpoint } from '../../../electron/bilibili/vip'
import { isFresh, readingState } from '../../../electron/shared/reading-state'
import { nav, neverRead, readAt, reward, vip } from './snapshot-builder'

const NOW_MS = Date.parse('2026-11-23T12:00:00+08:00')
const MINUTE_MS = 60_000

describe('the state of a reading', () => {
  it('is fresh for as long as its endpoint says, and not a millisecond longer', () => {
    expect(isFresh(navEndpoint, readAt(nav(), NOW_MS - 10 * MINUTE_MS + 1), NOW_MS)).toBe(true)
    expect(isFresh(navEndpoint, readAt(nav(), NOW_MS - 10 * MINUTE_MS), NOW_MS)).toBe(false)
    expect(isFresh(vipEndpoint, readAt(vip(), NOW_MS - 23 * 60 * MINUTE_MS), NOW_MS)).toBe(true)
  })

  it('dies with the Bilibili day where the number belongs to a day', () => {
    const midnightMs = Date.parse('2026-11-24T00:00:00+08:00')
    expect(isFresh(dailyRewardEndpoint, readAt(reward(), midnightMs - 1), midnightMs)).toBe(false)
    expect(isFresh(navEndpoint, readAt(nav(), midnightMs - 1), midnightMs)).toBe(true)
  })

  it('is not fresh after the clock was set back', () => {
    expect(isFresh(vipEndpoint, readAt(vip(), NOW_MS + 3_600_000), NOW_MS)).toBe(false)
  })

  it.each([
    ['before the due date', -1, true],
    ['at the due date', 0, false],
    ['after the due date', 1, false],
  ])('of a VIP that was asked for earlier, %s', (_, sinceDueMs, fresh) => {
    const reading = readAt(vip({ dueAtMs: NOW_MS }), NOW_MS - MINUTE_MS)
    expect(isFresh(vipEndpoint, reading, NOW_MS + sinceDueMs)).toBe(fresh)
  })

  it('is fresh where Bilibili was asked after the due date and still says what it said', () => {
    expect(isFresh(vipEndpoint, readAt(vip({ dueAtMs: NOW_MS }), NOW_MS), NOW_MS + 1)).toBe(true)
    expect(isFresh(vipEndpoint, readAt(vip({ dueAtMs: 'never' }), NOW_MS), NOW_MS)).toBe(true)
  })

  it.each([
    ['fresh', readAt(nav(), NOW_MS)],
    ['stale', readAt(nav(), NOW_MS - 11 * MINUTE_MS)],
    ['stale', neverRead<never>()],
    ['failed', { ...neverRead<never>(), failure: { kind: 'timeout' } as const }],
    ['unavailable', { ...neverRead<never>(), failure: { kind: 'unavailable' } as const }],
    ['fresh', { ...readAt(nav(), NOW_MS), failure: { kind: 'unavailable' } as const }],
  ])('is %s', (state, reading) => {
    expect(readingState(navEndpoint, reading, 'cookie', NOW_MS)).toBe(state)
  })

  it('is unsupported where this kind of credential cannot read it', () => {
    expect(readingState(vipEndpoint, readAt(vip(), NOW_MS), 'access-key', NOW_MS)).toBe(
      'unsupported',
    )
    expect(readingState(dailyRewardEndpoint, readAt(reward(), NOW_MS), 'access-key', NOW_MS)).toBe(
      'fresh',
    )
  })
})
