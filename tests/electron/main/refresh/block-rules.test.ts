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
})
