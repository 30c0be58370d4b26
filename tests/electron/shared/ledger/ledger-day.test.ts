import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  expOfDay,
  mergedDay,
  noted,
  type LedgerDay,
} from '../../../../electron/shared/ledger/ledger-day'
import { fullDay } from './ledger-builder'

const day = '2026-11-23'
const nothing = { day, login: null, watch: null, share: null, coinExp: null }

const anyDay: fc.Arbitrary<LedgerDay> = fc.record({
  day: fc.constant(day),
  login: fc.option(fc.boolean()),
  watch: fc.option(fc.boolean()),
  share: fc.option(fc.boolean()),
  coinExp: fc.option(fc.constantFrom(0, 10, 20, 50)),
  confidence: fc.constantFrom('confirmed', 'may-lag', 'last-known'),
  asOfMs: fc.integer({ min: 0, max: 5 }),
})

it('is noted once anything is known of it', () => {
  expect(noted(nothing, 'last-known', 7)).toBeNull()
  expect(noted({ ...nothing, login: true }, 'may-lag', 7)).toEqual({
    ...nothing,
    login: true,
    confidence: 'may-lag',
    asOfMs: 7,
  })
})

it('counts what was surely earned', () => {
  expect(expOfDay(fullDay(day, 0))).toBe(65)
  expect(expOfDay({ ...fullDay(day, 0), share: null, coinExp: null })).toBe(10)
})

it('never goes down, and what is known wins over what is not', () => {
  const before = { ...fullDay(day, 5), share: false, coinExp: 20 }
  const after = { ...fullDay(day, 9), watch: null, coinExp: 10, confidence: 'may-lag' as const }
  expect(mergedDay(before, after)).toEqual({
    ...fullDay(day, 9),
    coinExp: 20,
    confidence: 'confirmed',
  })
})

it('comes to the same in whatever order the looks come, and how often', () => {
  fc.assert(
    fc.property(anyDay, anyDay, (one, other) => {
      const merged = mergedDay(one, other)
      expect(mergedDay(other, one)).toEqual(merged)
      expect(mergedDay(merged, merged)).toEqual(merged)
      expect(expOfDay(merged)).toBeGreaterThanOrEqual(Math.max(expOfDay(one), expOfDay(other)))
    }),
  )
})
