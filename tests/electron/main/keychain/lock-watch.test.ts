import { expect, it } from 'vitest'
import { watchLock } from '../../../../electron/main/keychain/lock-watch'
import type { KeychainState } from '../../../../electron/shared/account'

const setting = (platform: NodeJS.Platform = 'linux') => {
  const world = { state: 'locked' as KeychainState, open: false, asked: 0, told: 0 }
  const ticks: (() => void)[] = []
  watchLock({
    state: () => world.state,
    platform,
    every: (_ms, task) => {
      ticks.push(task)
      return () => undefined
    },
    isUnlocked: () => {
      world.asked += 1
      return Promise.resolve(world.open)
    },
    unlocked: () => {
      world.told += 1
    },
  })
  const look = async (): Promise<void> => {
    for (const tick of ticks) tick()
    await Promise.resolve()
    await Promise.resolve()
  }
  return { world, look }
}

it('tells once the keychain that was locked is open', async () => {
  const { world, look } = setting()
  await look()
  expect(world).toMatchObject({ asked: 1, told: 0 })
  world.open = true
  await look()
  expect(world).toMatchObject({ asked: 2, told: 1 })
})

it.each(['ok', 'missing', 'silent'] as const)(
  'asks nobody while the keychain is %s',
  async (state) => {
    const { world, look } = setting()
    Object.assign(world, { state, open: true })
    await look()
    expect(world).toMatchObject({ asked: 0, told: 0 })
  },
)

it('tells nothing where the keychain was read meanwhile', async () => {
  const { world, look } = setting()
  world.open = true
  const looked = look()
  world.state = 'ok'
  await looked
  expect(world.told).toBe(0)
})

it('leaves other systems alone, whose login opens the keychain', async () => {
  const { world, look } = setting('darwin')
  world.open = true
  await look()
  expect(world.asked).toBe(0)
})
