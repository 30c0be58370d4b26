import { expect, it } from 'vitest'
import { watchDayTurn } from '../../../electron/main/day-turn'

/** A watch that began at `instant`, with its clock and its timers held in hand. */
const watchFrom = (instant: string) => {
  let nowMs = Date.parse(instant)
  let turns = 0
  let tick = (): void => undefined
  const timers: { readonly ms: number; readonly task: () => void }[] = []
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
  return {
    turns: () => turns,
    timersMs: () => timers.map(({ ms }) => ms),
    tick: () => {
      tick()
    },
    passMs: (ms: number) => {
      nowMs += ms
    },
    ring: (index: number) => {
      timers[index]!.task()
    },
    setClock: (set: string) => {
      nowMs = Date.parse(set)
    },
  }
}

it('tells once when a Bilibili day has begun, also after sleep and a clock that was set back', () => {
  const watch = watchFrom('2026-11-23T15:59:59.000Z')
  const turnsAt = (instant: string): number => {
    watch.setClock(instant)
    watch.tick()
    watch.tick()
    return watch.turns()
  }
  expect(turnsAt('2026-11-23T15:59:59.999Z')).toBe(0)
  expect(turnsAt('2026-11-23T16:00:00.000Z')).toBe(1)
  expect(turnsAt('2026-11-26T03:00:00.000Z')).toBe(2)
  expect(turnsAt('2026-11-20T03:00:00.000Z')).toBe(3)
})

it('does not wait for the next look where the day ends before', () => {
  const watch = watchFrom('2026-11-23T15:59:29.000Z')
  watch.tick()
  expect(watch.timersMs()).toEqual([])
  watch.passMs(2_000)
  watch.tick()
  expect(watch.timersMs()).toEqual([29_000])
  watch.passMs(29_000)
  watch.ring(0)
  expect(watch.turns()).toBe(1)
  watch.tick()
  expect(watch.turns()).toBe(1)
})

it('waits for the rest of the day where a timer rings too early', () => {
  const watch = watchFrom('2026-11-23T15:59:50.000Z')
  watch.passMs(9_997)
  watch.ring(0)
  expect(watch.turns()).toBe(0)
  expect(watch.timersMs()).toEqual([10_000, 3])
  watch.passMs(3)
  watch.ring(1)
  expect(watch.turns()).toBe(1)
  expect(watch.timersMs()).toHaveLength(2)
})
