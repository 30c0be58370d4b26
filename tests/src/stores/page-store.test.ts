import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import { success } from '../../../electron/bilibili/failure'
import { glanceChange } from '../../../electron/shared/glance-change'
import { LONGEST_DRAFT, type PageState } from '../../../electron/shared/page-state'
import { useGlanceStore } from '../../../src/stores/glance-store'
import { usePageStore } from '../../../src/stores/page-store'
import { account, glance, NOW_MS, view } from '../glance-builder'
import { storeSetting, type StoreSetting } from '../store-setting'

let setting: StoreSetting

beforeEach(() => {
  vi.useFakeTimers({ now: NOW_MS })
  setting = storeSetting()
})

afterEach(() => {
  setting.stop()
  vi.useRealTimers()
})

const both = glance({ accounts: [account({ mid: '1' }), account({ mid: '2' })] })

const begun = async (page: PageState, signInWanted = false) => {
  setting.bridge.answers['view:read'] = () => success(view({ glance: both, page, signInWanted }))
  const store = usePageStore()
  await useGlanceStore().read()
  return store
}

const kept = () => setting.bridge.calls.filter(([name]) => name === 'page:keep')

describe('what a page finds again', () => {
  it('is the tab and the drafts that main kept', async () => {
    const store = await begun({ tab: '2', drafts: { 2: 'half a' } })
    expect(store.tab).toBe('2')
    expect(store.draft('2')).toBe('half a')
    expect(store.draft('1')).toBeNull()
    await vi.advanceTimersByTimeAsync(5_000)
    expect(kept()).toEqual([])
  })

  it('does not turn away from a tab that was opened before it was known', async () => {
    setting.bridge.answers['view:read'] = () =>
      success(view({ glance: both, page: { tab: '2', drafts: { 1: 'kept' } } }))
    const store = usePageStore()
    store.open('settings')
    await vi.advanceTimersByTimeAsync(5_000)
    expect(kept()).toEqual([])
    await useGlanceStore().read()
    expect(store.tab).toBe('settings')
    expect(store.draft('1')).toBe('kept')
  })

  it('is kept by main once typing pauses', async () => {
    const store = await begun({ tab: 'all', drafts: {} })
    store.open('1')
    for (const text of ['a', 'ab', 'abc']) store.setDraft('1', text)
    expect(kept()).toEqual([])
    await vi.advanceTimersByTimeAsync(1_000)
    expect(kept()).toEqual([['page:keep', { tab: '1', drafts: { 1: 'abc' } }]])
  })

  it('is kept at once when the page goes, and only where something waits', async () => {
    const store = await begun({ tab: 'all', drafts: {} })
    store.keepNow()
    expect(kept()).toEqual([])
    store.setDraft('2', 'unsent')
    store.keepNow()
    store.keepNow()
    await vi.advanceTimersByTimeAsync(5_000)
    expect(kept()).toEqual([['page:keep', { tab: 'all', drafts: { 2: 'unsent' } }]])
  })

  it('never holds more of a draft than main takes', async () => {
    const store = await begun({ tab: 'all', drafts: {} })
    store.setDraft('1', '字'.repeat(LONGEST_DRAFT + 1))
    expect(store.draft('1')).toHaveLength(LONGEST_DRAFT)
  })

  it('tells an empty draft, which would delete a signature, from none', async () => {
    const store = await begun({ tab: 'all', drafts: { 1: 'text' } })
    store.setDraft('1', '')
    expect(store.draft('1')).toBe('')
    store.setDraft('1', null)
    expect(store.draft('1')).toBeNull()
  })
})

describe('the open tab', () => {
  it('follows what was chosen in the tray', async () => {
    const store = await begun({ tab: 'all', drafts: {} })
    setting.bridge.push('tab:chosen', { tab: '2', signIn: false })
    expect(store.tab).toBe('2')
  })

  it('is that of all accounts once its account is gone, with the draft', async () => {
    const store = await begun({ tab: '2', drafts: { 1: 'one', 2: 'two' } })
    const left = { ...both, accounts: both.accounts.slice(0, 1) }
    setting.bridge.push('glance:changed', glanceChange(both, left))
    expect(store.tab).toBe('all')
    await nextTick()
    expect(store.draft('2')).toBeNull()
    expect(store.draft('1')).toBe('one')
  })

  it('leaves every draft where the list is empty for a moment', async () => {
    const store = await begun({ tab: '2', drafts: { 1: 'one', 2: 'two' } })
    const none = { ...both, accounts: [] }
    setting.bridge.push('glance:changed', glanceChange(both, none))
    await nextTick()
    setting.bridge.push('glance:changed', glanceChange(none, both))
    await nextTick()
    expect([store.draft('1'), store.draft('2')]).toEqual(['one', 'two'])
  })
})

describe('how far down a tab was read', () => {
  it('is found again on each tab, and kept for the open one', async () => {
    const store = await begun({ tab: '1', drafts: {}, scroll: 300 })
    expect(store.scroll()).toBe(300)
    store.scrolled(420)
    store.open('settings')
    expect(store.scroll()).toBe(0)
    store.scrolled(50)
    store.open('1')
    expect(store.scroll()).toBe(420)
    store.keepNow()
    expect(kept().at(-1)?.[1]).toMatchObject({ tab: '1', scroll: 420 })
  })

  it('is the top where a tab was chosen from outside of the page', async () => {
    const store = await begun({ tab: '1', drafts: {} })
    store.scrolled(300)
    store.open('2')
    setting.bridge.push('tab:chosen', { tab: '1', signIn: false })
    expect(store.scroll()).toBe(0)
    store.scrolled(120)
    store.open('2')
    store.open('1')
    expect(store.scroll()).toBe(120)
  })

  it('is the top where the open tab was chosen again from there', async () => {
    const store = await begun({ tab: '1', drafts: {} })
    store.scrolled(300)
    const before = store.chosenOften
    setting.bridge.push('tab:chosen', { tab: '1', signIn: false })
    expect([store.scroll(), store.chosenOften - before]).toEqual([0, 1])
  })

  it('is the top where a sign-in is to be begun', async () => {
    const store = await begun({ tab: '1', drafts: {}, scroll: 300 }, true)
    expect(store.scroll()).toBe(0)
    store.signInBegun()
    expect(store.scroll()).toBe(300)
  })

  it('is the top where the account is gone', async () => {
    const store = await begun({ tab: '404', drafts: {}, scroll: 300 })
    expect([store.tab, store.scroll()]).toEqual(['all', 0])
  })
})
