import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { failed, success } from '../../../electron/bilibili/failure'
import type { Answer } from '../../../electron/shared/ipc'
import { useGlanceStore } from '../../../src/stores/glance-store'
import { useSettingsStore } from '../../../src/stores/chosen-settings-store'
import { view } from '../glance-builder'
import { held, storeSetting, type StoreSetting } from '../store-setting'

let setting: StoreSetting

beforeEach(async () => {
  setting = storeSetting()
  await useGlanceStore().read()
})

afterEach(() => setting.stop())

describe('the settings', () => {
  it('show a choice at once and ask main for it alone', async () => {
    const store = useSettingsStore()
    const changing = store.change('theme', 'dark')
    expect(store.settings).toEqual({ ...view().settings, theme: 'dark' })
    await changing
    expect(setting.bridge.calls.at(-1)).toEqual(['settings:change', { theme: 'dark' }])
    expect(store.settings?.theme).toBe('dark')
    expect(store.troubles).toEqual({})
  })

  it.each(['full', 'read-only'] as const)('go back to what is kept: %s', async (because) => {
    setting.bridge.answers['settings:change'] = () => failed({ kind: 'not-stored', because })
    const store = useSettingsStore()
    await store.change('language', 'en')
    expect(store.settings).toEqual(view().settings)
    expect(store.troubles).toEqual({ language: because })
  })

  it('forget the trouble with the next choice', async () => {
    setting.bridge.answers['settings:change'] = () => failed({ kind: 'unexpected' })
    const store = useSettingsStore()
    await store.change('theme', 'dark')
    expect(store.troubles).toEqual({ theme: 'unexpected' })
    setting.bridge.answers['settings:change'] = () =>
      success({ ...view().settings, theme: 'light' })
    await store.change('theme', 'light')
    expect(store.troubles).toEqual({})
    expect(store.settings?.theme).toBe('light')
  })

  it('keep the last of several quick choices', async () => {
    const late = held<Answer<'settings:change'>>()
    setting.bridge.answers['settings:change'] = () => late.answer
    const store = useSettingsStore()
    const first = store.change('theme', 'dark')
    setting.bridge.answers['settings:change'] = () =>
      success({ ...view().settings, theme: 'light' })
    await store.change('theme', 'light')
    late.give(success({ ...view().settings, theme: 'dark' }))
    await first
    expect(store.settings?.theme).toBe('light')
  })

  it('keep the trouble of each apart', async () => {
    const store = useSettingsStore()
    const late = held<Answer<'settings:change'>>()
    setting.bridge.answers['settings:change'] = () => late.answer
    const first = store.change('theme', 'dark')
    setting.bridge.answers['settings:change'] = () =>
      success({ ...view().settings, language: 'en' })
    await store.change('language', 'en')
    late.give(failed({ kind: 'not-stored', because: 'full' }))
    await first
    expect(store.troubles).toEqual({ theme: 'full' })
    expect(store.settings).toMatchObject({ theme: 'system', language: 'en' })
  })

  it('follow a change that main tells of', async () => {
    const store = useSettingsStore()
    await store.change('theme', 'dark')
    const settings = { ...view().settings, language: 'en', theme: 'light' } as const
    setting.bridge.push('frame:changed', {
      language: 'en',
      settings,
      notices: [],
      shortcutTaken: false,
      hushedUntilMs: null,
      digest: null,
      signIn: null,
    })
    expect(store.settings).toEqual(settings)
  })
})
