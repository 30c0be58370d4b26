import { expect, test } from 'vitest'

import { callQueue } from '../../../../electron/main/client/call-queue'

/** A queue on a clock that only moves by sleeping and by hand. */
const onOwnClock = (chance = 0, paceMs: number | null = null) => {
  let nowMs = 1_000_000
  const slept: number[] = []
  const queue = callQueue({
    clock: { nowMs: () => nowMs },
    sleep: (ms) => {
      slept.push(ms)
      nowMs += ms
      return Promise.resolve()
    },
    random: () => chance,
    paceMs,
  })
  return { queue, slept, pass: (ms: number) => (nowMs += ms) }
}

const nothing = () => Promise.resolve()

test('calls go one at a time in the order they came', async () => {
  const { queue } = onOwnClock()
  const log: string[] = []
  const task = (name: string) => async () => {
    log.push(`${name} starts`)
    await new Promise((resolve) => setTimeout(resolve, 5))
    log.push(`${name} ends`)
    return name
  }
  const answers = await Promise.all(['a', 'b', 'c'].map((name) => queue.run(task(name))))
  expect(answers).toEqual(['a', 'b', 'c'])
  expect(log).toEqual(['a starts', 'a ends', 'b starts', 'b ends', 'c starts', 'c ends'])
})

test('a call at the front overtakes those that wait, not the one that runs', async () => {
  const { queue } = onOwnClock()
  const log: string[] = []
  const task = (name: string) => () => Promise.resolve(log.push(name))
  const waiting: Promise<unknown>[] = []
  await queue.run(async () => {
    waiting.push(queue.run(task('second')), queue.run(task('urgent'), 'front'))
    await task('first')()
  })
  await Promise.all(waiting)
  expect(log).toEqual(['first', 'urgent', 'second'])
})

test('the first call goes at once and the next ones 1–2 s after the end of the last', async () => {
  for (const [chance, gapMs] of [
    [0, 1000],
    [0.5, 1500],
    [0.999, 1999],
  ] as const) {
    const { queue, slept, pass } = onOwnClock(chance)
    await queue.run(() => Promise.resolve(pass(300)))
    expect(slept).toEqual([])
    await queue.run(nothing)
    pass(400)
    await queue.run(nothing)
    expect(slept).toEqual([gapMs, gapMs - 400])
  }
})

test('nobody waits after a long silence', async () => {
  const { queue, slept, pass } = onOwnClock()
  await queue.run(nothing)
  pass(1000)
  await queue.run(nothing)
  expect(slept).toEqual([])
})

test('a clock that is set back costs one pause at most', async () => {
  const { queue, slept, pass } = onOwnClock()
  await queue.run(nothing)
  pass(-365 * 86_400_000)
  await queue.run(nothing)
  expect(slept).toEqual([1000])
})

test('pace 0 never sleeps and another pace has no jitter', async () => {
  const none = onOwnClock(0.5, 0)
  const some = onOwnClock(0.5, 250)
  none.queue.widen(20_000)
  for (let call = 0; call < 3; call += 1) {
    await none.queue.run(nothing)
    await some.queue.run(nothing)
  }
  expect(none.slept).toEqual([])
  expect(some.slept).toEqual([250, 250])
})

test('a task that fails or throws stops nobody else', async () => {
  const { queue } = onOwnClock(0, 0)
  const trouble = new Error('trouble')
  const calls = await Promise.allSettled([
    queue.run(() => Promise.reject(trouble)),
    queue.run(() => {
      throw trouble
    }),
    queue.run(() => Promise.resolve('fine')),
  ])
  expect(calls).toEqual([
    { status: 'rejected', reason: trouble },
    { status: 'rejected', reason: trouble },
    { status: 'fulfilled', value: 'fine' },
  ])
})

test('widening doubles the pause up to a minute, ten good answers halve it again', async () => {
  const { queue, slept } = onOwnClock()
  await queue.run(nothing)
  for (let time = 0; time < 8; time += 1) {
    queue.widen()
    await queue.run(nothing)
  }
  expect(slept.splice(0)).toEqual([2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000, 60_000])

  for (let answer = 0; answer < 9; answer += 1) queue.narrow()
  await queue.run(nothing)
  queue.narrow()
  await queue.run(nothing)
  expect(slept.splice(0)).toEqual([60_000, 30_000])

  for (let answer = 0; answer < 100; answer += 1) queue.narrow()
  await queue.run(nothing)
  expect(slept).toEqual([1000])
})

test('a wish of the server lengthens the next pause only, a minute at most', async () => {
  const { queue, slept } = onOwnClock()
  await queue.run(nothing)
  queue.widen(20_000)
  await queue.run(nothing)
  await queue.run(nothing)
  queue.widen(3_600_000)
  await queue.run(nothing)
  expect(slept).toEqual([20_000, 2000, 60_000])
})
