import { expect, test } from 'vitest'
import { accountList } from '../../../../electron/main/store/account-list'
import { blockStore } from '../../../../electron/main/store/block-store'
import { openMemoryDatabase } from '../../../../electron/main/store/database'
import { forgetLastBlock, forgetPastBlocks } from '../../../../electron/main/store/past-blocks'

test('only a block that is over, of an account that is gone, is forgotten', () => {
  const database = openMemoryDatabase()
  const list = accountList(database)
  const blocks = blockStore(database)
  list.signIn({
    mid: 'listed',
    name: 'listed',
    credentialKind: 'cookie',
    sessionExpiresAtMs: null,
    sessionOnly: false,
  })
  for (const scope of ['everyone', 'listed', 'over'])
    blocks.save({ scope, untilMs: 1_000, strikes: 1 })
  blocks.save({ scope: 'holds', untilMs: 1_001, strikes: 1 })
  forgetPastBlocks(blocks, list, 1_000)
  expect(blocks.all().map(({ scope }) => scope)).toEqual(['everyone', 'holds', 'listed'])
})

test('the last block of everybody is forgotten once it is over and was answered since', () => {
  const blocks = blockStore(openMemoryDatabase())
  const leaves = (strikes: number, untilMs: number): boolean => {
    blocks.save({ scope: 'everyone', strikes, untilMs })
    forgetLastBlock(blocks, 1_000)
    return blocks.all().length > 0
  }
  expect(leaves(0, 1_000)).toBe(false)
  // One that holds, and one that the next would follow: forgetting is no way past them.
  expect(leaves(0, 1_001)).toBe(true)
  expect(leaves(1, 1_000)).toBe(true)
})
