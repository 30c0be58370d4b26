import { expect, test } from 'vitest'
import { underWay } from '../../../electron/main/under-way'

test('all is settled once every call has ended, also one begun meanwhile and one that failed', async () => {
  const { track, settled } = underWay()
  await settled()
  const first = Promise.withResolvers<string>()
  const second = Promise.withResolvers<string>()
  const tracked = track(() => first.promise)
  let done = false
  const all = settled().then(() => {
    done = true
  })
  const later = track(() => second.promise)
  first.resolve('one')
  expect(await tracked).toBe('one')
  await new Promise(setImmediate)
  expect(done).toBe(false)
  second.reject(new Error('broken'))
  await expect(later).rejects.toThrow('broken')
  await all
  expect(done).toBe(true)
})
