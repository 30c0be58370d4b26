import { afterEach, describe, expect, it, vi } from 'vitest'
import { failed, success } from '../../../electron/bilibili/failure'
import { en } from '../../../electron/shared/locales/en'
import AccountGrid from '../../../src/components/AccountGrid.vue'
import BilibiliAnchor from '../../../src/components/account/BilibiliAnchor.vue'
import TabRail from '../../../src/components/TabRail.vue'
import MenuTrouble from '../../../src/components/MenuTrouble.vue'
import { useMenuStore } from '../../../src/stores/menu-store'
import { useUndoStore } from '../../../src/stores/undo-store'
import { fakeBridge } from '../fake-bridge'
import { account, glance, NOW_MS } from '../glance-builder'
import { mounted, settled, type Mounted } from '../mounted'

let page: Mounted
afterEach(() => {
  window.getSelection()?.removeAllRanges()
  page.unmount()
})

const MID = account().mid
const rightClick = async (target: Element) => {
  const click = new MouseEvent('contextmenu', {
    bubbles: true,
    cancelable: true,
    button: 2,
    clientX: 10.4,
    clientY: 20.6,
  })
  target.dispatchEvent(click)
  await settled()
  return click.defaultPrevented
}
const AT = { x: 10, y: 21 }

describe('the menu of an account', () => {
  const both = { locale: en, nowMs: NOW_MS }
  const given = { ...both, glance: glance() }
  const tabs = { ...both, accounts: [account()], tab: 'all' }
  it.each([
    ['its card', AccountGrid, given, 'article h2 button'],
    ['its tab', TabRail, tabs, `#tab-${MID}`],
  ] as const)('opens over %s', async (_place, component, props, selector) => {
    const bridge = fakeBridge()
    page = await mounted(component, props, bridge)
    // The tabs of accounts come after the first frame.
    const place = await vi.waitFor(() => page.find(selector), 15_000)
    expect(await rightClick(place)).toBe(true)
    expect(bridge.calls.at(-1)).toEqual(['account:menu', MID, AT])
  })

  it('does not stand in the way of text that was marked', async () => {
    const bridge = fakeBridge()
    page = await mounted(AccountGrid, given, bridge)
    window.getSelection()?.selectAllChildren(page.find('article'))
    expect(await rightClick(page.find('article h2'))).toBe(false)
    expect(bridge.asked).not.toContain('account:menu')
  })

  it('offers to take back what it paused', async () => {
    const bridge = fakeBridge()
    bridge.answers['account:menu'] = () => success('paused')
    page = await mounted(AccountGrid, given, bridge)
    await rightClick(page.find('article'))
    const undo = useUndoStore()
    expect(undo.last?.deed).toEqual({ kind: 'paused', mid: MID })
    await undo.undo()
    expect(bridge.calls.at(-1)).toEqual(['account:pause', MID, false])
  })

  it.each([
    [{ kind: 'no-browser' }, en.card.frame.noBrowser],
    [{ kind: 'not-stored', because: 'full' }, en.accountMenu.trouble.full],
    [{ kind: 'no-account' }, en.accountMenu.trouble['no-account']],
  ] as const)('says why it was not done until that was read: %j', async (failure, text) => {
    const bridge = fakeBridge()
    bridge.answers['account:menu'] = () => failed(failure)
    page = await mounted(MenuTrouble, { locale: en }, bridge)
    const click = new MouseEvent('contextmenu', { cancelable: true })
    await useMenuStore().open(click, MID)
    await settled()
    expect(page.find('[role=alert]').textContent).toContain(text)
    await page.click(en.shortcuts.close)
    expect(page.root.querySelector('[role=alert]')).toBeNull()
  })
})

it('a link has a menu of its own, where there is no browser it says so', async () => {
  const bridge = fakeBridge()
  page = await mounted(BilibiliAnchor, { to: { to: 'vip' } }, bridge)
  expect(await rightClick(page.find('button'))).toBe(true)
  expect(bridge.calls.at(-1)).toEqual(['link:menu', { to: 'vip' }, AT])
  bridge.answers['link:menu'] = () => failed({ kind: 'no-browser' })
  await rightClick(page.find('button'))
  expect(page.find('[role=alert]').textContent).toBe(en.card.frame.noBrowser)
})
