import { expect, it } from 'vitest'

import { success } from '../../../../electron/bilibili/failure'
import { oneAtATime } from '../../../../electron/main/keychain/one-at-a-time'
import type { Answer } from '../../../../electron/main/keychain/one-at-a-time'

const setUp = () => {
  const log: string[] = []
  let fire: () => void = () => undefined
  const queue = oneAtATime({
    deadlineMs: 5000,
    startTimer: (delayMs, callback) => {
      log.push(`timer ${String(delayMs)}`)
      fire = callback
      return () => {
        log.push('timer off')
      }
    },
    passed: () => log.push('passed'),
  })
  const work = (name: string) => {
    const end = Promise.withResolvers<Answer<string>>()
    const answer = queue.run(
      () => {
        log.push(`begin ${name}`)
        return end.promise
      },
      (_answer, isLate) => log.push(`${isLate ? 'late' : 'in time'} ${name}`),
    )
    return { end, answer }
  }
  return {
    log,
    queue,
    work,
    passDeadline: () => {
      fire()
    },
  }
}

const silent = { ok: false, failure: { kind: 'silent' } }

it('begins the next piece when the one before has ended', async () => {
  const { log, queue, work } = setUp()
  const [first, second] = [work('a'), work('b')]
  expect(log).toEqual(['timer 5000', 'begin a'])
  first.end.resolve(success('A'))
  expect(await first.answer).toEqual(success('A'))
  second.end.resolve(success('B'))
  expect(await second.answer).toEqual(success('B'))
  expect(log.slice(2)).toEqual([
    'timer off',
    'in time a',
    'timer 5000',
    'begin b',
    'timer off',
    'in time b',
  ])
  expect(queue.busy()).toBe(false)
})

it('answers everybody at the deadline, begins nothing more and still takes the late answer', async () => {
  const { log, queue, work, passDeadline } = setUp()
  const [stuck, waiting] = [work('a'), work('b')]
  passDeadline()
  const refused = work('c')
  expect(await Promise.all([stuck.answer, waiting.answer, refused.answer])).toEqual([
    silent,
    silent,
    silent,
  ])
  expect(queue.busy()).toBe(true)
  stuck.end.resolve(success('A'))
  await expect.poll(() => queue.busy()).toBe(false)
  const next = work('d')
  next.end.resolve(success('D'))
  expect(await next.answer).toEqual(success('D'))
  expect(log).toEqual([
    'timer 5000',
    'begin a',
    'passed',
    'timer off',
    'late a',
    'timer 5000',
    'begin d',
    'timer off',
    'in time d',
  ])
})

it('hands a bug to the caller and goes on', async () => {
  const { work } = setUp()
  const [broken, next] = [work('a'), work('b')]
  broken.end.reject(new RangeError('a bug'))
  await expect(broken.answer).rejects.toThrow(RangeError)
  next.end.resolve(success('B'))
  expect(await next.answer).toEqual(success('B'))
})
