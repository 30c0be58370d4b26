import { expect, test } from 'vitest'
import { blockStore } from '../../../../electron/main/store/block-store'
import { nowMs, opened, temporaryFolder } from './temp-profile'

test('blocks are remembered across a restart', () => {
  const folder = temporaryFolder()
  const first = opened(folder)
  blockStore(first.database).save({ scope: 'everyone', untilMs: nowMs, strikes: 2 })
  first.database.close()
  expect(blockStore(opened(folder).database).all()).toEqual([
    { scope: 'everyone', untilMs: nowMs, strikes: 2 },
  ])
})

test('a scope has one block and clearing it leaves the others', () => {
  const blocks = blockStore(opened(temporaryFolder()).database)
  blocks.save({ scope: '1', untilMs: 1, strikes: 1 })
  blocks.save({ scope: '2', untilMs: 2, strikes: 1 })
  blocks.save({ scope: '1', untilMs: 3, strikes: 2 })
  expect(blocks.all()).toEqual([
    { scope: '1', untilMs: 3, strikes: 2 },
    { scope: '2', untilMs: 2, strikes: 1 },
  ])
  blocks.clear('1')
  expect(blocks.all()).toEqual([{ scope: '2', untilMs: 2, strikes: 1 }])
})
