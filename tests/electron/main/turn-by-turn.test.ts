import { expect, test } from 'vitest'
import { turnByTurn } from '../../../electron/main/turn-by-turn'

test('the tasks of one key follow each other, also after one that failed; others do not wait', async () => {
  const did: string[] = []
  const inTurn = turnByTurn()
  const { promise, reject } = Promise.withResolvers<unknown>()
  const first = inTurn('7', () => promise)
  const second = inTurn('7', () => Promise.resolve(did.push('second')))
  await inTurn('8', () => Promise.resolve(did.push('other')))
  expect(did).toEqual(['other'])
  reject(new Error('broken'))
  await expect(first).rejects.toThrow('broken')
  await second
  expect(did).toEqual(['other', 'second'])
})
