import { afterEach, describe, expect, it, vi } from 'vitest'
import { h } from 'vue'
import { localeOf } from '../../../electron/shared/locales/locale-of'
import type { Tab } from '../../../electron/shared/page-state'
import TabRail from '../../../src/components/TabRail.vue'
import { accountKinds, manyAccounts } from '../account-kinds'
import { fakeBridge } from '../fake-bridge'
import { NOW_MS } from '../glance-builder'
import { mounted, settled, type Mounted } from '../mounted'

let rail: Mounted

const shown = async (tab: Tab, accounts = manyAccounts(3).map(({ account }) => account)) => {
  const state = { tab, accounts, locale: localeOf('en'), nowMs: NOW_MS }
  // The tab that is asked for opens, as in the app.
  const host = (props: typeof state) =>
    h(TabRail, { ...props, onOpen: (opened: Tab) => (rail.props['tab'] = opened) })
  host.props = ['tab', 'accounts', 'locale', 'nowMs']
  rail = await mounted(host, state, fakeBridge())
  // Those of the accounts come after the first frame.
  const mids = accounts.slice(0, 12).map(({ mid }) => `tab-${mid}`)
  await vi.waitFor(
    () => expect(tabs().map(({ id }) => id)).toEqual(expect.arrayContaining(mids)),
    15_000,
  )
  return rail
}

afterEach(() => rail.unmount())

const tabs = () => [...rail.root.querySelectorAll<HTMLElement>('[role=tab]')]
const press = async (key: string, modifiers: KeyboardEventInit = {}) => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...modifiers })
  rail.find('[role=tab][tabindex="0"]').dispatchEvent(event)
  await settled()
  return event
}

describe('the tabs', () => {
  it('of accounts leave the first frame to the page', async () => {
    const accounts = manyAccounts(3).map(({ account }) => account)
    const props = { tab: 'all', accounts, locale: localeOf('en'), nowMs: NOW_MS }
    rail = await mounted(TabRail, props, fakeBridge())
    expect(tabs().map(({ id }) => id)).toEqual([
      'tab-all',
      'tab-history',
      'tab-add',
      'tab-settings',
    ])
    await vi.waitFor(() => expect(tabs()).toHaveLength(7), 15_000)
  })

  it('are all accounts, the history, each account in order, adding and settings', async () => {
    await shown('all')
    expect(tabs().map(({ id }) => id)).toEqual([
      'tab-all',
      'tab-history',
      'tab-293793435',
      'tab-1900000000007741',
      'tab-1900000000020517',
      'tab-add',
      'tab-settings',
    ])
  })

  it('are one stop for the tab key, of any number of accounts', async () => {
    await shown(
      '1900000000020517',
      manyAccounts(30).map(({ account }) => account),
    )
    await vi.waitFor(() => expect(tabs()).toHaveLength(34), 15_000)
    expect(tabs().filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1)
    const open = rail.find('[aria-selected="true"]')
    expect(open.id).toBe('tab-1900000000020517')
    expect(open.tabIndex).toBe(0)
  })

  it('show the one that was open before, however far down it is', async () => {
    const accounts = manyAccounts(30).map(({ account }) => account)
    const last = accounts.at(-1)!.mid
    const scroll = vi.spyOn(HTMLElement.prototype, 'scrollIntoView')
    await shown(last, accounts)
    const scrolled = () => scroll.mock.contexts.map((one) => (one as HTMLElement).id)
    await vi.waitFor(() => expect(scrolled()).toContain(`tab-${last}`), 15_000)
    scroll.mockRestore()
  })

  it('open and take the focus with the arrows, Home and End', async () => {
    await shown('all')
    expect(rail.find('[role=tablist]').getAttribute('aria-orientation')).toBe('vertical')
    const event = await press('ArrowDown')
    expect(event.defaultPrevented).toBe(true)
    expect(rail.props['tab']).toBe('history')
    expect(document.activeElement?.id).toBe('tab-history')
    await press('End')
    expect(document.activeElement?.id).toBe('tab-settings')
    await press('ArrowDown')
    expect(document.activeElement?.id).toBe('tab-all')
  })

  it('leave keys with a modifier to the page', async () => {
    await shown('all')
    const event = await press('ArrowDown', { altKey: true })
    expect(event.defaultPrevented).toBe(false)
    expect(rail.props['tab']).toBe('all')
  })

  it('open at a click', async () => {
    await shown('all')
    rail.find('#tab-add').click()
    await settled()
    expect(rail.find('[aria-selected="true"]').id).toBe('tab-add')
  })

  it('say today, and aloud what else only shows as a dot', async () => {
    const kinds = [
      accountKinds.ok,
      accountKinds.needsLogin,
      accountKinds.paused,
      accountKinds.fresh,
    ]
    await shown(
      'all',
      kinds.map(({ account }) => account),
    )
    expect(tabs().map((tab) => tab.getAttribute('aria-label'))).toEqual([
      null,
      null,
      '社会易姐QwQ 45/65 exp',
      '末班渡轮 45/65 exp, needs you',
      '休假中 paused',
      '1900000000744444 exp not known',
      null,
      null,
    ])
    expect(rail.text()).toContain('45/65')
  })

  it('show a hostile nickname as the text it is', async () => {
    await shown('all', [accountKinds.hostile.account])
    expect(rail.root.querySelectorAll('bdi')).toHaveLength(1)
    expect(rail.find('bdi').textContent).toContain('<img src=x onerror=alert(1)>{{7*7}}')
    expect(rail.root.querySelectorAll('img[src="x"]')).toHaveLength(0)
    expect(rail.root.innerHTML).not.toMatch(/[\u202e\u2066]/)
  })
})
