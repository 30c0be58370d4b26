import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { failed, success } from '../../../electron/bilibili/failure'
import type { Glance } from '../../../electron/shared/glance'
import { chosenSettings, defaultSettings } from '../../../electron/shared/settings'
import { localeOf } from '../../../electron/shared/locales/locale-of'
import HistoryPage from '../../../src/pages/HistoryPage.vue'
import { fakeBridge, type FakeBridge } from '../fake-bridge'
import { account, glance, NOW_MS, view } from '../glance-builder'
import { mounted, settled, type Mounted } from '../mounted'

let bridge: FakeBridge
let page: Mounted
let store: Mounted['stores']['history']

const one = glance({ accounts: [account({ mid: '1', name: 'One' })] })
const two = glance({
  accounts: [account({ mid: '1', name: 'One' }), account({ mid: '2', name: 'Two' })],
})

const shown = async (given: Glance, masked = false): Promise<void> => {
  const settings = { ...chosenSettings(defaultSettings), masked }
  bridge.answers['view:read'] = () => success(view({ glance: given, settings }))
  page = await mounted(
    HistoryPage,
    { glance: given, locale: localeOf('en'), nowMs: NOW_MS },
    bridge,
  )
  store = page.stores.history
  await settled()
}
/** A view has to be loaded first. */
const soon = (check: () => void): Promise<void> => vi.waitFor(check, 10_000)
const asked = (name: string) => bridge.calls.filter(([call]) => call === name)
const tab = (name: string): HTMLElement => page.find(`#history-panel-${name}`)
const options = () =>
  [...page.root.querySelectorAll('select option')].map(({ textContent }) => textContent.trim())
const choose = async (mid: string): Promise<void> => {
  const select = page.root.querySelector('select')!
  select.value = mid
  select.dispatchEvent(new Event('change', { bubbles: true }))
  await settled()
}

beforeEach(() => {
  bridge = fakeBridge()
})
afterEach(() => page.unmount())

describe('the page of the history', () => {
  it('has a tab for each view, of which one is open', async () => {
    await shown(one)
    const tabs = [...page.root.querySelectorAll('[role=tab]')]
    expect(tabs.map(({ textContent }) => textContent.trim())).toEqual([
      'Coins',
      'Days',
      'Level',
      'Week',
    ])
    expect(tabs.map((each) => each.getAttribute('tabindex'))).toEqual(['0', '-1', '-1', '-1'])
    const panel = page.find('[role=tabpanel]')
    expect(tab('coins').getAttribute('aria-controls')).toBe(panel.id)
    expect(panel.getAttribute('aria-labelledby')).toBe('history-panel-coins')
  })

  it('opens another view by its tab, or by an arrow that takes the focus along', async () => {
    await shown(one)
    await soon(() => expect(asked('history:coins')).toHaveLength(1))
    tab('days').click()
    await soon(() => expect(asked('history:days')).toHaveLength(1))
    tab('days').focus()
    tab('days').dispatchEvent(new KeyboardEvent('keydown', { key: 'End', bubbles: true }))
    await settled()
    expect(document.activeElement).toBe(tab('week'))
    expect(store.view).toBe('week')
    await soon(() => expect(asked('history:week')).toHaveLength(1))
  })

  it('opens the view and the account that are wanted elsewhere', async () => {
    await shown(two)
    store.show({ view: 'days', mid: '2' })
    await soon(() => expect(asked('history:days')[0]?.[1]).toBe('2'))
    expect(page.root.querySelector('select')?.value).toBe('2')
  })
})

describe('whose history is shown', () => {
  it('is not asked where there is one account', async () => {
    await shown(one)
    await soon(() => expect(asked('history:coins')[0]?.[1]).toMatchObject({ mid: '1' }))
    expect(page.root.querySelector('select')).toBeNull()
  })

  it('is everybody for coins, and the first account for days', async () => {
    await shown(two)
    expect(options()).toEqual(['All accounts', 'One', 'Two'])
    await soon(() => expect(asked('history:coins')[0]?.[1]).toMatchObject({ mid: null }))
    tab('days').click()
    await settled()
    expect(options()).toEqual(['One', 'Two'])
    await soon(() => expect(asked('history:days')[0]?.[1]).toBe('1'))
  })

  it('is chosen for all views at once', async () => {
    await shown(two)
    await choose('2')
    await soon(() => expect(asked('history:coins').at(-1)?.[1]).toMatchObject({ mid: '2' }))
    tab('days').click()
    await soon(() => expect(asked('history:days')[0]?.[1]).toBe('2'))
    tab('coins').click()
    await settled()
    await choose('')
    expect(store.mid).toBeNull()
  })

  it('is not a matter of the week, which tells of all', async () => {
    await shown(two)
    tab('week').click()
    await settled()
    expect(page.root.querySelector('select')).toBeNull()
  })

  it('can be an account that was removed, for its coins', async () => {
    const removed = { mid: '9', listed: false, coinRows: 3, expRows: 0, days: 0 }
    const accounts = [{ ...removed, firstDay: '2026-01-01' }]
    bridge.answers['history:facts'] = () => success({ bytes: 1, backups: [], accounts })
    await shown(two)
    expect(options()).toEqual(['All accounts', 'One', 'Two', '9 (removed)'])
    await soon(() => expect(asked('history:coins')).toHaveLength(1))
    await choose('9')
    await soon(() => expect(asked('history:coins').at(-1)?.[1]).toMatchObject({ mid: '9' }))
    tab('days').click()
    await soon(() => expect(asked('history:days')[0]?.[1]).toBe('1'))
    page.unmount()
    await shown(two, true)
    expect(options().at(-1)).toBe('Removed account 1')
  })

  it('is told where nothing else of it can be read', async () => {
    bridge.answers['history:facts'] = () => failed({ kind: 'cannot-read', bytes: 0, backups: [] })
    await shown(two)
    expect(options()).toEqual(['All accounts', 'One', 'Two'])
  })

  it('is nobody’s where there is no account, which can be added from each view', async () => {
    await shown(glance({ accounts: [] }))
    for (const view of ['coins', 'days', 'level', 'week']) {
      tab(view).click()
      await settled()
      await soon(() => expect(page.button('Add an account').isConnected).toBe(true))
      page.stores.page.open('history')
      await page.click('Add an account')
      expect(page.stores.page.tab).toBe('add')
    }
  })
})
