import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bilibiliDay } from '../../../electron/bilibili/day'
import type { DayProgress } from '../../../electron/shared/account'
import { dayProgress } from '../../../electron/shared/day-progress'
import { expGlance } from '../../../electron/shared/exp-from-readings'
import { coinExp, neverRead, readAt, readingsWith, reward, snapshot } from './snapshot-builder'

const START_MS = Date.parse('2026-11-23T12:00:00+08:00')
const HOUR_MS = 3_600_000

const unsure = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null })
const amounts = fc.constantFrom(0, 10, 20, 30, 40, 45, 50, 60)

/** What one look brings: any of it may be missing, behind, or fall back. */
const look = fc.record({
  passMs: fc.integer({ min: 0, max: 9 * HOUR_MS }),
  login: unsure(fc.boolean()),
  watch: unsure(fc.boolean()),
  share: unsure(fc.boolean()),
  rewardCoins: unsure(amounts),
  coins: unsure(amounts),
  rewardCame: fc.boolean(),
  coinsCame: fc.boolean(),
})

type Look = typeof look extends fc.Arbitrary<infer Value> ? Value : never

interface Seen {
  readonly nowMs: number
  readonly progress: DayProgress
  readonly glance: ReturnType<typeof expGlance>
  /** The largest number of coins that any source said on this day until now. */
  readonly mostCoins: number | null
  readonly agreed: boolean
}

const larger = (...numbers: readonly (number | null)[]): number | null => {
  const known = numbers.filter((number) => number !== null)
  return known.length === 0 ? null : Math.max(...known)
}

/** Plays the looks one after the other as rounds do. */
const played = (looks: readonly Look[]): readonly Seen[] => {
  let nowMs = START_MS
  let progress: DayProgress | null = null
  let mostCoins: number | null = null
  let dailyReward = neverRead<ReturnType<typeof reward>>()
  let coinReading = neverRead<ReturnType<typeof coinExp>>()
  return looks.map((one) => {
    nowMs += one.passMs
    if (progress?.day !== bilibiliDay(nowMs)) mostCoins = null
    const { login, watch, share } = one
    if (one.rewardCame)
      dailyReward = readAt(reward({ login, watch, share, coinExp: one.rewardCoins }), nowMs)
    if (one.coinsCame && one.coins !== null) coinReading = readAt(coinExp(one.coins), nowMs)
    const brought = [
      one.rewardCame ? one.rewardCoins : null,
      one.coinsCame ? one.coins : null,
    ] as const
    mostCoins = larger(mostCoins, ...brought)
    progress = dayProgress(progress, dailyReward, coinReading, nowMs)
    const readings = readingsWith({ dailyReward, coinExp: coinReading })
    return {
      nowMs,
      progress,
      glance: expGlance(snapshot({ progress, readings, roundAtMs: nowMs }), nowMs),
      mostCoins,
      agreed: brought[0] !== null && brought[0] === brought[1],
    }
  })
}

const courses = fc.array(look, { minLength: 1, maxLength: 12 })

const rank = (done: boolean | null): number => (done === true ? 1 : 0)

describe('whatever the two sources say, one look after the other', () => {
  it('within a day nothing that was seen goes down, and another day begins anew', () => {
    fc.assert(
      fc.property(courses, (looks) => {
        const seen = played(looks)
        for (const [at, now] of seen.entries()) {
          const before = seen[at - 1]?.progress
          if (before?.day !== now.progress.day) continue
          for (const task of ['login', 'watch', 'share'] as const)
            expect(rank(now.progress[task])).toBeGreaterThanOrEqual(rank(before[task]))
          expect(now.progress.coinExp ?? -1).toBeGreaterThanOrEqual(before.coinExp ?? -1)
        }
      }),
    )
  })

  it('the coins are the most that was said today, never of another day', () => {
    fc.assert(
      fc.property(courses, (looks) => {
        for (const { progress, mostCoins } of played(looks))
          expect(progress.coinExp).toBe(mostCoins)
      }),
    )
  })

  it('the sum is known only where all four are, and what is not known is no zero', () => {
    fc.assert(
      fc.property(courses, (looks) => {
        for (const { glance, progress, nowMs } of played(looks)) {
          const { login, watch, share, coinExp: coins } = progress
          const known = [login, watch, share, coins].filter((value) => value !== null).length
          if (known === 0) expect(glance).toBeNull()
          if (glance === null) continue
          expect(glance.earned === null).toBe(known < 4)
          expect(glance.earned ?? 0).toBeLessThanOrEqual(65)
          expect(bilibiliDay(glance.asOfMs)).toBe(bilibiliDay(nowMs))
        }
      }),
    )
  })

  it('it is confirmed only where both sources of this round say what is shown', () => {
    fc.assert(
      fc.property(courses, (looks) => {
        for (const { glance, agreed } of played(
          looks.map((one) => ({ ...one, passMs: one.passMs + HOUR_MS })),
        ))
          if (glance?.confidence === 'confirmed') expect(agreed).toBe(true)
      }),
    )
  })
})
