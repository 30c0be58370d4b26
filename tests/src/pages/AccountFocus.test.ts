import { afterEach, beforeEach, expect, it } from 'vitest'
import { success } from '../../../electron/bilibili/failure'
import { localeOf } from '../../../electron/shared/locales/locale-of'
import AccountPage from '../../../src/pages/AccountPage.vue'
import { fakeBridge, type FakeBridge } from '../fake-bridge'
import { account, glance, NOW_MS, view } from '../glance-builder'
import { mounted, settled, type Mounted } from '../mounted'

let bridge: FakeBridge
let page: Mounted
beforeEach(async () => {
  bridge = fakeBridge()
  const one = account()
  bridge.answers['view:read'] = () => success(view({ glance: glance({ accounts: [one] }) }))
  page = await mounted(AccountPage, { account: one, locale: localeOf('en'), nowMs: NOW_MS }, bridge)
  page.stores.page.open(one.mid)
  await settled()
})
afterEach(() => page.unmount())

it('leads whoever wants to sign in again to the panel, the second time as well', async () => {
  for (let times = 0; times < 2; times += 1) {
    page.button('Sign in again').focus()
    await page.click('Sign in again')
    expect(document.activeElement).toBe(page.button('Show the code'))
  }
})

it('stays at what was pressed while it is under way, and presses do not add up', async () => {
  bridge.answers['account:refresh'] = () => new Promise(() => undefined)
  bridge.answers['account:pause'] = () => new Promise(() => undefined)
  for (const [words, asked] of [
    ['Pause', 'account:pause'],
    ['Refresh account', 'account:refresh'],
  ] as const) {
    const button = page.button(words)
    button.focus()
    for (let press = 0; press < 2; press += 1) {
      button.click()
      await settled()
    }
    expect([button.disabled, button.getAttribute('aria-disabled')]).toEqual([false, 'true'])
    expect(document.activeElement).toBe(button)
    expect(bridge.asked.filter((name) => name === asked)).toHaveLength(1)
  }
})
