import { afterEach, describe, expect, it, vi } from 'vitest'
import { failed, success } from '../../../electron/bilibili/failure'
import type { AccountGlance } from '../../../electron/shared/glance'
import type { Answer } from '../../../electron/shared/ipc'
import type { ChosenSettings } from '../../../electron/shared/settings'
import { localeOf } from '../../../electron/shared/locales/locale-of'
import AccountGrid from '../../../src/components/AccountGrid.vue'
import { manyAccounts } from '../account-kinds'
import { fakeBridge, type FakeBridge } from '../fake-bridge'
import { account, glance, NOW_MS, session, view } from '../glance-builder'
import { mounted, settled, type Mounted } from '../mounted'
import { held } from '../store-setting'

let page: Mounted

const of = (...mids: readonly string[]): AccountGlance[] =>
  mids.map((mid) => account({ mid, name: `Name ${mid}`, bilibiliName: `Name ${mid}` }))

const shown = async (
  accounts: readonly AccountGlance[],
  settings: Partial<ChosenSettings> = {},
  bridge = fakeBridge(),
): Promise<FakeBridge> => {
  const all = glance({ accounts })
  const first = view({ glance: all })
  bridge.answers['view:read'] = () =>
    success({ ...first, settings: { ...first.settings, ...settings } })
  page = await mounted(AccountGrid, { glance: all, locale: localeOf('en'), nowMs: NOW_MS }, bridge)
  return bridge
}

afterEach(() => page.unmount())

const mids = (): (string | undefined)[] =>
  [...page.root.querySelectorAll<HTMLElement>('[data-mid]')].map(({ dataset }) => dataset['mid'])

const handle = (mid: string): HTMLElement => page.find(`[data-mid="${mid}"] > .handle`)

const press = async (mid: string, key: string): Promise<void> => {
  handle(mid).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  await settled()
}

const orders = ({ calls }: FakeBridge) =>
  calls.filter(([name]) => name === 'accounts:reorder').map(([, order]) => order)

describe('the layout of all accounts', () => {
  it('is cards for a few and lines for many, each with one way in', async () => {
    await shown(of('11', '22', '33'))
    expect(page.find('.accounts').className).toContain('cards')
    page.unmount()
    await shown(manyAccounts(30).map((one) => one.account))
    expect(page.find('.accounts').className).toContain('lines')
    await vi.waitFor(() => expect(page.root.querySelectorAll('article')).toHaveLength(30), 15_000)
    expect(page.root.querySelectorAll('article button')).toHaveLength(30)
  })

  it('is what its user has chosen, whatever their number', async () => {
    const bridge = await shown(of('11', '22'), { accountsLayout: 'lines' })
    expect(page.find('.accounts').className).toContain('lines')
    page.find('input[value=cards]').click()
    await settled()
    expect(bridge.calls.at(-1)).toEqual(['settings:change', { accountsLayout: 'cards' }])
    expect(page.find('.accounts').className).toContain('cards')
  })

  it('offers no choice for a single account', async () => {
    await shown(of('11'))
    expect(page.root.querySelectorAll('fieldset, .handle')).toHaveLength(0)
  })

  it('says in a line what the card says', async () => {
    await shown(of('11', '22'), { accountsLayout: 'lines' })
    const line = page.find('[data-mid="11"]').textContent.replace(/\s+/g, ' ')
    expect(line).toContain('Name 11')
    expect(line).toContain('45 / 65')
    expect(line).toContain('open: 2 coins +20')
    expect(line).toContain('annual VIP, 73 days left')
    expect(line).toContain('Lv 5 · 536.9 coins')
    expect(line).toContain('as of')
  })

  it('never shows an unknown as zero', async () => {
    const unknown = of('11', '22').map((one) => ({ ...one, exp: null, vip: null, level: null }))
    await shown(unknown, { accountsLayout: 'lines' })
    const line = page.find('[data-mid="11"]').textContent.replace(/\s+/g, ' ')
    expect(line).toContain('– / 65')
    expect(line).toContain('today not known yet')
    expect(page.root.querySelectorAll('[data-mid="11"] .piece.unknown')).toHaveLength(4)
  })
})

describe('the order of all accounts', () => {
  const urgent = (): AccountGlance[] => {
    const [first, second, third] = of('11', '22', '33')
    return [first!, second!, { ...third!, session: session({ state: 'needs-login' }) }]
  }

  it('is the user’s own, or what needs them first', async () => {
    const bridge = await shown(urgent())
    expect(mids()).toEqual(['11', '22', '33'])
    page.find('input[value=urgency]').click()
    await settled()
    expect(bridge.calls.at(-1)).toEqual(['settings:change', { accountsOrder: 'urgency' }])
    expect(mids()[0]).toBe('33')
    expect(page.root.querySelectorAll('.handle')).toHaveLength(0)
  })

  it.each([
    ['ArrowUp', ['22', '11', '33'], 1],
    ['ArrowDown', ['11', '33', '22'], 3],
    ['Home', ['22', '11', '33'], 1],
    ['End', ['11', '33', '22'], 3],
  ])('is changed by %s on a handle, and said', async (key, order, place) => {
    const bridge = await shown(of('11', '22', '33'))
    await press('22', key)
    expect(orders(bridge)).toEqual([order])
    expect(page.stores.undo.last?.deed).toEqual({ kind: 'moved', mid: '22', place, of: 3 })
    await page.stores.undo.undo()
    expect(bridge.calls.at(-1)).toEqual(['accounts:reorder', ['11', '22', '33']])
  })

  it('is left alone where an account can go no further', async () => {
    const bridge = await shown(of('11', '22'))
    await press('11', 'ArrowUp')
    await press('11', 'x')
    expect(orders(bridge)).toEqual([])
  })

  it('is changed step by step while a key is held, and told as it is then', async () => {
    const bridge = await shown(of('11', '22', '33', '44'))
    const answers = [held<Answer<'accounts:reorder'>>(), held<Answer<'accounts:reorder'>>()]
    bridge.answers['accounts:reorder'] = () =>
      answers[orders(bridge).length - 1]?.answer ?? success(null)
    for (let step = 0; step < 3; step += 1) await press('11', 'ArrowDown')
    expect(mids()).toEqual(['22', '33', '44', '11'])
    for (const { give } of answers) {
      give(success(null))
      await settled()
    }
    expect(orders(bridge)).toEqual([
      ['22', '11', '33', '44'],
      ['22', '33', '44', '11'],
    ])
    expect(page.stores.undo.last?.deed).toEqual({ kind: 'moved', mid: '11', place: 4, of: 4 })
    await page.stores.undo.undo()
    expect(orders(bridge).at(-1)).toEqual(['11', '22', '33', '44'])
  })

  const drag = async (mid: string, over: string): Promise<void> => {
    const target = page.find(`[data-mid="${over}"]`)
    document.elementFromPoint = () => target
    handle(mid).dispatchEvent(new PointerEvent('pointerdown', { button: 0, bubbles: true }))
    await settled()
    window.dispatchEvent(new PointerEvent('pointermove'))
    await settled()
  }

  it('follows the one that is dragged, and is kept when it is let go', async () => {
    const bridge = await shown(of('11', '22', '33'))
    await drag('33', '11')
    expect(mids()).toEqual(['33', '11', '22'])
    expect(orders(bridge)).toEqual([])
    window.dispatchEvent(new PointerEvent('pointerup'))
    await settled()
    expect(orders(bridge)).toEqual([['33', '11', '22']])
  })

  it('goes back where the drag is given up', async () => {
    const bridge = await shown(of('11', '22', '33'))
    await drag('33', '11')
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))
    await settled()
    expect(mids()).toEqual(['11', '22', '33'])
    window.dispatchEvent(new PointerEvent('pointerup'))
    await settled()
    expect(orders(bridge)).toEqual([])
  })

  it('goes back where it could not be kept, and says why', async () => {
    const bridge = fakeBridge()
    bridge.answers['accounts:reorder'] = () => failed({ kind: 'not-stored', because: 'read-only' })
    await shown(of('11', '22'), {}, bridge)
    await press('11', 'ArrowDown')
    expect(mids()).toEqual(['11', '22'])
    expect(page.find('[role=alert]').textContent).toContain('cannot be written')
  })
})
