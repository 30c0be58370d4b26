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

test('what goes alone waits for all that is under way, and holds what comes after it', async () => {
  const { track, alone, settled } = underWay()
  const order: string[] = []
  const before = Promise.withResolvers<undefined>()
  const within = Promise.withResolvers<undefined>()
  const note = (what: string, until?: Promise<unknown>) => async () => {
    order.push(`${what} begins`)
    await until
    order.push(`${what} ends`)
  }
  const all = [
    track(note('before', before.promise)),
    alone(note('alone', within.promise)),
    track(note('after')),
    alone(note('second')),
  ]
  await new Promise(setImmediate)
  expect(order).toEqual(['before begins'])
  before.resolve(undefined)
  await new Promise(setImmediate)
  expect(order).toEqual(['before begins', 'before ends', 'alone begins'])
  let done = false
  const end = settled().then(() => {
    done = true
  })
  await new Promise(setImmediate)
  expect(done).toBe(false)
  within.resolve(undefined)
  await Promise.all([...all, end])
  expect(order.indexOf('alone ends')).toBeLessThan(order.indexOf('after begins'))
  expect(order.filter((what) => what.startsWith('second'))).toHaveLength(2)
})

test('one that goes alone and fails holds nobody back', async () => {
  const { track, alone } = underWay()
  await expect(alone(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  expect(await track(() => Promise.resolve('went on'))).toBe('went on')
})
