import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import { failed, success } from '../../../electron/bilibili/failure'
import type { Glance } from '../../../electron/shared/glance'
import { glanceChange } from '../../../electron/shared/glance-change'
import type { Answer } from '../../../electron/shared/ipc'
import { useDetailStore } from '../../../src/stores/detail-store'
import { useGlanceStore } from '../../../src/stores/glance-store'
import { usePageStore } from '../../../src/stores/page-store'
import { detail } from '../detail-builder'
import { account, glance, NOW_MS, view } from '../glance-builder'
import { held, storeSetting, type StoreSetting } from '../store-setting'

const both = glance({ accounts: [account({ mid: '1' }), account({ mid: '2' })] })

let setting: StoreSetting
let current: Glance

beforeEach(async () => {
  vi.useFakeTimers({ now: NOW_MS })
  setting = storeSetting()
  setting.bridge.answers['view:read'] = () => success(view({ glance: both }))
  current = both
  await useGlanceStore().read()
})

afterEach(() => {
  setting.stop()
  vi.useRealTimers()
})

const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0)
const reads = () => setting.bridge.calls.filter(([name]) => name === 'account:read')

const tell = async (after: Glance): Promise<void> => {
  setting.bridge.push('glance:changed', glanceChange(current, after))
  current = after
  await settle()
}

describe('the detail of the open account', () => {
  it('is read when its tab opens, and never for a page that is no account', async () => {
    const store = useDetailStore()
    await settle()
    usePageStore().open('settings')
    await settle()
    expect(reads()).toEqual([])
    usePageStore().open('2')
    await settle()
    expect(reads()).toEqual([['account:read', '2']])
    expect(store.detail).toEqual(detail({ mid: '2' }))
  })

  it('is read again when the account says something new, not when another does', async () => {
    useDetailStore()
    usePageStore().open('1')
    await settle()
    await tell({ ...both, accounts: [both.accounts[0]!, account({ mid: '2', name: 'new' })] })
    expect(reads()).toHaveLength(1)
    await tell({ ...current, accounts: [account({ mid: '1', name: 'new' }), current.accounts[1]!] })
    expect(reads()).toHaveLength(2)
  })

  it('is read again when the round is done with it, though its glance is the same', async () => {
    useDetailStore()
    usePageStore().open('1')
    await settle()
    await tell({ ...both, asking: { mid: '1', done: 0, of: 2 } })
    expect(reads()).toHaveLength(1)
    await tell({ ...both, asking: { mid: '2', done: 1, of: 2 } })
    expect(reads()).toHaveLength(2)
    await tell(both)
    expect(reads()).toHaveLength(2)
  })

  it('is read again when the day has turned', async () => {
    useDetailStore()
    usePageStore().open('1')
    await settle()
    await tell({ ...both, day: '2026-11-24' })
    await nextTick()
    expect(reads()).toHaveLength(2)
  })

  it('drops the late answer for an account that is no longer open', async () => {
    const late = held<Answer<'account:read'>>()
    setting.bridge.answers['account:read'] = () => late.answer
    const store = useDetailStore()
    usePageStore().open('1')
    setting.bridge.answers['account:read'] = (mid) => success(detail({ mid }))
    usePageStore().open('2')
    await settle()
    late.give(success(detail({ mid: '1' })))
    await settle()
    expect(store.detail?.mid).toBe('2')
  })

  it('drops the late answer of an earlier visit to the same account', async () => {
    const late = held<Answer<'account:read'>>()
    setting.bridge.answers['account:read'] = () => late.answer
    const store = useDetailStore()
    usePageStore().open('1')
    usePageStore().open('all')
    setting.bridge.answers['account:read'] = () => success(detail({ mid: '1', nickname: 'new' }))
    usePageStore().open('1')
    await settle()
    late.give(success(detail({ mid: '1', nickname: 'old' })))
    await settle()
    expect(store.detail?.nickname).toBe('new')
  })

  it('stays when it cannot be read again, and says so', async () => {
    const store = useDetailStore()
    usePageStore().open('1')
    await settle()
    setting.bridge.answers['account:read'] = () => failed({ kind: 'unexpected' })
    await store.read()
    expect(store.readFailed).toBe(true)
    expect(store.detail?.mid).toBe('1')
    usePageStore().open('all')
    expect(store.readFailed).toBe(false)
    expect(store.detail).toBeNull()
  })
})

describe('a refresh of the open account', () => {
  it('asks for one reading once at a time, and for others beside it', async () => {
    const end = held<Answer<'account:refresh'>>()
    setting.bridge.answers['account:refresh'] = () => end.answer
    const store = useDetailStore()
    usePageStore().open('1')
    const all = [store.refresh('vip'), store.refresh('vip'), store.refresh()]
    expect([...store.refreshing]).toEqual(['vip', 'all'])
    end.give(success('done'))
    await Promise.all(all)
    expect(setting.bridge.calls.filter(([name]) => name === 'account:refresh')).toEqual([
      ['account:refresh', '1', 'vip'],
      ['account:refresh', '1', null],
    ])
    expect(store.refreshing.size).toBe(0)
    expect(store.outcome).toBeNull()
  })

  it('tells how it ended where nothing came of it', async () => {
    const store = useDetailStore()
    usePageStore().open('1')
    setting.bridge.answers['account:refresh'] = () => success('held-elsewhere')
    await store.refresh('vip')
    expect(store.outcome).toEqual({ refreshed: 'vip', outcome: 'held-elsewhere' })
    setting.bridge.answers['account:refresh'] = () => failed({ kind: 'no-account' })
    await store.refresh()
    expect(store.outcome).toEqual({ refreshed: 'all', outcome: 'failed' })
  })

  it('goes on where an earlier visit to the same account ends late', async () => {
    const first = held<Answer<'account:refresh'>>()
    setting.bridge.answers['account:refresh'] = () => first.answer
    const store = useDetailStore()
    usePageStore().open('1')
    const late = store.refresh()
    usePageStore().open('all')
    usePageStore().open('1')
    setting.bridge.answers['account:refresh'] = () => new Promise(() => undefined)
    void store.refresh()
    first.give(success('nothing-due'))
    await late
    expect([...store.refreshing]).toEqual(['all'])
    expect(store.outcome).toBeNull()
  })

  it('says nothing of an account that was left meanwhile', async () => {
    const end = held<Answer<'account:refresh'>>()
    setting.bridge.answers['account:refresh'] = () => end.answer
    const store = useDetailStore()
    usePageStore().open('1')
    const refreshing = store.refresh()
    usePageStore().open('2')
    expect(store.refreshing.size).toBe(0)
    end.give(success('nothing-due'))
    await refreshing
    expect(store.outcome).toBeNull()
  })
})
