import { afterEach, expect, it } from 'vitest'
import { en } from '../../../../electron/shared/locales/en'
import { success } from '../../../../electron/bilibili/failure'
import { defaultSettings } from '../../../../electron/shared/settings'
import ExpRing from '../../../../src/components/ExpRing.vue'
import AccountHead from '../../../../src/components/account/AccountHead.vue'
import { fakeBridge } from '../../fake-bridge'
import { account, NOW_MS, view, vip } from '../../glance-builder'
import { mounted, type Mounted } from '../../mounted'

let page: Mounted
afterEach(() => page.unmount())

const shown = async (masked: boolean): Promise<void> => {
  const bridge = fakeBridge()
  bridge.answers['view:read'] = () => success(view({ settings: { ...defaultSettings, masked } }))
  const given = { account: account(), asked: false, heldBack: null, end: null }
  page = await mounted(AccountHead, { ...given, locale: en, nowMs: NOW_MS }, bridge)
}

it('has the same initial as its tab, also once it was renamed', async () => {
  const props = { account: account({ name: 'Me', bilibiliName: '栗子' }), tone: null }
  page = await mounted(ExpRing, props, fakeBridge())
  const tab = page.find('.avatar').dataset['initial']
  page.unmount()
  const given = { ...props, asked: false, heldBack: null, end: null, locale: en, nowMs: NOW_MS }
  page = await mounted(AccountHead, given, fakeBridge())
  expect([tab, page.find('.avatar').dataset['initial']]).toEqual(['M', 'M'])
})

it('leads to the page of the account, by its number', async () => {
  await shown(false)
  expect(page.text()).toContain(`${en.card.page.mid} ${account().mid}`)
  expect(page.text()).toContain(en.card.page.space)
})

it('shows neither while names are hidden: that page tells whose it is', async () => {
  await shown(true)
  expect(page.text()).not.toContain(account().mid)
  expect(page.text()).not.toContain(en.card.page.space)
})

it.each([
  ['frozen', account({ vip: vip({ state: 'frozen' }) }), 'frozen'],
  ['about to end', account({ vip: vip({ dueAtMs: NOW_MS + 1, daysLeft: 1 }) }), '1 day left'],
  ['well', account(), null],
  ['of a paused account', account({ vip: vip({ state: 'frozen' }), paused: true }), null],
])('says what is the matter with a VIP that is %s', async (_, one, words) => {
  const given = { account: one, asked: false, heldBack: null, end: null }
  page = await mounted(AccountHead, { ...given, locale: en, nowMs: NOW_MS }, fakeBridge())
  const told = page.root.querySelector('.vip')?.textContent ?? null
  expect(told).toEqual(words === null ? null : expect.stringContaining(words))
})
