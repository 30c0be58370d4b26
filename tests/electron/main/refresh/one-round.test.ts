import { describe, expect, it } from 'vitest'
import { oneRound } from '../../../../electron/main/refresh/one-round'
import { askedOf, dueOf, everythingDue, type Wish } from '../../../../electron/main/refresh/wish'
import type { RoundEnd } from '../../../../electron/shared/account'

const heldRounds = () => {
  const begun: Wish[] = []
  const ends: ((end: RoundEnd) => void)[] = []
  let atOnce = 0
  const rounds = oneRound(async (wish) => {
    atOnce += 1
    expect(atOnce).toBe(1)
    begun.push(wish)
    const { promise, resolve } = Promise.withResolvers<RoundEnd>()
    ends.push(resolve)
    const end = await promise
    atOnce -= 1
    return end
  })
  const end = async (how: RoundEnd): Promise<void> => {
    ends.shift()?.(how)
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve()
  }
  return { rounds, begun, end }
}

describe('one round at a time', () => {
  it('shares a round that asks it all', async () => {
    const { rounds, begun, end } = heldRounds()
    const both = Promise.all([rounds.ask(everythingDue), rounds.ask(dueOf(['1']))])
    await end('done')
    expect(await both).toEqual(['done', 'done'])
    expect(begun).toHaveLength(1)
  })

  it('merges all that comes during a round into one that follows it', async () => {
    const { rounds, begun, end } = heldRounds()
    const first = rounds.ask(dueOf(['1']))
    const later = Promise.all([
      rounds.ask(everythingDue),
      rounds.ask(askedOf('2', 'vip')),
      rounds.ask(askedOf('2', 'nav')),
    ])
    await end('done')
    expect(await first).toBe('done')
    await end('nothing-due')
    expect(await later).toEqual(['nothing-due', 'nothing-due', 'nothing-due'])
    expect(begun).toHaveLength(2)
    expect(begun[1]?.everyone).toBe(true)
    expect([...(begun[1]?.accounts.get('2')?.anew.keys() ?? [])]).toEqual(['vip', 'nav'])
  })

  it('never runs two, also for somebody who asks the moment a round has ended', async () => {
    const { rounds, begun, end } = heldRounds()
    const chained = rounds.ask(dueOf(['1'])).then(() => rounds.ask(dueOf(['2'])))
    void rounds.ask(dueOf(['3']))
    await end('done')
    expect(begun).toHaveLength(2)
    await end('done')
    expect(begun).toHaveLength(3)
    await end('held-elsewhere')
    expect(await chained).toBe('held-elsewhere')
  })

  it('is idle once nothing runs and nothing waits', async () => {
    const { rounds, end } = heldRounds()
    await rounds.idle()
    void rounds.ask(dueOf(['1']))
    void rounds.ask(dueOf(['2']))
    let idle = false
    const waiting = rounds.idle().then(() => {
      idle = true
    })
    await end('done')
    expect(idle).toBe(false)
    await end('done')
    await waiting
    expect(idle).toBe(true)
  })

  it('goes on after a round that broke', async () => {
    let breaks = true
    const rounds = oneRound(() => {
      const result = breaks ? Promise.reject(new Error('a bug')) : Promise.resolve('done' as const)
      breaks = false
      return result
    })
    const [first, second] = await Promise.allSettled([
      rounds.ask(dueOf(['1'])),
      rounds.ask(dueOf(['2'])),
    ])
    expect([first.status, second.status]).toEqual(['rejected', 'fulfilled'])
    expect(await rounds.ask(dueOf(['1']))).toBe('done')
  })
})
