import { describe, expect, it } from 'vitest'
import { failed } from '../../../electron/bilibili/failure'
import { globalShortcut } from '../../../electron/main/global-shortcut'
import { settingsInMemory } from '../../../electron/main/store/settings-in-memory'

const ONE = 'Control+Alt+B'
const OTHER = 'Control+Shift+G'

/** A system that gives keys to whoever asks first, as Electron's does. */
const setting = (given: { taken?: string[]; set?: string | null } = {}) => {
  const taken = new Set(given.taken)
  const held = new Map<string, () => void>()
  const { settings, change } = settingsInMemory()
  let pressed = 0
  const registry = {
    register: (keys: string, press: () => void) => {
      if (taken.has(keys) || held.has(keys)) return false
      held.set(keys, press)
      return true
    },
    unregister: (keys: string) => void held.delete(keys),
  }
  const core = { settings, changeSettings: change }
  const make = (changeSettings = change) =>
    globalShortcut({ registry, core: { ...core, changeSettings }, pressed: () => (pressed += 1) })
  return {
    make,
    shortcut: make(),
    taken,
    settings,
    change,
    held: () => [...held.keys()],
    press: (keys: string) => {
      held.get(keys)?.()
      return pressed
    },
  }
}

describe('the keys of the whole system', () => {
  it('are none until somebody sets some, which then reach the app', async () => {
    const { shortcut, held, press, settings } = setting()
    shortcut.follow()
    expect([held(), shortcut.isTaken()]).toEqual([[], false])
    expect(await shortcut.set(ONE)).toMatchObject({ ok: true, value: { globalShortcut: ONE } })
    expect([held(), settings().globalShortcut, press(ONE)]).toEqual([[ONE], ONE, 1])
  })

  it('that are taken are refused, and the ones before stay', async () => {
    const { shortcut, held, settings, taken } = setting()
    await shortcut.set(ONE)
    taken.add(OTHER)
    expect(await shortcut.set(OTHER)).toEqual({ ok: false, failure: { kind: 'shortcut-taken' } })
    expect([held(), settings().globalShortcut, shortcut.isTaken()]).toEqual([[ONE], ONE, false])
  })

  it('that cannot be kept are given back, and the ones before stay', async () => {
    const { make, held, change } = setting()
    await change({ globalShortcut: ONE })
    const shortcut = make(() => Promise.resolve(failed({ kind: 'read-only' })))
    shortcut.follow()
    expect(await shortcut.set(OTHER)).toEqual({
      ok: false,
      failure: { kind: 'not-stored', because: 'read-only' },
    })
    expect(held()).toEqual([ONE])
  })

  it('are given back when others are set, when none are, and when the app ends', async () => {
    const { shortcut, held } = setting()
    await shortcut.set(ONE)
    await shortcut.set(OTHER)
    expect(held()).toEqual([OTHER])
    await shortcut.set(OTHER)
    expect(held()).toEqual([OTHER])
    await shortcut.set(null)
    expect(held()).toEqual([])
    await shortcut.set(ONE)
    shortcut.release()
    expect(held()).toEqual([])
  })

  it('are not taken again once the app ends, whatever is still under way', async () => {
    const { shortcut, held } = setting()
    await shortcut.set(ONE)
    const underWay = shortcut.set(OTHER)
    shortcut.release()
    shortcut.follow()
    await underWay
    shortcut.follow()
    expect([held(), shortcut.isTaken()]).toEqual([[], false])
  })

  it('are taken again at the start; where another program was first, that is known', async () => {
    const { shortcut, held, taken, change } = setting({ taken: [ONE] })
    await change({ globalShortcut: ONE })
    shortcut.follow()
    expect([held(), shortcut.isTaken()]).toEqual([[], true])
    taken.clear()
    shortcut.follow()
    expect([held(), shortcut.isTaken()]).toEqual([[ONE], false])
  })

  it('can be set anew where they were taken before', async () => {
    const { shortcut, held, change } = setting({ taken: [ONE] })
    await change({ globalShortcut: ONE })
    shortcut.follow()
    expect(await shortcut.set(ONE)).toMatchObject({ ok: false })
    expect(await shortcut.set(OTHER)).toMatchObject({ ok: true })
    expect([held(), shortcut.isTaken()]).toEqual([[OTHER], false])
  })

  it('follow what is forgotten, also in the middle of a change', async () => {
    const { shortcut, held, change } = setting()
    await shortcut.set(ONE)
    const [first, second] = [shortcut.set(OTHER), shortcut.set(ONE)]
    shortcut.follow()
    await Promise.all([first, second])
    expect(held()).toEqual([ONE])
    await change({ globalShortcut: null })
    shortcut.follow()
    expect(held()).toEqual([])
  })
})
