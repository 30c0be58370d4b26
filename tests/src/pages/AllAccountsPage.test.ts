import { afterEach, describe, expect, it, vi } from 'vitest'
import { failed, success } from '../../../electron/bilibili/failure'
import type { AccountGlance } from '../../../electron/shared/glance'
import { localeOf } from '../../../electron/shared/locales/locale-of'
import AllAccountsPage from '../../../src/pages/AllAccountsPage.vue'
import { manyAccounts } from '../account-kinds'
import { fakeBridge } from '../fake-bridge'
import { glance, NOW_MS, view } from '../glance-builder'
import { mounted, settled, type Mounted } from '../mounted'

let page: Mounted

const shown = async (accounts: readonly AccountGlance[], asking: string | null = null) => {
  const bridge = fakeBridge()
  const all = glance({
    accounts,
    asking: asking === null ? null : { mid: asking, done: 0, of: accounts.length },
  })
  bridge.answers['view:read'] = () => success(view({ glance: all }))
  const props = { glance: all, locale: localeOf('en'), nowMs: NOW_MS }
  page = await mounted(AllAccountsPage, props, bridge)
  return bridge
}

afterEach(() => page.unmount())

const accounts = (many: number) => manyAccounts(many).map(({ account }) => account)

describe('the page of all accounts', () => {
  it('promises no keychain where there is none', async () => {
    await shown([])
    expect(page.text()).toContain('kept in the keychain of this computer')
    page.props['glance'] = glance({ accounts: [], keychain: 'missing' })
    await settled()
    expect(page.text()).not.toContain('keychain')
  })

  it.each([1, 8, 30])('has one card for each of %i accounts, in order', async (many) => {
    await shown(accounts(many))
    // The last of many come a few frames later.
    await vi.waitFor(() => expect(page.root.querySelectorAll('article')).toHaveLength(many), 15_000)
    expect(page.root.querySelector('bdi')?.textContent).toBe('社会易姐QwQ')
  })

  it('opens the account whose card is clicked', async () => {
    await shown(accounts(3))
    page.root.querySelectorAll<HTMLElement>('article h2 button')[1]!.click()
    expect(page.stores.page.tab).toBe(accounts(3)[1]!.mid)
  })

  it('marks the account that is being asked about', async () => {
    await shown(accounts(3), accounts(3)[2]!.mid)
    const busy = [...page.root.querySelectorAll('article')].map((card) =>
      card.getAttribute('aria-busy'),
    )
    expect(busy).toEqual(['false', 'false', 'true'])
  })

  it('refreshes all of them', async () => {
    const bridge = await shown(accounts(2))
    bridge.answers['accounts:refresh'] = () => success('nothing-due')
    await page.click('Refresh')
    expect(bridge.asked).toContain('accounts:refresh')
    expect(page.text()).toContain('Everything is fresh as of')
  })

  it('offers two ways to go on while there is none: signing in, and looking around', async () => {
    const bridge = await shown([])
    expect(page.text()).toContain('Your day on Bilibili, at a glance')
    expect(page.text()).toContain('does no tasks, gives no coins')
    expect(page.text()).toContain('GNOME')
    await page.click('Look around first')
    expect(bridge.calls.at(-1)).toEqual(['app:example', true])
    await page.click('Scan a code to sign in')
    expect(page.stores.page.tab).toBe('add')
  })

  it('says where looking around could not begin', async () => {
    const bridge = await shown([])
    bridge.answers['app:example'] = () => failed({ kind: 'unexpected' })
    await page.click('Look around first')
    expect(page.find('[role=alert]').textContent).toContain('could not be started again')
  })
})
