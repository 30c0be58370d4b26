import { expect, it } from 'vitest'
import { afterCrash, type Crashes } from '../../../../electron/main/window/crash-loop'

const loopsAt = (...atMs: readonly number[]): readonly boolean[] => {
  let crashes: Crashes = []
  return atMs.map((nowMs) => {
    const noted = afterCrash(crashes, nowMs)
    crashes = noted.crashes
    return noted.loops
  })
}

it('the third crash within a minute is a loop', () => {
  expect(loopsAt(0, 1_000, 59_999)).toEqual([false, false, true])
})

it('crashes that are a minute apart are none', () => {
  expect(loopsAt(0, 1_000, 60_000, 61_000, 61_001)).toEqual([false, false, false, false, true])
})

it('a clock that was set back hides no loop and makes none', () => {
  expect(loopsAt(100_000, 101_000, 5_000, 6_000, 7_000)).toEqual([false, false, false, false, true])
})
