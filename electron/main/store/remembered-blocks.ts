import type { Block } from '../../shared/account'
import type { BlockStore } from './block-store'

/**
 * Blocks that hold in this process even where they cannot be stored: a full disk is no leave to
 * ask on. What another process stored counts as well; of two blocks of a scope the longer one, of
 * two that end at once what this process knows of it.
 */
export const rememberedBlocks = (store: BlockStore): BlockStore => {
  const remembered = new Map<string, Block>()
  return {
    all: () => {
      const blocks = new Map(store.all().map((block) => [block.scope, block]))
      for (const block of remembered.values()) {
        const stored = blocks.get(block.scope)
        if (stored === undefined || stored.untilMs <= block.untilMs) blocks.set(block.scope, block)
      }
      return [...blocks.values()]
    },
    save: (block) => {
      const saved = store.save(block)
      if (saved.ok) remembered.delete(block.scope)
      else remembered.set(block.scope, block)
      return saved
    },
    clear: (scope) => {
      remembered.delete(scope)
      return store.clear(scope)
    },
  }
}
