import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { failed, success } from '../../../electron/bilibili/failure'
import type { RoundEnd } from '../../../electron/shared/account'
import { glanceChange } from '../../../electron/shared/glance-change'
import type { Answer } from '../../../electron/shared/ipc'
import { useGlanceStore } from '../../../src/stores/glance-store'
import { account, glance, NOW_MS, view } from '../glance-builder'
import { held, storeSetting, type StoreSetting } from '../store-setting'

let setting: StoreSetting

beforeEach(() => {
  vi.useFakeTimers({ now: NOW_MS })
  setting = storeSetting()
})

afterEach(() => {
  setting.stop()
  vi.useRealTimers()
})

const one = account({ mid: '1', name: 'one' })
const two = account({ mid: '2', name: 'two' })
const before = glance({ accounts: [one] })
const after = glance({ generatedAtMs: NOW_MS + 1000, accounts: [two, { ...one, name: 'renamed' }] })

const names = (store: ReturnType<typeof useGlanceStore>) =>
  store.view?.glance.accounts.map(({ name }) => name)

describe('the mirror of the glance', () => {
  it('asks nothing by itself and shows what it reads', async () => {
    const store = useGlanceStore()
    expect(store.view).toBeNull()
    expect(setting.bridge.asked).toEqual([])
    await store.read()
    expect(store.view).toEqual(view())
  })

  it('follows changes of the glance and of the frame', async () => {
    const { bridge } = setting
    bridge.answers['view:read'] = () => success(view({ glance: before }))
    const store = useGlanceStore()
    await store.read()
    bridge.push('glance:changed', glanceChange(before, after))
    expect(store.view?.glance).toEqual(after)
    const settings = { ...view().settings, language: 'zh-CN', theme: 'dark' } as const
    bridge.push('frame:changed', {
      language: 'zh-CN',
      settings,
      notices: [{ kind: 'disk-full' }],
      shortcutTaken: false,
      hushedUntilMs: null,
      digest: null,
      signIn: null,
    })
    expect(store.view).toEqual(
      view({ glance: after, language: 'zh-CN', settings, notices: [{ kind: 'disk-full' }] }),
    )
  })

  it('loses no change that is told while the view is on its way', async () => {
    const { bridge } = setting
    const answer = held<Answer<'view:read'>>()
    bridge.answers['view:read'] = () => answer.answer
    const store = useGlanceStore()
    const reading = store.read()
    bridge.push('glance:changed', glanceChange(before, after))
    bridge.push('frame:changed', { ...view(), language: 'zh-CN' })
    answer.give(success(view({ glance: before })))
    await reading
    expect(names(store)).toEqual(['two', 'renamed'])
    expect(store.view?.language).toBe('zh-CN')
  })

  it('does not take a change for news that is older than the view', async () => {
    const { bridge } = setting
    const answer = held<Answer<'view:read'>>()
    bridge.answers['view:read'] = () => answer.answer
    const store = useGlanceStore()
    const reading = store.read()
    bridge.push('glance:changed', glanceChange(after, before))
    answer.give(success(view({ glance: after })))
    await reading
    expect(store.view?.glance).toEqual(after)
  })

  it('shows the answer to its latest question only', async () => {
    const { bridge } = setting
    const [first, second] = [held<Answer<'view:read'>>(), held<Answer<'view:read'>>()]
    bridge.answers['view:read'] = () => first.answer
    const store = useGlanceStore()
    const reading = [store.read()]
    bridge.answers['view:read'] = () => second.answer
    reading.push(store.read())
    second.give(success(view({ glance: after })))
    first.give(success(view({ glance: before })))
    await Promise.all(reading)
    expect(store.view?.glance).toEqual(after)
  })

  it('keeps what it shows when it cannot be read, and says so until it can', async () => {
    const { bridge } = setting
    const store = useGlanceStore()
    await store.read()
    bridge.answers['view:read'] = () => failed({ kind: 'unexpected' })
    await store.read()
    expect(store.view).toEqual(view())
    expect(store.readFailed).toBe(true)
    bridge.answers['view:read'] = () => success(view({ glance: after }))
    await store.read()
    expect(store.readFailed).toBe(false)
    expect(store.view?.glance).toEqual(after)
  })

  it('counts main’s clock on, whatever the page’s own says', async () => {
    vi.setSystemTime(0)
    const store = useGlanceStore()
    await store.read()
    expect(store.nowMs).toBe(NOW_MS)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(store.nowMs).toBe(NOW_MS + 60_000)
  })

  it('reads again once the Bilibili day has turned, and only once', async () => {
    const { bridge } = setting
    const store = useGlanceStore()
    await store.read()
    await store.read()
    const untilMidnightMs = view().glance.dayEndsAtMs - NOW_MS
    await vi.advanceTimersByTimeAsync(untilMidnightMs)
    expect(bridge.asked).toEqual(['view:read', 'view:read'])
    const turned = glance({ generatedAtMs: NOW_MS + untilMidnightMs + 1000, day: '2026-11-24' })
    const nextDay = { ...turned, dayEndsAtMs: turned.dayEndsAtMs + 24 * 3_600_000 }
    bridge.answers['view:read'] = () => success(view({ glance: nextDay }))
    await vi.advanceTimersByTimeAsync(60_000)
    expect(bridge.asked).toHaveLength(3)
    expect(store.view?.glance.day).toBe('2026-11-24')
  })

  it('leaves neither listener nor timer behind', async () => {
    const store = useGlanceStore()
    await store.read()
    store.$dispose()
    expect(setting.bridge.listeners()).toBe(0)
    expect(vi.getTimerCount()).toBe(0)
  })
})

describe('a refresh of all accounts', () => {
  it('is asked for once however often the button is pressed', async () => {
    const { bridge } = setting
    const store = useGlanceStore()
    const end = held<Answer<'accounts:refresh'>>()
    bridge.answers['accounts:refresh'] = () => end.answer
    const both = [store.refresh(), store.refresh()]
    expect(store.refreshing).toBe(true)
    expect(bridge.asked).toEqual(['accounts:refresh'])
    end.give(success('done'))
    await Promise.all(both)
    expect(store.refreshing).toBe(false)
    expect(store.outcome).toBeNull()
  })

  it.each<RoundEnd>(['nothing-due', 'held-elsewhere', 'no-keychain'])(
    'says that it ended with %s, until something is asked',
    async (end) => {
      const { bridge } = setting
      const store = useGlanceStore()
      await store.read()
      bridge.answers['accounts:refresh'] = () => success(end)
      await store.refresh()
      expect(store.outcome).toBe(end)
      bridge.push('glance:changed', glanceChange(view().glance, after))
      expect(store.outcome).toBe(end)
      const asking = { ...after, asking: { mid: '1', done: 0, of: 2 } }
      bridge.push('glance:changed', glanceChange(after, asking))
      expect(store.outcome).toBeNull()
      expect(store.refreshing).toBe(true)
    },
  )

  it('can be asked for again after it failed or broke off', async () => {
    const { bridge } = setting
    const store = useGlanceStore()
    bridge.answers['accounts:refresh'] = () => failed({ kind: 'unexpected' })
    await store.refresh()
    expect(store.outcome).toBe('failed')
    bridge.answers['accounts:refresh'] = () => Promise.reject(new Error('reply was never sent'))
    await expect(store.refresh()).rejects.toThrow()
    expect(store.refreshing).toBe(false)
  })
})
