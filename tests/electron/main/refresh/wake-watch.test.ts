import { beforeEach, describe, expect, it } from 'vitest'
import { wakingMachine } from './waking-machine'

describe('a machine', () => {
  let subject: ReturnType<typeof wakingMachine>
  beforeEach(() => {
    subject = wakingMachine()
  })

  it('that is in use is left to its usual looks', async () => {
    await subject.pass(10 * 60_000)
    expect(subject.happened).toEqual([])
    expect(subject.state.mayBegin()).toBe(true)
  })

  it('asks nothing while it sleeps, and once some seconds after it woke', async () => {
    const { tell, state, pass, sleepFor, happened } = subject
    tell('suspend')
    expect([state.asleep(), state.mayBegin()]).toEqual([true, false])
    sleepFor(3_600_000)
    tell('resume')
    expect([state.asleep(), state.mayBegin()]).toEqual([false, false])
    tell('unlock')
    tell('resume')
    await pass(60_000)
    expect(happened).toEqual(['drop', 'drop', 'look at 3605.5 s'])
    expect(state.mayBegin()).toBe(true)
  })

  it('waits for its network, and holds what the app would ask until then', async () => {
    const { tell, network, pass, state, happened } = subject
    tell('suspend')
    network(false)
    tell('resume')
    await pass(20_000)
    expect(happened).toEqual(['drop'])
    expect(state.mayBegin()).toBe(false)
    network(true)
    await pass(5_000)
    expect(happened).toEqual(['drop', 'look at 20.5 s'])
  })

  it('that stays without a network for a minute goes on as any that is offline', async () => {
    const { tell, network, pass, state, happened } = subject
    tell('suspend')
    network(false)
    tell('resume')
    await pass(70_000)
    expect(happened).toEqual(['drop', 'look in vain at 65.5 s'])
    expect(state.mayBegin()).toBe(true)
  })

  it('looks once when the network is back, and once when the screen is unlocked', async () => {
    const { tell, network, pass, happened } = subject
    network(false)
    await pass(60_000)
    network(true)
    await pass(60_000)
    expect(happened).toEqual(['look at 95.5 s'])
    tell('unlock')
    tell('unlock')
    await pass(60_000)
    expect(happened).toEqual(['look at 95.5 s', 'look at 125.5 s'])
  })

  it('that falls asleep again before its network is back looks only at the end', async () => {
    const { tell, network, pass, happened } = subject
    tell('suspend')
    network(false)
    tell('resume')
    await pass(10_000)
    tell('suspend')
    network(true)
    tell('unlock')
    await pass(29_000)
    expect(happened).toEqual(['drop'])
    tell('resume')
    await pass(30_000)
    expect(happened).toEqual(['drop', 'drop', 'look at 44.5 s'])
  })

  it('that slept without a word is noticed', async () => {
    const { sleepFor, pass, happened } = subject
    await pass(30_000)
    sleepFor(3_600_000)
    await pass(60_000)
    expect(happened).toEqual(['drop', 'look at 3665.5 s'])
  })

  it('that told of its sleep and never of its end is taken for awake after five minutes in use', async () => {
    const { tell, pass, state, happened } = subject
    tell('suspend')
    await pass(4 * 60_000)
    expect([state.asleep(), happened]).toEqual([true, []])
    await pass(90_000)
    expect([state.asleep(), happened]).toEqual([false, ['drop', 'look at 305.5 s']])
  })

  it('whose network is only said to be there is found out by one call at a time', async () => {
    const { tell, lies, pass, state, happened } = subject
    tell('suspend')
    lies(true)
    tell('resume')
    await pass(20_000)
    expect(happened).toEqual(['drop', 'one call at 5.5 s', 'one call at 15.5 s'])
    expect(state.mayBegin()).toBe(false)
    lies(false)
    await pass(60_000)
    expect(happened.slice(3)).toEqual(['look at 25.5 s'])
    expect(state.mayBegin()).toBe(true)
  })

  it('that reaches nobody within the minute goes on as any that is offline', async () => {
    const { tell, lies, pass, state, happened } = subject
    tell('suspend')
    lies(true)
    tell('resume')
    await pass(120_000)
    expect(happened.slice(1)).toEqual([
      'one call at 5.5 s',
      'one call at 15.5 s',
      'one call at 25.5 s',
      'look in vain at 35.5 s',
    ])
    expect(state.mayBegin()).toBe(true)
  })

  it('that is unlocked while it finds out does so once', async () => {
    const { tell, delaysAnswers, answer, pass, happened, state } = subject
    delaysAnswers(true)
    tell('unlock')
    await pass(10_000)
    tell('unlock')
    await pass(30_000)
    expect(happened).toEqual(['look at 5.5 s'])
    expect(state.mayBegin()).toBe(false)
    await answer()
    expect(state.mayBegin()).toBe(true)
  })

  it('that sleeps again while it finds out hears nothing of that when it wakes', async () => {
    const { tell, delaysAnswers, answer, pass, sleepFor, happened, state } = subject
    delaysAnswers(true)
    tell('unlock')
    await pass(10_000)
    tell('suspend')
    sleepFor(3_600_000)
    await answer()
    expect([state.asleep(), state.mayBegin()]).toEqual([true, false])
    tell('resume')
    await pass(10_000)
    expect(happened).toEqual(['look at 5.5 s', 'drop', 'look at 3615.5 s'])
  })
})
