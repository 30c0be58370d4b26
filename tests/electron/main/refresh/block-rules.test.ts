import { describe, expect, it } from 'vitest'
import { nextBlock } from '../../../../electron/main/refresh/block-rules'

describe('a block', () => {
  it('lasts half an hour, doubles with every strike and never exceeds six hours', () => {
    const hours: number[] = []
    let block = nextBlock('everyone', undefined, 0)
    for (let strike = 0; strike < 6; strike += 1) {
      hours.push(block.untilMs / 3_600_000)
      block = nextBlock('everyone', block, 0)
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
})
