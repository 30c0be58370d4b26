import { describe, expect, it } from 'vitest'
import { expGlance } from '../../../electron/shared/exp-from-readings'
import { coinExp, neverRead, readAt, readingsWith, reward, snapshot } from './snapshot-builder'

const NOW_MS = Date.parse('2026-11-23T17:12:00+08:00')
const MINUTE_MS = 60_000

const account = (
  rewarded: ReturnType<typeof reward> | null,
  coins: number | null,
  roundAtMs = NOW_MS,
) =>
  snapshot({
    roundAtMs,
    readings: readingsWith({
      ...(rewarded && { dailyReward: readAt(rewarded, NOW_MS) }),
      ...(coins !== null && { coinExp: readAt(coinExp(coins), NOW_MS) }),
    }),
  })

describe('the exp of today', () => {
  it('adds five for each task and the coins', () => {
    const exp = expGlance(account(reward({ coinExp: 30 }), 30), NOW_MS)
    expect(exp).toMatchObject({ earned: 40, cap: 65, coins: 30, confidence: 'confirmed' })
  })

  it('is unknown as a sum while one of the four is unknown', () => {
    expect(expGlance(account(reward({ share: null }), 30), NOW_MS)?.earned).toBeNull()
    expect(expGlance(account(reward({ coinExp: null }), null), NOW_MS)?.earned).toBeNull()
  })

  it('is not there at all when nothing of this day was answered', () => {
    expect(expGlance(snapshot(), NOW_MS)).toBeNull()
    const yesterday = readingsWith({ dailyReward: readAt(reward(), NOW_MS - 24 * 60 * MINUTE_MS) })
    expect(expGlance(snapshot({ readings: yesterday }), NOW_MS)).toBeNull()
  })

  it('may lag when the sources differ or one of them is missing', () => {
    expect(expGlance(account(reward({ coinExp: 0 }), 30), NOW_MS)?.confidence).toBe('may-lag')
    expect(expGlance(account(reward(), null), NOW_MS)?.confidence).toBe('may-lag')
    expect(expGlance(account(null, 30), NOW_MS)?.confidence).toBe('may-lag')
  })

  it('is only last known when the round brought neither source', () => {
    const failure = { kind: 'server-trouble', code: -500 } as const
    const failing = <T>(value: T, asOfMs: number) => ({
      ...readAt(value, asOfMs),
      failure,
      failedAtMs: NOW_MS,
    })
    const readings = readingsWith({
      dailyReward: failing(reward(), NOW_MS - MINUTE_MS),
      coinExp: failing(coinExp(30), NOW_MS - MINUTE_MS),
    })
    const exp = expGlance(snapshot({ roundAtMs: NOW_MS, readings }), NOW_MS)
    expect(exp).toMatchObject({ coins: 30, confidence: 'last-known' })
  })

  it('is last known when a round passed over the account because of a block', () => {
    const asOfMs = NOW_MS - 40 * MINUTE_MS
    const readings = readingsWith({
      dailyReward: readAt(reward(), asOfMs),
      coinExp: readAt(coinExp(30), asOfMs),
    })
    const exp = expGlance(snapshot({ roundAtMs: NOW_MS, readings }), NOW_MS)
    expect(exp?.confidence).toBe('last-known')
  })

  it('shows more coins than the cap but does not count them', () => {
    const exp = expGlance(account(reward({ share: true, coinExp: 60 }), 60), NOW_MS)
    expect(exp).toMatchObject({ coins: 60, earned: 65 })
  })

  it('is as old as the older of its two sources', () => {
    const readings = readingsWith({
      dailyReward: readAt(reward(), NOW_MS - 5 * MINUTE_MS),
      coinExp: readAt(coinExp(30), NOW_MS),
    })
    const exp = expGlance(snapshot({ roundAtMs: NOW_MS, readings }), NOW_MS)
    expect(exp?.asOfMs).toBe(NOW_MS - 5 * MINUTE_MS)
    expect(
      expGlance(snapshot({ readings: readingsWith({ coinExp: neverRead() }) }), NOW_MS),
    ).toBeNull()
  })
})
