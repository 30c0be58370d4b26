import { createPinia, disposePinia, setActivePinia, type Pinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createApp } from 'vue'
import { failed, success } from '../../../electron/bilibili/failure'
import { bridgeKey } from '../../../src/bridge'
import { useGlanceStore } from '../../../src/stores/glance-store'
import { fakeBridge, type FakeBridge } from '../fake-bridge'
import { glance, NOW_MS, view } from '../glance-builder'

let bridge: FakeBridge
let pinia: Pinia

beforeEach(() => {
  vi.useFakeTimers({ now: NOW_MS })
  bridge = fakeBridge()
  pinia = createPinia()
  setActivePinia(pinia)
  createApp({}).provide(bridgeKey, bridge).use(pinia)
})

afterEach(() => {
  disposePinia(pinia)
  vi.useRealTimers()
})

const later = view({ glance: glance({ generatedAtMs: NOW_MS + 1000, accounts: [] }) })

describe('the mirror of the glance', () => {
  it('asks nothing by itself and shows what it reads', async () => {
    const store = useGlanceStore()
    expect(store.view).toBeNull()
    expect(bridge.asked).toEqual([])
    await store.read()
    expect(store.view).toEqual(view())
  })

  it('follows what main tells', () => {
    const store = useGlanceStore()
    bridge.push(later)
    expect(store.view).toEqual(later)
  })

  it('keeps what it shows when a request fails, and says so until one succeeds', async () => {
    const store = useGlanceStore()
    await store.read()
    bridge.answer = () => Promise.resolve(failed({ kind: 'unexpected' }))
    await store.refresh()
    expect(store.view).toEqual(view())
    expect(store.trouble).toBe('refresh')
    bridge.answer = () => Promise.resolve(success(later))
    await store.read()
    expect(store.trouble).toBeNull()
    expect(store.view).toEqual(later)
  })

  it('forgets that a request failed once main tells what it asked for in vain', async () => {
    const store = useGlanceStore()
    bridge.answer = () => Promise.resolve(failed({ kind: 'unexpected' }))
    await store.read()
    expect(store.trouble).toBe('read')
    bridge.push(later)
    expect(store.trouble).toBeNull()
  })

  it('refreshes once however often the button is pressed', async () => {
    const store = useGlanceStore()
    let finish = (): void => undefined
    bridge.answer = () =>
      new Promise((resolve) => {
        finish = () => resolve(success(later))
      })
    const first = store.refresh()
    const second = store.refresh()
    expect(store.refreshing).toBe(true)
    expect(bridge.asked).toEqual(['glance:refresh'])
    finish()
    await Promise.all([first, second])
    expect(store.refreshing).toBe(false)
  })

  it('can refresh again after main broke off', async () => {
    const store = useGlanceStore()
    bridge.answer = () => Promise.reject(new Error('reply was never sent'))
    await expect(store.refresh()).rejects.toThrow()
    expect(store.refreshing).toBe(false)
  })

  it('asks again once the Bilibili day has turned, and only once', async () => {
    const store = useGlanceStore()
    await store.read()
    await store.read()
    const untilMidnightMs = view().glance.dayEndsAtMs - NOW_MS
    await vi.advanceTimersByTimeAsync(untilMidnightMs)
    expect(bridge.asked).toEqual(['glance:read', 'glance:read'])
    const turned = glance({ generatedAtMs: NOW_MS + untilMidnightMs + 1000, day: '2026-11-24' })
    const nextDay = view({
      glance: { ...turned, dayEndsAtMs: turned.dayEndsAtMs + 24 * 3_600_000 },
    })
    bridge.answer = () => Promise.resolve(success(nextDay))
    await vi.advanceTimersByTimeAsync(60_000)
    expect(bridge.asked).toHaveLength(3)
    expect(store.view?.glance.day).toBe('2026-11-24')
  })

  it('leaves neither listener nor timer behind', async () => {
    const store = useGlanceStore()
    await store.read()
    store.$dispose()
    expect(bridge.listeners()).toBe(0)
    expect(vi.getTimerCount()).toBe(0)
  })
})
