import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { success } from '../../../electron/bilibili/failure'
import { en } from '../../../electron/shared/locales/en'
import { useGlanceStore } from '../../../src/stores/glance-store'
import { useLocaleStore } from '../../../src/stores/locale-store'
import { view } from '../glance-builder'
import { storeSetting, type StoreSetting } from '../store-setting'

let setting: StoreSetting

beforeEach(() => {
  setting = storeSetting()
})
afterEach(() => setting.stop())

const spoken = (): Promise<void> => vi.dynamicImportSettled()
const choose = (language: 'en' | 'zh-CN'): void =>
  setting.bridge.push('frame:changed', { ...view(), language })

it('speaks at once with the words that came with the page', async () => {
  const store = useLocaleStore()
  expect(store.locale).toBe(en)
  await useGlanceStore().read()
  await spoken()
  expect(store.locale).toBe(en)
})

it('speaks the language of main where the page came in another', async () => {
  setting.bridge.answers['view:read'] = () => success(view({ language: 'zh-CN' }))
  const store = useLocaleStore()
  await useGlanceStore().read()
  await spoken()
  expect(store.locale.language).toBe('zh-CN')
})

it('goes on in the language before until all words of the next are there', async () => {
  const store = useLocaleStore()
  await useGlanceStore().read()
  choose('zh-CN')
  expect(store.locale.language).toBe('en')
  await spoken()
  expect(store.locale.language).toBe('zh-CN')
})

it('speaks the last of two languages that were chosen at once', async () => {
  const store = useLocaleStore()
  await useGlanceStore().read()
  choose('zh-CN')
  choose('en')
  await spoken()
  expect(store.locale.language).toBe('en')
})

it('goes on in the language before where the chosen one is missing, and knows it', async () => {
  vi.doMock('../../../electron/shared/locales/page-zh-cn', () => {
    throw new Error('no such file')
  })
  const store = useLocaleStore()
  await useGlanceStore().read()
  expect(store.missing).toBe(false)
  choose('zh-CN')
  await vi.waitFor(() => expect(store.missing).toBe(true))
  expect(store.locale).toBe(en)
  vi.doUnmock('../../../electron/shared/locales/page-zh-cn')
})
