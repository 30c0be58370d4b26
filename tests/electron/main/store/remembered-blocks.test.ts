import { describe, expect, it } from 'vitest'
import { blockStore, type BlockStore } from '../../../../electron/main/store/block-store'
import { openMemoryDatabase } from '../../../../electron/main/store/database'
import { rememberedBlocks } from '../../../../electron/main/store/remembered-blocks'

const block = (scope: string, untilMs: number) => ({ scope, strikes: 1, untilMs })

const setting = () => {
  const stored = blockStore(openMemoryDatabase())
  let full = false
  const disk: BlockStore = {
    all: stored.all,
    save: (given) => (full ? { ok: false, failure: { kind: 'full' } } : stored.save(given)),
    clear: (scope) => (full ? { ok: false, failure: { kind: 'full' } } : stored.clear(scope)),
  }
  return {
    stored,
    blocks: rememberedBlocks(disk),
    fill: (isFull: boolean) => {
      full = isFull
    },
  }
}

describe('a block', () => {
  it('is kept where it can be, for every process', () => {
    const { blocks, stored } = setting()
    expect(blocks.save(block('everyone', 5)).ok).toBe(true)
    expect(stored.all()).toEqual([block('everyone', 5)])
    expect(blocks.all()).toEqual([block('everyone', 5)])
  })

  it('holds in this process where the disk is full, and says that it was not kept', () => {
    const { blocks, stored, fill } = setting()
    fill(true)
    expect(blocks.save(block('everyone', 5))).toEqual({ ok: false, failure: { kind: 'full' } })
    expect(stored.all()).toEqual([])
    expect(blocks.all()).toEqual([block('everyone', 5)])
  })

  it('of another process counts as well, the longer one of a scope', () => {
    const { blocks, stored, fill } = setting()
    fill(true)
    blocks.save(block('everyone', 5))
    blocks.save(block('7', 9))
    stored.save(block('everyone', 8))
    stored.save(block('7', 6))
    expect(blocks.all()).toEqual([block('7', 9), block('everyone', 8)])
  })

  it('is only what is stored, once there is room again', () => {
    const { blocks, stored, fill } = setting()
    fill(true)
    blocks.save(block('everyone', 50))
    fill(false)
    blocks.save(block('everyone', 5))
    expect(blocks.all()).toEqual([block('everyone', 5)])
    expect(blocks.all()).toEqual(stored.all())
  })

  it('that is past for this process is so where the disk is full', () => {
    const { blocks, fill } = setting()
    blocks.save(block('everyone', 5))
    fill(true)
    blocks.save({ ...block('everyone', 5), strikes: 0 })
    expect(blocks.all()).toEqual([{ ...block('everyone', 5), strikes: 0 }])
  })

  it('is over for this process when it is cleared, kept or not', () => {
    const { blocks, fill } = setting()
    fill(true)
    blocks.save(block('everyone', 5))
    blocks.clear('everyone')
    expect(blocks.all()).toEqual([])
  })
})
