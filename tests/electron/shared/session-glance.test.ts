import { describe, expect, it } from 'vitest'
import {
  blockedUntilMs,
  blockEnds,
  EVERYONE,
  loginEnding,
  sessionGlance,
} from '../../../electron/shared/session-glance'
import { snapshot } from './snapshot-builder'

const NOW_MS = 1_000_000
const block = (scope: string, untilMs: number) => ({ scope, untilMs, strikes: 1 })

describe('the health of a login', () => {
  it('is blocked until the later of the blocks that hold it', () => {
    const blocks = [
      block(EVERYONE, NOW_MS + 10),
      block('293793435', NOW_MS + 20),
      block('7', NOW_MS + 99),
    ]
    expect(sessionGlance(snapshot(), blocks, NOW_MS)).toEqual({
      state: 'blocked',
      expiresAtMs: null,
      daysLeft: null,
      ended: null,
      untilMs: NOW_MS + 20,
    })
  })

  it('is itself again the moment the block ends', () => {
    expect(blockedUntilMs([block(EVERYONE, NOW_MS)], '293793435', NOW_MS)).toBeNull()
    expect(sessionGlance(snapshot(), [block(EVERYONE, NOW_MS)], NOW_MS).state).toBe('ok')
  })

  it('tells of blocks when those end that lie ahead', () => {
    const blocks = [block(EVERYONE, NOW_MS), block('7', NOW_MS + 5), block('8', NOW_MS + 9)]
    expect(blockEnds(blocks, NOW_MS)).toEqual([NOW_MS + 5, NOW_MS + 9])
    expect(blockEnds(blocks, NOW_MS + 5)).toEqual([NOW_MS + 9])
  })

  it.each(['needs-login', 'damaged', 'banned'] as const)(
    '%s is told even during a block',
    (state) => {
      const account = snapshot({ session: { state, sinceMs: 0 } })
      const glance = sessionGlance(account, [block(EVERYONE, NOW_MS + 1)], NOW_MS)
      expect(glance).toMatchObject({ state, untilMs: null })
    },
  )

  it('is not held by a block that was set while the clock ran ahead', () => {
    const sixHoursMs = 6 * 3_600_000
    expect(blockedUntilMs([block(EVERYONE, NOW_MS + sixHoursMs)], '1', NOW_MS)).not.toBeNull()
    expect(blockedUntilMs([block(EVERYONE, NOW_MS + sixHoursMs + 1)], '1', NOW_MS)).toBeNull()
  })
})

describe('the end of a login', () => {
  const DAY_MS = 24 * 3_600_000
  const left = (sessionExpiresAtMs: number | null) =>
    sessionGlance(snapshot({ sessionExpiresAtMs }), [], NOW_MS).daysLeft

  it('is so many days away, the last one begun counting as one', () => {
    expect(left(NOW_MS + 160 * DAY_MS)).toBe(160)
    expect(left(NOW_MS + 159 * DAY_MS + 1)).toBe(160)
    expect(left(NOW_MS + 1)).toBe(1)
  })

  it('is no day away once it is past, never fewer, and unknown without a date', () => {
    expect(left(NOW_MS)).toBe(0)
    expect(left(NOW_MS - 9 * DAY_MS)).toBe(0)
    expect(left(null)).toBeNull()
  })

  const ended = (sessionExpiresAtMs: number | null, sinceMs: number | null, nowMs = NOW_MS) =>
    sessionGlance(
      snapshot({ session: { state: 'needs-login', sinceMs }, sessionExpiresAtMs }),
      [],
      nowMs,
    ).ended

  it('was its date where that had passed when it was found, and came early before', () => {
    expect(ended(NOW_MS, NOW_MS)).toBe('expired')
    expect(ended(NOW_MS + 1, NOW_MS)).toBe('early')
  })

  it('stays early however long it is looked at', () => {
    expect(ended(NOW_MS + DAY_MS, NOW_MS, NOW_MS + 30 * DAY_MS)).toBe('early')
  })

  it('has no reason where nothing is known of its date, or where it is not over', () => {
    expect(ended(null, NOW_MS)).toBeNull()
    expect(ended(NOW_MS, null)).toBeNull()
    for (const state of ['ok', 'damaged', 'banned', 'offline'] as const) {
      const account = snapshot({ session: { state, sinceMs: NOW_MS }, sessionExpiresAtMs: 1 })
      expect(sessionGlance(account, [], NOW_MS).ended).toBeNull()
    }
  })
})

describe('a login', () => {
  it.each([
    [15, null],
    [14, 'soon'],
    [4, 'soon'],
    [3, 'now'],
    [0, 'now'],
    [null, null],
  ] as const)('with %s days left ends %s', (daysLeft, ending) => {
    expect(loginEnding({ state: 'ok', daysLeft })).toBe(ending)
  })

  it('that is over or cannot be read does not end', () => {
    expect(loginEnding({ state: 'needs-login', daysLeft: 0 })).toBeNull()
    expect(loginEnding({ state: 'damaged', daysLeft: 0 })).toBeNull()
  })
})
