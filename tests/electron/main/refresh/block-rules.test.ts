import { describe, expect, it } from 'vitest'
import { nextBlock, pastBlock } from '../../../../electron/main/refresh/block-rules'

describe('a block', () => {
  it('lasts half an hour, doubles with every strike and never exceeds six hours', () => {
    const hours: number[] = []
    let nowMs = 0
    let block = nextBlock('everyone', undefined, nowMs)
    for (let strike = 0; strike < 6; strike += 1) {
      hours.push((block.untilMs - nowMs) / 3_600_000)
      nowMs = block.untilMs
      block = nextBlock('everyone', block, nowMs)
    }
    expect(hours).toEqual([0.5, 1, 2, 4, 6, 6])
  })

  it('lasts as long as Bilibili asked, up to six hours, and is then no strike', () => {
    const previous = { scope: 'everyone', strikes: 2, untilMs: 0 }
    expect(nextBlock('everyone', previous, 1_000, 90_000)).toEqual({
      scope: 'everyone',
      strikes: 2,
      untilMs: 91_000,
    })
    expect(nextBlock('everyone', undefined, 0, 86_400_000)).toEqual({
      scope: 'everyone',
      strikes: 0,
      untilMs: 21_600_000,
    })
  })

  it('is no strike where one holds: that call was under way when it began', () => {
    const first = nextBlock('everyone', undefined, 0)
    expect(nextBlock('everyone', first, 1_000)).toEqual(first)
    const asked = nextBlock('everyone', undefined, 0, 90_000)
    expect(nextBlock('everyone', asked, 1_000)).toMatchObject({ strikes: 1, untilMs: 1_801_000 })
  })

  it('that would end in the first minutes of a day ends when these are over: so it is promised', () => {
    const turnMs = Date.parse('2026-11-24T00:00:00+08:00')
    const until = (nowMs: number, askedMs: number | null = null): number =>
      nextBlock('everyone', undefined, nowMs, askedMs).untilMs
    expect(until(turnMs - 28 * 60_000)).toBe(turnMs + 5 * 60_000)
    expect(until(turnMs - 30 * 60_000 - 1)).toBe(turnMs - 1)
    expect(until(turnMs - 25 * 60_000)).toBe(turnMs + 5 * 60_000)
    // Never longer than the longest block, which would not count as one.
    expect(until(turnMs - 6 * 3_600_000, 86_400_000)).toBe(turnMs)
  })

  it('is remembered without its strikes once Bilibili answers: the next one begins anew', () => {
    const block = { scope: 'everyone', strikes: 3, untilMs: 1_000 }
    const past = pastBlock(block, 2_000)
    expect(past).toEqual({ ...block, strikes: 0 })
    expect(nextBlock('everyone', past ?? undefined, 2_000)).toEqual({
      scope: 'everyone',
      strikes: 1,
      untilMs: 2_000 + 1_800_000,
    })
    expect(pastBlock(block, 999)).toBeNull()
  })

  it('is not shortened by a shorter wish', () => {
    const first = nextBlock('everyone', undefined, 0)
    expect(nextBlock('everyone', first, 1_000, 90_000)).toEqual(first)
  })
})
