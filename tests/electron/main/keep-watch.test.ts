import { expect, it } from 'vitest'
import { keepWatch } from '../../../electron/main/keep-watch'
import { coreSetting } from './core-setting'

const watching = async () => {
  const { core } = await coreSetting({ accounts: 1 })
  const told: string[] = []
  const note = (what: string) => () => {
    told.push(what)
    return Promise.resolve('done' as const)
  }
  const never = () => () => undefined
  const watch = keepWatch({
    core: {
      ...core,
      refresher: {
        ...core.refresher,
        look: note('look'),
        lookAgain: note('look again'),
        watched: (is) => told.push(is ? 'seen' : 'gone'),
      },
    },
    power: { suspend: never, resume: never, unlock: never },
    isOnline: () => true,
    every: never,
    after: never,
    random: () => 0,
    show: () => undefined,
  })
  return { watch, told }
}

it('looks whenever the window is opened, and again when somebody turns to it', async () => {
  const { watch, told } = await watching()
  await watch.begin()
  watch.watched(true)
  watch.watched(true)
  watch.watched(false)
  watch.watched(true)
  expect(told).toEqual(['seen', 'look', 'seen', 'look again', 'gone', 'seen', 'look'])
})

it('looks for nobody before there are accounts to ask about', async () => {
  const { watch, told } = await watching()
  watch.watched(true)
  watch.watched(true)
  expect(told).toEqual(['seen', 'seen'])
})
