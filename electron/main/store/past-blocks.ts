import { blockedUntilMs, EVERYONE } from '../../shared/session-glance'
import type { AccountList } from './account-list'
import type { BlockStore } from './block-store'

/**
 * Forgets the blocks of accounts that are not listed any more, as far as they are over. One that
 * holds stays: to remove an account and to add it again is no way past it.
 */
export const forgetPastBlocks = (
  blocks: BlockStore,
  list: Pick<AccountList, 'find'>,
  nowMs: number,
): void => {
  for (const block of blocks.all()) {
    const { scope } = block
    if (scope === EVERYONE || list.find(scope) !== null) continue
    if (blockedUntilMs([block], scope, nowMs) === null) blocks.clear(scope)
  }
}

/** Forgets when everybody was held back last, where nothing follows from that any more. */
export const forgetLastBlock = (blocks: BlockStore, nowMs: number): void => {
  const last = blocks.all().find(({ scope }) => scope === EVERYONE)
  if (last?.strikes === 0 && blockedUntilMs([last], EVERYONE, nowMs) === null)
    blocks.clear(EVERYONE)
}
