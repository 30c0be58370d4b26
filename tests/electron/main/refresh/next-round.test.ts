import { describe, expect, it } from 'vitest'
import { nextRoundAtMs } from '../../../../electron/main/refresh/next-round'
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
    expect(nextRoundAtMs(glance, state, 0, 0)).toBe(from * MINUTE_MS)
    expect(nextRoundAtMs(glance, state, 0, 0.999_999)).toBeLessThan(to * MINUTE_MS)
  })

  it.each([0, 0.5, 0.999])('across the turn of the day comes between 00:05 and 00:15', (random) => {
    const turnMs = Date.parse('2026-11-24T00:00:00+08:00')
    for (const glance of [exp(40), exp(65)]) {
      const nextMs = nextRoundAtMs(glance, 'ok', turnMs - 10 * MINUTE_MS, random)
      expect(nextMs).toBeGreaterThanOrEqual(turnMs + 5 * MINUTE_MS)
      expect(nextMs).toBeLessThan(turnMs + 15 * MINUTE_MS)
    }
  })
})
