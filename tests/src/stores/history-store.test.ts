import { afterEach, beforeEach, expect, it } from 'vitest'
import { useHistoryStore } from '../../../src/stores/history-store'
import { success } from '../../../electron/bilibili/failure'
import { freshPage } from '../../../electron/shared/page-state'
import { useGlanceStore } from '../../../src/stores/glance-store'
import { usePageStore } from '../../../src/stores/page-store'
import { glance, view } from '../glance-builder'
import { storeSetting, type StoreSetting } from '../store-setting'
import { weekDigest } from '../components/history/week-builder'

let setting: StoreSetting

beforeEach(() => {
  setting = storeSetting()
})
afterEach(() => setting.stop())

const ask = (mid: string | null | undefined): void => {
  const asking = mid === undefined ? null : { mid, done: 0, of: 3 }
  setting.bridge.push('glance:changed', { ...glance(), order: null, accounts: [], asking })
}

it('shows the view and the account that were asked for, and leaves the other as it is', () => {
  const store = useHistoryStore()
  expect([store.view, store.mid]).toEqual(['coins', null])
  store.show({ view: 'level', mid: '1' })
  store.show({ view: 'days' })
  expect([store.view, store.mid]).toEqual(['days', '1'])
  store.show({ mid: null })
  expect([store.view, store.mid]).toEqual(['days', null])
})

it('has news when main goes on from an account, and not before', () => {
  const store = useHistoryStore()
  ask(null)
  ask('1')
  ask('1')
  expect(store.news).toBe(0)
  ask('2')
  expect(store.news).toBe(1)
  ask(undefined)
  expect(store.news).toBe(2)
  ask(undefined)
  expect(store.news).toBe(2)
})

it('stops listening when it ends', () => {
  useHistoryStore()
  expect(setting.bridge.listeners()).toBeGreaterThan(0)
  setting.stop()
  expect(setting.bridge.listeners()).toBe(0)
})

it('shows the week where the news of it was clicked, and only there', () => {
  const store = useHistoryStore()
  setting.bridge.push('tab:chosen', { tab: 'settings', signIn: false })
  expect(store.view).toBe('coins')
  setting.bridge.push('tab:chosen', { tab: 'history', signIn: false })
  expect(store.view).toBe('week')
})

it('finds again what was looked at, whatever news there is, and has it kept for the page to come', async () => {
  const history = { view: 'coins', mid: '2', span: 'week' } as const
  setting.bridge.answers['view:read'] = () =>
    success(view({ page: { ...freshPage, tab: 'history', history }, digest: weekDigest() }))
  const [store, pageStore] = [useHistoryStore(), usePageStore()]
  await useGlanceStore().read()
  expect(store.looked).toMatchObject(history)
  store.show({ span: 'month', year: 2025 })
  expect(pageStore.history()).toEqual({ ...history, span: 'month' })
})
