import { describe, expect, it } from 'vitest'
import { dayProgress } from '../../../electron/shared/day-progress'
import { coinExp, reward } from './snapshot-builder'

const NOON_MS = Date.parse('2026-11-23T12:00:00+08:00')
const YESTERDAY_MS = NOON_MS - 24 * 3_600_000
const never = { value: null, asOfMs: null }

describe('the progress of a day', () => {
  it('takes the larger of two coin numbers that disagree', () => {
    const lagging = { value: reward({ coinExp: 0 }), asOfMs: NOON_MS }
    const exact = { value: coinExp(30), asOfMs: NOON_MS }
    expect(dayProgress(null, lagging, exact, NOON_MS).coinExp).toBe(30)
  })

  it('never goes down within one day, whatever the sources say later', () => {
    const seen = { day: '2026-11-23', login: true, watch: true, share: null, coinExp: 50 }
    const fallen = { value: reward({ login: false, share: false, coinExp: 0 }), asOfMs: NOON_MS }
    expect(dayProgress(seen, fallen, never, NOON_MS)).toEqual({ ...seen, share: false })
  })

  it('forgets yesterday at once', () => {
    const seen = { day: '2026-11-22', login: true, watch: true, share: true, coinExp: 50 }
    const old = { value: reward(), asOfMs: YESTERDAY_MS }
    expect(dayProgress(seen, old, never, NOON_MS)).toEqual({
      day: '2026-11-23',
      login: null,
      watch: null,
      share: null,
      coinExp: null,
    })
  })

  it('keeps unknown apart from not done', () => {
    const partly = { value: reward({ login: null, coinExp: null }), asOfMs: NOON_MS }
    const progress = dayProgress(null, partly, never, NOON_MS)
    expect(progress).toMatchObject({ login: null, share: false, coinExp: null })
  })
})
