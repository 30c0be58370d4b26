import { createPinia } from 'pinia'
import { vi } from 'vitest'
import { createApp, nextTick, reactive, h, type Component } from 'vue'
import { en } from '../../electron/shared/locales/en'
import { bridgeKey } from '../../src/bridge'
import { firstLocaleKey } from '../../src/first-locale'
import { useDetailStore } from '../../src/stores/detail-store'
import { useGlanceStore } from '../../src/stores/glance-store'
import { useHistoryStore } from '../../src/stores/history-store'
import { useLocaleStore } from '../../src/stores/locale-store'
import { usePageStore } from '../../src/stores/page-store'
import { useUndoStore } from '../../src/stores/undo-store'
import type { FakeBridge } from './fake-bridge'

/** A component as it stands in a page, with what a user does to it. */
export interface Mounted {
  readonly root: HTMLElement
  readonly props: Record<string, unknown>
  /** What is read, in one line. */
  readonly text: () => string
  readonly find: (selector: string) => HTMLElement
  /** What stands in a field. */
  readonly value: (selector: 'textarea' | 'input') => string
  readonly button: (words: string) => HTMLButtonElement
  readonly click: (words: string) => Promise<void>
  readonly type: (selector: 'textarea' | 'input', text: string) => Promise<void>
  readonly submit: () => Promise<void>
  readonly stores: {
    readonly page: ReturnType<typeof usePageStore>
    readonly detail: ReturnType<typeof useDetailStore>
    readonly history: ReturnType<typeof useHistoryStore>
    readonly undo: ReturnType<typeof useUndoStore>
  }
  readonly unmount: () => void
}

/** Until every answer that is there already has been shown. */
export const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn += 1) await nextTick()
}

/** Mounts a component into a page whose stores have read the view of `bridge`. */
export const mounted = async (
  component: Component,
  given: Record<string, unknown>,
  bridge: FakeBridge,
): Promise<Mounted> => {
  const root = document.createElement('div')
  document.body.append(root)
  const props = reactive(given)
  const pinia = createPinia()
  const app = createApp(() => h(component, props))
    .use(pinia)
    .provide(bridgeKey, bridge)
    .provide(firstLocaleKey, en)
  const stores = app.runWithContext(() => ({
    glance: useGlanceStore(pinia),
    page: usePageStore(pinia),
    detail: useDetailStore(pinia),
    history: useHistoryStore(pinia),
    undo: useUndoStore(pinia),
  }))
  app.runWithContext(() => useLocaleStore(pinia))
  await stores.glance.read()
  await vi.dynamicImportSettled()
  app.mount(root)
  const find = (selector: string): HTMLElement => {
    const found = root.querySelector<HTMLElement>(selector)
    if (found === null) throw new Error(`no ${selector} in ${root.innerHTML}`)
    return found
  }
  const button = (words: string): HTMLButtonElement => {
    const found = [...root.querySelectorAll('button')].find((one) =>
      one.textContent.trim().endsWith(words),
    )
    if (found === undefined) throw new Error(`no button "${words}" in ${root.innerHTML}`)
    return found
  }
  return {
    root,
    props,
    text: () => root.textContent.replace(/\s+/g, ' ').trim(),
    find,
    value: (selector) => root.querySelector(selector)!.value,
    button,
    click: async (words) => {
      button(words).click()
      await settled()
    },
    type: async (selector, text) => {
      const field = root.querySelector(selector)!
      field.value = text
      field.dispatchEvent(new Event('input', { bubbles: true }))
      await settled()
    },
    submit: async () => {
      find('form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
      await settled()
    },
    stores,
    unmount: () => {
      app.unmount()
      root.remove()
    },
  }
}

/** Chooses to paste a cookie, of the ways to sign in. */
export const choosePaste = async (page: Mounted): Promise<void> => {
  page.find('input[type=radio][value=paste]').click()
  await settled()
}
