import { expect, it } from 'vitest'
import {
  holesOf,
  isHoleBetween,
  knownOfLogs,
  type FollowedLog,
} from '../../../../electron/shared/ledger/holes'

const log = (untilMs: number, ...covered: readonly [number, number][]): FollowedLog => ({
  covered: covered.map(([fromMs, end]) => ({ fromMs, untilMs: end })),
  untilMs,
})
const spans = (...ends: readonly [number, number][]) =>
  ends.map(([fromMs, untilMs]) => ({ fromMs, untilMs }))

it('a hole lies between what was read for, and behind it up to where it should reach', () => {
  expect(holesOf([log(0, [10, 20], [30, 40])])).toEqual(spans([20, 30]))
  expect(holesOf([log(55, [10, 20], [30, 40])])).toEqual(spans([20, 30], [40, 55]))
  expect(holesOf([log(25, [10, 20], [30, 40])])).toEqual(spans([20, 30]))
})

it('before an account was ever read for nothing is missing of it', () => {
  expect(holesOf([log(0), log(99)])).toEqual([])
  expect(holesOf([log(0, [10, 20]), log(0, [50, 60])])).toEqual([])
})

it('a hole of one account is one, whatever is known of others', () => {
  expect(holesOf([log(0, [10, 60]), log(0, [5, 20], [30, 40], [45, 50])])).toEqual(
    spans([20, 30], [40, 45]),
  )
})

it('a hole is between two instants where any of it is', () => {
  const holes = spans([20, 30], [40, 45])
  const between = (fromMs: number, untilMs: number) => isHoleBetween(holes, fromMs, untilMs)
  expect([between(10, 20), between(30, 40), between(45, 99)]).toEqual([false, false, false])
  expect([between(10, 21), between(29, 35), between(0, 99), between(22, 23)]).toEqual(
    Array.from({ length: 4 }, () => true),
  )
  expect([between(25, 25), isHoleBetween([], 0, 99)]).toEqual([false, false])
})

it('a time is known of all where it is of each that had begun', () => {
  const known = knownOfLogs([log(0, [0, 100]), log(0, [50, 60], [70, 80])])
  const of = (fromMs: number, untilMs: number) => known({ fromMs, untilMs })
  expect([of(0, 50), of(50, 60), of(80, 100)]).toEqual(['all', 'all', 'all'])
  expect([of(60, 70), of(55, 75), of(90, 110)]).toEqual(['part', 'part', 'part'])
  expect([of(-10, 0), of(100, 110), knownOfLogs([])({ fromMs: 0, untilMs: 9 })]).toEqual(
    Array.from({ length: 3 }, () => 'none'),
  )
})
