import { describe, expect, it } from 'vitest'
import { watchThrift, type ReadProperty } from '../../../../electron/main/network/thrift'

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

const watching = (
  answers: Readonly<Record<string, string>>,
  platform: NodeJS.Platform = 'linux',
) => {
  const state = { answers, battery: false }
  const ticks: (() => void)[] = []
  const read: ReadProperty = (_destination, _path, owner, name) =>
    Promise.resolve(state.answers[`${owner} ${name}`] ?? null)
  const thrifty = watchThrift({
    platform,
    every: (_ms, task) => {
      ticks.push(task)
      return () => undefined
    },
    read,
    onBattery: () => state.battery,
    powerChanged: (told) => ticks.push(told),
  })
  return { state, ticks, thrifty }
}

const METERED = 'org.freedesktop.NetworkManager Metered'
const PROFILE = 'net.hadess.PowerProfiles ActiveProfile'

describe('on Linux', () => {
  it.each([
    [{}, false],
    [{ [METERED]: '   variant       uint32 1\n' }, true],
    [{ [METERED]: '   variant       uint32 3\n' }, true],
    [{ [METERED]: '   variant       uint32 2\n' }, false],
    [{ [METERED]: '   variant       uint32 14\n' }, false],
    [{ [PROFILE]: '   variant       power-saver' }, true],
    [{ [PROFILE]: '   variant       balanced' }, false],
  ])('with %j it is %s that energy or volume are dear', async (answers, dear) => {
    const { thrifty } = watching(answers)
    await settled()
    expect(thrifty()).toBe(dear)
  })

  it('is looked at again, now and then and when the power source is another', async () => {
    const { state, ticks, thrifty } = watching({})
    await settled()
    expect(ticks).toHaveLength(2)
    state.answers = { [METERED]: 'uint32 1' }
    ticks[1]!()
    await settled()
    expect(thrifty()).toBe(true)
    state.answers = {}
    ticks[0]!()
    await settled()
    expect(thrifty()).toBe(false)
  })
})

it('elsewhere the battery counts, and nobody is asked', () => {
  const { state, ticks, thrifty } = watching({ [METERED]: 'uint32 1' }, 'win32')
  expect([thrifty(), ticks.length]).toEqual([false, 0])
  state.battery = true
  expect(thrifty()).toBe(true)
})
