import { describe, expect, test } from 'vitest'
import { dayNumber, dayStartMs } from '../../../electron/invented/beijing-calendar'
import { entriesSince } from '../../../electron/invented/diary'
import { exampleAccounts } from '../../../electron/invented/example-accounts'
import { levelOf, progressAt, standingAt } from '../../../electron/invented/standing'

const NOW_MS = Date.parse('2026-11-23T09:12:00Z')
const WEEK_MS = 7 * 86_400_000
const [annual, evening, author] = exampleAccounts(NOW_MS)

test.each([
  [0, 0, 0, 1],
  [1, 1, 1, 200],
  [199, 1, 1, 200],
  [200, 2, 200, 1_500],
  [1_500, 3, 1_500, 4_500],
  [4_500, 4, 4_500, 10_800],
  [28_799, 5, 10_800, 28_800],
  [28_800, 6, 28_800, '--'],
  [90_000, 6, 28_800, '--'],
] as const)('%i exp is level %i', (exp, level, min, next) => {
  expect(levelOf(exp)).toEqual({
    current_level: level,
    current_min: min,
    current_exp: exp,
    next_exp: next,
  })
})

describe.each([annual!, evening!, author!])('the purse of $nickname', (account) => {
  test('changes by exactly what the diary of the week says', () => {
    const before = standingAt(account, NOW_MS - WEEK_MS)
    const between = entriesSince(account, dayNumber(NOW_MS - WEEK_MS), NOW_MS).filter(
      ({ atMs }) => atMs > NOW_MS - WEEK_MS,
    )
    expect(standingAt(account, NOW_MS)).toEqual({
      exp: between.reduce((sum, { exp }) => sum + exp, before.exp),
      coinTenths: between.reduce((sum, { coinTenths }) => sum + coinTenths, before.coinTenths),
    })
  })

  test('stays at its level and above zero at any time', () => {
    const level = levelOf(standingAt(account, NOW_MS).exp).current_level
    for (let month = 0; month < 60; month += 1) {
      const atMs = NOW_MS + month * 30.4 * 86_400_000
      const { exp, coinTenths } = standingAt(account, atMs)
      expect(levelOf(exp).current_level).toBe(level)
      expect(coinTenths).toBeGreaterThan(0)
    }
  })
})

test('the three are at levels 5, 3 and 6', () => {
  const levels = [annual!, evening!, author!].map(
    (account) => levelOf(standingAt(account, NOW_MS).exp).current_level,
  )
  expect(levels).toEqual([5, 3, 6])
})

test('in the afternoon one is mostly done, one has done nothing, one has done everything', () => {
  for (let days = 0; days < 60; days += 1) {
    const atMs = dayStartMs(dayNumber(NOW_MS) + days) + 15 * 3_600_000
    expect(progressAt(evening!, atMs)).toEqual({
      login: false,
      watch: false,
      share: false,
      coinExp: 0,
    })
    expect(progressAt(author!, atMs)).toEqual({
      login: true,
      watch: true,
      share: true,
      coinExp: 50,
    })
    expect(progressAt(annual!, atMs)).toMatchObject({ login: true, share: false })
    expect(progressAt(annual!, atMs).coinExp).toBeLessThanOrEqual(30)
  }
})

test('at 00:00 in Beijing the day starts empty for everyone', () => {
  const turnMs = dayStartMs(dayNumber(NOW_MS) + 1)
  const empty = { login: false, watch: false, share: false, coinExp: 0 }
  for (const account of [annual!, evening!, author!])
    expect(progressAt(account, turnMs)).toEqual(empty)
  expect(progressAt(author!, turnMs - 1)).toMatchObject({ login: true, coinExp: 50 })
})
