import { expect, it } from 'vitest'
import { watchDayTurn } from '../../../electron/main/day-turn'

it('tells once when a Bilibili day has begun, also after sleep and a clock that was set back', () => {
  let nowMs = Date.parse('2026-11-23T15:59:59.000Z')
  let turns = 0
  const ticks: (() => void)[] = []
  watchDayTurn(
    { nowMs: () => nowMs },
    {
      every: (_ms, task) => {
        ticks.push(task)
        return () => undefined
      },
      after: () => () => undefined,
    },
    () => (turns += 1),
  )
  const at = (instant: string): number => {
    nowMs = Date.parse(instant)
    ticks[0]!()
    ticks[0]!()
    return turns
  }
  expect(at('2026-11-23T15:59:59.999Z')).toBe(0)
  expect(at('2026-11-23T16:00:00.000Z')).toBe(1)
  expect(at('2026-11-26T03:00:00.000Z')).toBe(2)
  expect(at('2026-11-20T03:00:00.000Z')).toBe(3)
})

it('does not wait for the next look where the day ends before', () => {
  let nowMs = Date.parse('2026-11-23T15:59:29.000Z')
  let turns = 0
  const timers: { readonly ms: number; readonly task: () => void }[] = []
  let tick = (): void => undefined
  watchDayTurn(
    { nowMs: () => nowMs },
    {
      every: (_ms, task) => {
        tick = task
        return () => undefined
      },
      after: (ms, task) => {
        timers.push({ ms, task })
        return () => undefined
      },
    },
    () => (turns += 1),
  )
  tick()
  expect(timers).toEqual([])
  nowMs += 2_000
  tick()
  expect(timers.map(({ ms }) => ms)).toEqual([29_000])
  nowMs += 29_000
  timers[0]!.task()
  expect(turns).toBe(1)
  tick()
  expect(turns).toBe(1)
})
