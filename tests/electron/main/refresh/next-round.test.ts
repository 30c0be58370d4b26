import { describe, expect, it } from 'vitest'
import {
  askedAnew,
  isJustTurned,
  nextRoundAtMs,
} from '../../../../electron/main/refresh/next-round'
import type { ExpGlance } from '../../../../electron/shared/exp-glance'

const MINUTE_MS = 60_000
const exp = (earned: number | null): ExpGlance => ({
  earned,
  cap: 65,
  login: true,
  watch: true,
  share: true,
  coins: 50,
  confidence: 'confirmed',
  asOfMs: 0,
})

describe('the next look at an account', () => {
  it.each([
    [exp(40), 'ok', 15, 30],
    [exp(null), 'ok', 15, 30],
    [null, 'unknown', 15, 30],
    [exp(65), 'ok', 45, 60],
    [exp(40), 'offline', 2, 3],
  ] as const)('of %j in state %s comes between %i and %i minutes', (glance, state, from, to) => {
    const seen = { exp: glance, session: state, moved: false, thrifty: false, watched: false }
    expect(nextRoundAtMs(seen, 0, 0)).toBe(from * MINUTE_MS)
    expect(nextRoundAtMs(seen, 0, 0.999_999)).toBeLessThan(to * MINUTE_MS)
  })

  it('comes some minutes after a change, and seldom where energy or volume are dear', () => {
    const seen = {
      exp: exp(40),
      session: 'ok',
      moved: false,
      thrifty: false,
      watched: false,
    } as const
    expect(nextRoundAtMs({ ...seen, moved: true }, 0, 0)).toBe(4 * MINUTE_MS)
    expect(nextRoundAtMs({ ...seen, moved: true, thrifty: true }, 0, 0)).toBe(4 * MINUTE_MS)
    expect(nextRoundAtMs({ ...seen, thrifty: true }, 0, 0)).toBe(30 * MINUTE_MS)
    expect(nextRoundAtMs({ ...seen, exp: exp(65), thrifty: true }, 0, 0)).toBe(60 * MINUTE_MS)
  })

  it('comes after a quarter of an hour while somebody watches, done or not', () => {
    for (const glance of [exp(40), exp(65)]) {
      const seen = {
        exp: glance,
        session: 'ok',
        moved: false,
        thrifty: false,
        watched: true,
      } as const
      expect(nextRoundAtMs(seen, 0, 0)).toBe(15 * MINUTE_MS)
      expect(nextRoundAtMs(seen, 0, 0.999_999)).toBeLessThan(16 * MINUTE_MS)
      expect(nextRoundAtMs({ ...seen, thrifty: true }, 0, 0)).toBe(30 * MINUTE_MS)
      expect(nextRoundAtMs({ ...seen, moved: true }, 0, 0)).toBe(4 * MINUTE_MS)
    }
  })

  it('of a full day that only one source tells comes as if something was open', () => {
    const glance = { ...exp(65), confidence: 'may-lag' } as const
    const seen = {
      exp: glance,
      session: 'ok',
      moved: false,
      thrifty: false,
      watched: false,
    } as const
    expect(nextRoundAtMs(seen, 0, 0)).toBe(15 * MINUTE_MS)
  })

  it.each([0, 0.5, 0.999])('across the turn of the day comes between 00:05 and 00:15', (random) => {
    const turnMs = Date.parse('2026-11-24T00:00:00+08:00')
    for (const glance of [exp(40), exp(65)]) {
      const seen = {
        exp: glance,
        session: 'ok',
        moved: false,
        thrifty: false,
        watched: false,
      } as const
      const nextMs = nextRoundAtMs(seen, turnMs - 10 * MINUTE_MS, random)
      expect(nextMs).toBeGreaterThanOrEqual(turnMs + 5 * MINUTE_MS)
      expect(nextMs).toBeLessThan(turnMs + 15 * MINUTE_MS)
    }
  })
})

describe('the second look after a change', () => {
  const account = { session: { state: 'ok', sinceMs: 0 }, roundAtMs: 0 } as const

  it('asks the numbers of today though they are fresh', () => {
    expect(askedAnew({ ...account, nextRoundAtMs: 4 * MINUTE_MS })).toEqual(
      new Map([
        ['coinExp', 3 * MINUTE_MS],
        ['dailyReward', 3 * MINUTE_MS],
      ]),
    )
  })

  it('is no other look', () => {
    expect(askedAnew({ ...account, nextRoundAtMs: 15 * MINUTE_MS }).size).toBe(0)
    expect(askedAnew({ ...account, nextRoundAtMs: null }).size).toBe(0)
    const offline = { ...account, session: { state: 'offline', sinceMs: 0 } } as const
    expect(askedAnew({ ...offline, nextRoundAtMs: 2 * MINUTE_MS }).size).toBe(0)
  })
})

it('the first five minutes of a Bilibili day are just turned', () => {
  const turnMs = Date.parse('2026-11-24T00:00:00+08:00')
  expect(isJustTurned(turnMs - 1)).toBe(false)
  expect(isJustTurned(turnMs)).toBe(true)
  expect(isJustTurned(turnMs + 5 * MINUTE_MS - 1)).toBe(true)
  expect(isJustTurned(turnMs + 5 * MINUTE_MS)).toBe(false)
})
