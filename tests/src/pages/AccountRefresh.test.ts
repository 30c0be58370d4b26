import { createPinia, disposePinia, type Pinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createApp, nextTick, type App } from 'vue'
import { failed, success } from '../../../electron/bilibili/failure'
import { localeOf } from '../../../electron/shared/locales/locale-of'
import { en } from '../../../electron/shared/locales/en'
import { bridgeKey } from '../../../src/bridge'
import { firstLocaleKey } from '../../../src/first-locale'
import AccountPage from '../../../src/pages/AccountPage.vue'
import { useGlanceStore } from '../../../src/stores/glance-store'
import { usePageStore } from '../../../src/stores/page-store'
import { fakeBridge, type FakeBridge } from '../fake-bridge'
import { account, NOW_MS } from '../glance-builder'

let bridge: FakeBridge
let app: App
let pinia: Pinia
let root: HTMLElement

const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 12; turn += 1) await nextTick()
}

const button = (name: string): HTMLButtonElement =>
  [...root.querySelectorAll('button')].find(
    (one) => one.textContent.trim() === name || one.getAttribute('aria-label') === name,
  )!

const click = async (name: string): Promise<void> => {
  button(name).click()
  await settled()
}

const refreshes = (): readonly unknown[] =>
  bridge.calls.filter(([name]) => name === 'account:refresh').map(([, ...given]) => given)

beforeEach(async () => {
  bridge = fakeBridge()
  pinia = createPinia()
  root = document.createElement('div')
  app = createApp(AccountPage, { account: account(), locale: localeOf('en'), nowMs: NOW_MS })
    .use(pinia)
    .provide(bridgeKey, bridge)
    .provide(firstLocaleKey, en)
  await app.runWithContext(() => useGlanceStore(pinia)).read()
  app.runWithContext(() => usePageStore(pinia)).open('293793435')
  app.mount(root)
  await settled()
})

afterEach(() => {
  app.unmount()
  disposePinia(pinia)
})

describe('refreshing an account from its page', () => {
  it('asks for all that is due, or for one reading', async () => {
    await click('Refresh account')
    await click('Ask again: VIP')
    expect(refreshes()).toEqual([
      ['293793435', null],
      ['293793435', 'vip'],
    ])
  })

  it('shows that it is under way, and takes no second wish for the same', async () => {
    bridge.answers['account:refresh'] = () => new Promise(() => undefined)
    await click('Refresh account')
    expect(root.querySelector('[role=progressbar]')).not.toBeNull()
    expect(button('Asking Bilibili…').getAttribute('aria-disabled')).toBe('true')
    expect(button('Ask again: VIP').getAttribute('aria-disabled')).toBe('true')
  })

  it('says where nothing was asked', async () => {
    bridge.answers['account:refresh'] = () => success('held-elsewhere')
    await click('Refresh account')
    expect(root.querySelector('.head > [role=status]')?.textContent).toContain(
      'Another Bili Glance',
    )
  })

  it('says at the card how the refresh of its reading ended', async () => {
    bridge.answers['account:refresh'] = () => failed({ kind: 'no-account' })
    await click('Ask again: VIP')
    const card = root.querySelector('[data-card=vip]')
    expect(card?.querySelector('[role=status]')?.textContent).toBe(
      'The refresh did not finish. Try again.',
    )
    expect(root.querySelector('.head > [role=status]')?.textContent).toBe('')
  })
})
