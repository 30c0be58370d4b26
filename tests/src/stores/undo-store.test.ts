import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { failed } from '../../../electron/bilibili/failure'
import { glanceChange } from '../../../electron/shared/glance-change'
import { useGlanceStore } from '../../../src/stores/glance-store'
import { useSettingsStore } from '../../../src/stores/chosen-settings-store'
import { useUndoStore } from '../../../src/stores/undo-store'
import { account, glance } from '../glance-builder'
import { storeSetting, type StoreSetting } from '../store-setting'

let setting: StoreSetting

beforeEach(async () => {
  setting = storeSetting()
  await useGlanceStore().read()
})

afterEach(() => setting.stop())

const paused = { kind: 'paused', mid: '1' } as const
const moved = (mid: string, place: number) => ({ kind: 'moved', mid, place, of: 3 }) as const
const back = () => vi.fn(() => Promise.resolve(true))

describe('the last deed', () => {
  it('is taken back once', async () => {
    const store = useUndoStore()
    const undo = back()
    store.offer(paused, undo)
    await Promise.all([store.undo(), store.undo()])
    await store.undo()
    expect(undo).toHaveBeenCalledOnce()
    expect(store.last?.state).toBe('undone')
  })

  it('that cannot be taken back says so', async () => {
    const store = useUndoStore()
    store.offer(paused, () => Promise.resolve(false))
    await store.undo()
    expect(store.last?.state).toBe('failed')
  })

  it('is the one that came last', async () => {
    const store = useUndoStore()
    const [first, second] = [back(), back()]
    store.offer(paused, first)
    store.offer({ kind: 'resumed', mid: '1' }, second)
    await store.undo()
    expect([first.mock.calls.length, second.mock.calls.length]).toEqual([0, 1])
  })

  it('of many steps goes back to before the first of them', async () => {
    const store = useUndoStore()
    const [first, second, other] = [back(), back(), back()]
    store.offer(moved('1', 2), first)
    store.offer(moved('1', 3), second)
    expect(store.last?.deed).toEqual(moved('1', 3))
    await store.undo()
    expect([first.mock.calls.length, second.mock.calls.length]).toEqual([1, 0])
    store.offer(moved('1', 2), first)
    store.offer(moved('2', 1), other)
    await store.undo()
    expect([first.mock.calls.length, other.mock.calls.length]).toEqual([1, 1])
  })

  it('goes with its account, and with no other', () => {
    const store = useUndoStore()
    const { mid } = account()
    store.offer({ kind: 'discarded', mid }, back())
    setting.bridge.push('glance:changed', glanceChange(glance(), glance({ accounts: [account()] })))
    expect(store.last?.deed).toEqual({ kind: 'discarded', mid })
    setting.bridge.push('glance:changed', glanceChange(glance(), glance({ accounts: [] })))
    expect(store.last).toBeNull()
  })

  it('is not spoken for by one that was being taken back', async () => {
    const store = useUndoStore()
    let answer: (undone: boolean) => void = () => undefined
    store.offer(paused, () => new Promise((resolve) => (answer = resolve)))
    const undoing = store.undo()
    store.offer({ kind: 'painted', mid: '2' }, back())
    answer(true)
    await undoing
    expect(store.last).toMatchObject({ deed: { kind: 'painted' }, state: 'done' })
  })
})

describe('a setting', () => {
  it('that is easily changed by mistake goes back, and that is no deed of its own', async () => {
    const [store, settings] = [useUndoStore(), useSettingsStore()]
    await settings.change('masked', true)
    expect(store.last?.deed).toEqual({ kind: 'hidden' })
    await store.undo()
    expect(setting.bridge.calls.at(-1)).toEqual(['settings:change', { masked: false }])
    expect(settings.settings?.masked).toBe(false)
    expect(store.last?.state).toBe('undone')
  })

  it('is offered only where it was kept, and where a way back is wanted', async () => {
    const [store, settings] = [useUndoStore(), useSettingsStore()]
    await settings.change('theme', 'dark')
    setting.bridge.answers['settings:change'] = () => failed({ kind: 'unexpected' })
    await settings.change('masked', true)
    expect(store.last).toBeNull()
  })
})
