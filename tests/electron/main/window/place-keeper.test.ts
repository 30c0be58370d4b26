import { expect, it } from 'vitest'
import { settingsInMemory } from '../../../../electron/main/store/settings-in-memory'
import { placeKeeper } from '../../../../electron/main/window/place-keeper'
import type { Settings } from '../../../../electron/shared/settings'

const place = { x: 1, y: 2, width: 400, height: 400, maximized: false }

const setting = () => {
  const store = settingsInMemory()
  const written: Partial<Settings>[] = []
  const timers = new Set<() => void>()
  const keeper = placeKeeper(
    {
      settings: store.settings,
      changeSettings: (part) => {
        written.push(part)
        return store.change(part)
      },
    },
    (_ms, task) => {
      timers.add(task)
      return () => timers.delete(task)
    },
  )
  return { keeper, written, timers, store }
}

it('a place is written once the window rests, and only the last', async () => {
  const { keeper, written, timers, store } = setting()
  for (const x of [10, 11, 12]) keeper.note({ ...place, x })
  expect([written, timers.size, keeper.place()?.x]).toEqual([[], 1, 12])
  for (const task of timers) task()
  await Promise.resolve()
  expect(written).toEqual([{ windowPlace: { ...place, x: 12 } }])
  expect(store.settings().windowPlace?.x).toBe(12)
})

it('a place is written at once when the window is put away, and then no more', async () => {
  const { keeper, written, timers } = setting()
  keeper.note(place)
  await keeper.keep()
  expect([written, timers.size]).toEqual([[{ windowPlace: place }], 0])
  await keeper.keep()
  keeper.note({ ...place })
  await keeper.keep()
  expect(written).toHaveLength(1)
})
