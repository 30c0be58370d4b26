import { expect, test } from 'vitest'
import { inSeasons } from '../../../electron/invented/seasons'

const always = { chance: 1, fromHour: 8, toHour: 9 }
const often = { ...always, chance: 0.5 }
const habits = {
  login: always,
  watch: often,
  share: often,
  coins: [{ ...often, coins: 2 as const }],
  income: [often],
}
const TODAY = 20_000
const habitsOn = inSeasons(
  habits,
  [
    { days: 10, tasks: 1, coins: 1 },
    { days: 5, tasks: 4, coins: 0 },
    { days: 7, tasks: 0.5, coins: 0.2 },
  ],
  TODAY,
)
const chancesOn = (day: number): readonly number[] => {
  const { login, watch, coins, income } = habitsOn(day)
  return [login.chance, watch.chance, coins[0]!.chance, income[0]!.chance]
}

test('the last season is the one that goes on', () => {
  for (const day of [TODAY - 9, TODAY, TODAY + 1_000])
    expect(chancesOn(day)).toEqual([1, 0.5, 0.5, 0.5])
})

test('nothing is more than certain, and viewers give whatever their author does', () => {
  for (const day of [TODAY - 10, TODAY - 14]) expect(chancesOn(day)).toEqual([1, 1, 0, 0.5])
})

test('the first season there was reaches back for ever', () => {
  for (const day of [TODAY - 15, TODAY - 22, TODAY - 9_999])
    expect(chancesOn(day)).toEqual([0.5, 0.25, 0.1, 0.5])
})

test('without seasons nobody ever changes', () => {
  expect(inSeasons(habits, [], TODAY)(3)).toBe(habits)
})
