import { expect, test } from 'vitest'
import { accountList } from '../../../../electron/main/store/account-list'
import { blockStore } from '../../../../electron/main/store/block-store'
import { openMemoryDatabase } from '../../../../electron/main/store/database'
import { forgetPastBlocks } from '../../../../electron/main/store/past-blocks'

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
