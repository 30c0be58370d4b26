import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createPinia } from 'pinia'
import { createApp, type App as VueApp } from 'vue'
import { failed, success } from '../../electron/bilibili/failure'
import type { View } from '../../electron/shared/view'
import App from '../../src/App.vue'
import { en } from '../../electron/shared/locales/en'
import { bridgeKey } from '../../src/bridge'
import { firstLocaleKey } from '../../src/first-locale'
import { manyAccounts } from './account-kinds'
import { fakeBridge, type FakeBridge } from './fake-bridge'
import { account, glance, view } from './glance-builder'
import { settled } from './mounted'

let app: VueApp
let root: HTMLElement
let bridge: FakeBridge

const open = async (shown: View = view()): Promise<void> => {
  bridge.answers['view:read'] = () => success(shown)
  await openAsIs()
}

const openAsIs = async (): Promise<void> => {
  root = document.createElement('div')
  document.body.append(root)
  app = createApp(App).use(createPinia()).provide(bridgeKey, bridge).provide(firstLocaleKey, en)
  app.mount(root)
  await spoken()
}

/** Until the words of the language are there. */
const spoken = async (): Promise<void> => {
  await vi.dynamicImportSettled()
  await settled()
}

beforeEach(() => {
  bridge = fakeBridge()
})

afterEach(() => {
  app.unmount()
  root.remove()
})

/** Pages are loaded when they are opened, which takes a busy machine its time. */
const comesTrue = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 15_000 })

/** The tabs of accounts come after the first frame. */
const tabOf = (mid: string): Promise<void> =>
  comesTrue(() => expect(root.querySelector(`#tab-${mid}`)).not.toBeNull())

const text = () => root.textContent.replace(/\s+/g, ' ')
const click = async (selector: string): Promise<void> => {
  root.querySelector<HTMLElement>(selector)!.click()
  await settled()
}

describe('the window', () => {
  it('claims nothing before main has answered', async () => {
    bridge.answers['view:read'] = () => new Promise(() => undefined)
    await openAsIs()
    expect(text()).not.toContain('Your day on Bilibili')
    expect(root.querySelector('[role=tab]')).toBeNull()
    expect(root.querySelector('main')?.getAttribute('aria-busy')).toBe('true')
  })

  it('says that the accounts could not be read, and tries again', async () => {
    bridge.answers['view:read'] = () => failed({ kind: 'unexpected' })
    await openAsIs()
    expect(root.querySelector('[role=alert]')?.textContent).toContain('could not be shown')
    bridge.answers['view:read'] = () => success(view())
    await click('[role=alert] button')
    expect(root.querySelector('[role=alert]')).toBeNull()
    expect(root.querySelectorAll('article')).toHaveLength(1)
  })

  it('keeps the focus of whoever opened a page by what goes with the page before it', async () => {
    await open()
    const card = root.querySelector<HTMLElement>('article h2 button')!
    card.focus()
    card.click()
    await settled()
    expect(document.activeElement?.id).toBe(`tab-${account().mid}`)
  })

  it('leads to the way of signing in whoever wants to add an account, but not away from the tabs', async () => {
    await open(view({ glance: glance({ accounts: [] }) }))
    const add = root.querySelector<HTMLElement>('main button.primary')!
    add.focus()
    add.click()
    await comesTrue(() => expect(document.activeElement?.textContent.trim()).toBe('Show the code'))
    await click('#tab-history')
    const tab = root.querySelector<HTMLElement>('#tab-history')!
    tab.focus()
    tab.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }))
    await settled()
    expect(root.textContent).toContain('Show the code')
    expect(document.activeElement?.id).toBe('tab-add')
  })

  it('speaks the language that main says, at once when it changes', async () => {
    await open(view({ language: 'zh-CN' }))
    expect(document.documentElement.lang).toBe('zh-CN')
    expect(text()).toContain('1 个账号')
    bridge.push('frame:changed', { ...view(), language: 'en' })
    await spoken()
    expect(document.documentElement.lang).toBe('en')
    expect(text()).toContain('1 account')
  })

  it('opens where the page before it left off, and a tab belongs to its panel', async () => {
    await open(view({ page: { tab: 'settings', drafts: {} } }))
    const tab = root.querySelector('[aria-selected="true"]')!
    const panel = root.querySelector('[role=tabpanel]')!
    expect(tab.id).toBe('tab-settings')
    expect(tab.getAttribute('aria-controls')).toBe(panel.id)
    expect(panel.getAttribute('aria-labelledby')).toBe(tab.id)
    await comesTrue(() => expect(panel.textContent).toContain('Quit Bili Glance'))
  })

  it('has a page behind every tab', async () => {
    const accounts = manyAccounts(2).map((kind) => kind.account)
    await open(view({ glance: glance({ accounts }) }))
    const panel = () => root.querySelector('[role=tabpanel]')!.textContent
    expect(panel()).toContain('2 accounts')
    await tabOf(accounts[1]!.mid)
    await click(`#tab-${accounts[1]!.mid}`)
    await comesTrue(() => expect(panel()).toContain(accounts[1]!.name))
    expect(bridge.calls).toContainEqual(['account:read', accounts[1]!.mid])
    await click('#tab-add')
    await comesTrue(() => expect(panel()).toContain('Paste a cookie'))
    await click('#tab-settings')
    await comesTrue(() => expect(panel()).toContain('English'))
    await click('#tab-all')
    expect(panel()).toContain('2 accounts')
  })

  it('goes back to all accounts when the open one is removed', async () => {
    const one = account({ mid: '1' })
    await open(view({ glance: glance({ accounts: [one] }), page: { tab: '1', drafts: {} } }))
    await tabOf('1')
    expect(root.querySelector('[aria-selected="true"]')?.id).toBe('tab-1')
    bridge.push('glance:changed', { ...glance(), order: [], accounts: [] })
    await settled()
    expect(root.querySelector('[aria-selected="true"]')?.id).toBe('tab-all')
    expect(text()).toContain('Your day on Bilibili')
  })

  it('shows above every page what holds for all, and that Bilibili is asked', async () => {
    const asking = { mid: null, done: 1, of: 4 }
    const page = { tab: 'settings', drafts: {} } as const
    await open(view({ glance: glance({ keychain: 'locked', asking }), page }))
    expect(root.querySelector('[role=alert]')?.textContent).toContain('keychain is locked')
    const bar = root.querySelector('[role=progressbar]')!
    expect([bar.getAttribute('aria-valuenow'), bar.getAttribute('aria-valuemax')]).toEqual([
      '1',
      '4',
    ])
  })

  it('hides names by key on every page, over a dialog too, which has all other keys', async () => {
    const press = async (key: string, shiftKey = false) => {
      const wanted = { key, shiftKey, ctrlKey: true, bubbles: true, cancelable: true }
      document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', wanted))
      await settled()
    }
    for (const tab of ['all', 'history', account().mid, 'add', 'settings']) {
      await open(view({ page: { tab, drafts: {} } }))
      await press('H', true)
      expect(bridge.calls).toContainEqual(['settings:change', { masked: true }])
      const dialog = document.createElement('dialog')
      root.append(dialog)
      dialog.setAttribute('open', '')
      await press('R')
      await press('H', true)
      expect(bridge.calls.at(-1)).toEqual(['settings:change', { masked: false }])
      expect(bridge.asked).not.toContain('accounts:refresh')
      app.unmount()
      root.remove()
      bridge = fakeBridge()
    }
    await open()
  })

  it('leads from a reminder that was refused to the settings of reminders, or tells it no more', async () => {
    await open(view({ notices: [{ kind: 'reminders-refused' }] }))
    const button = (words: string) =>
      [...root.querySelectorAll<HTMLElement>('[role=alert] button')].find(
        ({ textContent }) => textContent.trim() === words,
      )!
    for (const tab of ['all', 'settings']) {
      await click(`#tab-${tab}`)
      button('Reminder settings').focus()
      button('Reminder settings').click()
      await comesTrue(() => expect(document.activeElement?.id).toBe('settings-reminders'))
    }
    expect(bridge.asked).not.toContain('reminder:refusal-read')
    button('Close').click()
    expect(bridge.asked).toContain('reminder:refusal-read')
  })

  it('keeps what waits to be kept when its page goes', async () => {
    await open()
    await click('#tab-add')
    expect(bridge.asked).not.toContain('page:keep')
    window.dispatchEvent(new Event('pagehide'))
    expect(bridge.calls).toContainEqual(['page:keep', { tab: 'add', drafts: {} }])
  })
})
