import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { success } from '../../../../electron/bilibili/failure'
import { en } from '../../../../electron/shared/locales/en'
import AccountCards from '../../../../src/components/account/AccountCards.vue'
import { freshPage } from '../../../../electron/shared/page-state'
import { detail } from '../../detail-builder'
import { fakeBridge } from '../../fake-bridge'
import { account, glance, NOW_MS, view } from '../../glance-builder'
import { mounted, settled, type Mounted } from '../../mounted'

let page: Mounted
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['requestAnimationFrame', 'cancelAnimationFrame'] })
})
afterEach(() => {
  page.unmount()
  vi.useRealTimers()
})

const open = async (scroll = 0): Promise<void> => {
  const bridge = fakeBridge()
  const one = account()
  bridge.answers['view:read'] = () =>
    success(view({ page: { ...freshPage, tab: one.mid, scroll } }))
  const whole = detail({ mid: one.mid })
  const cards = {
    readings: whole.readings,
    locale: en,
    nowMs: NOW_MS,
    asking: new Set(),
    ended: null,
    heldBack: null,
  }
  const given = { account: one, detail: whole, glance: glance(), cards }
  page = await mounted(AccountCards, { ...given, mustSignIn: false, masked: false }, bridge)
}

const titles = (): string[] =>
  [...page.root.querySelectorAll('section h2')]
    .filter((title) => title.closest('dialog') === null)
    .map(({ textContent }) => textContent.trim())
const begun = (): boolean => page.root.querySelector('.begun') !== null

const ALL = [
  'Today',
  'VIP',
  'Level and coins',
  'Coin log',
  'Exp log',
  'Login',
  'Safety and real name',
  'Profile',
  'Signature',
]

it('shows what is seen first in the first frame, and all cards in their order in the second', async () => {
  await open()
  expect(titles()).toEqual(['Today', 'VIP', 'Login', 'Safety and real name'])
  expect(begun()).toBe(true)
  vi.advanceTimersToNextFrame()
  await vi.waitFor(() => expect(begun()).toBe(false))
  await settled()
  expect(titles()).toEqual(ALL)
})

it('shows all of them at once where one was further down', async () => {
  await open(300)
  expect(titles()).toEqual(ALL)
})
