import { beforeEach, describe, expect, it } from 'vitest'
import { wakefulness } from '../../../../electron/main/refresh/wakefulness'
import { watchWake } from '../../../../electron/main/refresh/wake-watch'

interface Waiting {
  readonly atMs: number
  readonly task: () => void
}

/** A machine that sleeps, wakes and loses its network when told to. */
const machine = () => {
  const listeners = new Map<string, () => void>()
  const state = wakefulness()
  const happened: string[] = []
  let nowMs = 0
  let online = true
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
    look: () => happened.push(`look at ${(nowMs / 1_000).toString()} s`),
  })
  /** Time in use: timers fire, and the coarse look runs. */
  const pass = (ms: number): void => {
    const endMs = nowMs + ms
    for (let nextMs = nowMs + 500; nextMs <= endMs; nextMs += 500) {
      nowMs = nextMs
      const due = timers.filter(({ atMs }) => atMs <= nowMs)
      timers = timers.filter(({ atMs }) => atMs > nowMs)
      for (const { task } of due) task()
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
  }
}

describe('a machine', () => {
  let subject: ReturnType<typeof machine>
  beforeEach(() => {
    subject = machine()
  })

  it('that is in use is left to its usual looks', () => {
    subject.pass(10 * 60_000)
    expect(subject.happened).toEqual([])
    expect(subject.state.mayBegin()).toBe(true)
  })

  it('asks nothing while it sleeps, and once some seconds after it woke', () => {
    const { tell, state, pass, sleepFor, happened } = subject
    tell('suspend')
    expect([state.asleep(), state.mayBegin()]).toEqual([true, false])
    sleepFor(3_600_000)
    tell('resume')
    expect([state.asleep(), state.mayBegin()]).toEqual([false, false])
    tell('unlock')
    tell('resume')
    pass(60_000)
    expect(happened).toEqual(['drop', 'drop', 'look at 3605.5 s'])
    expect(state.mayBegin()).toBe(true)
  })

  it('waits for its network, and holds what the app would ask until then', () => {
    const { tell, network, pass, state, happened } = subject
    tell('suspend')
    network(false)
    tell('resume')
    pass(20_000)
    expect(happened).toEqual(['drop'])
    expect(state.mayBegin()).toBe(false)
    network(true)
    pass(5_000)
    expect(happened).toEqual(['drop', 'look at 20.5 s'])
  })

  it('that stays without a network for a minute goes on as any that is offline', () => {
    const { tell, network, pass, state, happened } = subject
    tell('suspend')
    network(false)
    tell('resume')
    pass(70_000)
    expect(happened).toEqual(['drop', 'look at 65.5 s'])
    expect(state.mayBegin()).toBe(true)
  })

  it('looks once when the network is back, and once when the screen is unlocked', () => {
    const { tell, network, pass, happened } = subject
    network(false)
    pass(60_000)
    network(true)
    pass(60_000)
    expect(happened).toEqual(['look at 95.5 s'])
    tell('unlock')
    tell('unlock')
    pass(60_000)
    expect(happened).toEqual(['look at 95.5 s', 'look at 125.5 s'])
  })

  it('that falls asleep again before its network is back looks only at the end', () => {
    const { tell, network, pass, happened } = subject
    tell('suspend')
    network(false)
    tell('resume')
    pass(10_000)
    tell('suspend')
    network(true)
    tell('unlock')
    pass(29_000)
    expect(happened).toEqual(['drop'])
    tell('resume')
    pass(30_000)
    expect(happened).toEqual(['drop', 'drop', 'look at 44.5 s'])
  })

  it('that slept without a word is noticed', () => {
    const { sleepFor, pass, happened } = subject
    pass(30_000)
    sleepFor(3_600_000)
    pass(60_000)
    expect(happened).toEqual(['drop', 'look at 3665.5 s'])
  })

  it('that told of its sleep and never of its end is taken for awake after five minutes in use', () => {
    const { tell, pass, state, happened } = subject
    tell('suspend')
    pass(4 * 60_000)
    expect([state.asleep(), happened]).toEqual([true, []])
    pass(90_000)
    expect([state.asleep(), happened]).toEqual([false, ['drop', 'look at 305.5 s']])
  })
})
