import { wakefulness } from '../../../../electron/main/refresh/wakefulness'
import { watchWake } from '../../../../electron/main/refresh/wake-watch'

interface Waiting {
  readonly atMs: number
  readonly task: () => void
}

/** A machine that sleeps, wakes and loses its network when told to. */
export const wakingMachine = () => {
  const listeners = new Map<string, () => void>()
  const state = wakefulness()
  const happened: string[] = []
  let nowMs = 0
  let online = true
  let reaches = true
  let answersAtOnce = true
  const owed: (() => void)[] = []
  let timers: Waiting[] = []
  let tick = (): void => undefined
  watchWake({
    on: {
      suspend: (told) => listeners.set('suspend', told),
      resume: (told) => listeners.set('resume', told),
      unlock: (told) => listeners.set('unlock', told),
    },
    wakefulness: state,
    isOnline: () => online,
    clock: { nowMs: () => nowMs },
    every: (_ms, task) => {
      tick = task
      return () => undefined
    },
    after: (ms, task) => {
      const timer = { atMs: nowMs + ms, task }
      timers.push(timer)
      return () => {
        timers = timers.filter((one) => one !== timer)
      }
    },
    random: () => 0.5,
    dropConnections: () => happened.push('drop'),
    tryOut: () => {
      happened.push(`${reaches ? 'look' : 'one call'} at ${(nowMs / 1_000).toString()} s`)
      const reached = reaches
      if (answersAtOnce) return Promise.resolve(reached)
      return new Promise((resolve) => {
        owed.push(() => {
          resolve(reached)
        })
      })
    },
    look: () => happened.push(`look in vain at ${(nowMs / 1_000).toString()} s`),
  })
  /** Time in use: timers fire, and the coarse look runs. */
  const pass = async (ms: number): Promise<void> => {
    const endMs = nowMs + ms
    for (let nextMs = nowMs + 500; nextMs <= endMs; nextMs += 500) {
      nowMs = nextMs
      const due = timers.filter(({ atMs }) => atMs <= nowMs)
      timers = timers.filter(({ atMs }) => atMs > nowMs)
      for (const { task } of due) task()
      await Promise.resolve()
      await Promise.resolve()
      if (nowMs % 30_000 === 0) tick()
    }
  }
  return {
    state,
    happened,
    pass,
    tell: (event: 'suspend' | 'resume' | 'unlock') => listeners.get(event)!(),
    sleepFor: (ms: number) => {
      nowMs += ms
    },
    network: (is: boolean) => {
      online = is
    },
    /** The system says that there is a network, and there is none. */
    lies: (is: boolean) => {
      reaches = !is
    },
    delaysAnswers: (is: boolean) => {
      answersAtOnce = !is
    },
    answer: async () => {
      owed.shift()?.()
      await Promise.resolve()
      await Promise.resolve()
    },
  }
}
