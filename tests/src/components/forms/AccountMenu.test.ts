import { afterEach, describe, expect, it } from 'vitest'
import { failed, success } from '../../../../electron/bilibili/failure'
import { localeOf } from '../../../../electron/shared/locales/locale-of'
import AccountMenu from '../../../../src/components/forms/AccountMenu.vue'
import { detail } from '../../detail-builder'
import { fakeBridge, type FakeBridge } from '../../fake-bridge'
import { account, glance, NOW_MS, view } from '../../glance-builder'
import { mounted, settled, type Mounted } from '../../mounted'

const MIDS = ['11', '22', '33']

let open: Mounted | null = null
afterEach(() => open?.unmount())

const menu = async (
  bridge: FakeBridge,
  { nickname = null, paused = false }: { nickname?: string | null; paused?: boolean } = {},
): Promise<Mounted> => {
  const accounts = MIDS.map((mid) => account({ mid, name: `Name ${mid}`, paused }))
  bridge.answers['view:read'] = () => success(view({ glance: glance({ accounts }) }))
  const given = {
    account: accounts[1],
    detail: detail({ mid: '22', bilibiliName: '小栗子', nickname }),
    locale: localeOf('en'),
    nowMs: NOW_MS,
  }
  open = await mounted(AccountMenu, given, bridge)
  return open
}

const calls = (bridge: FakeBridge, subject: string): unknown[][] =>
  bridge.calls.filter(([name]) => name === subject).map(([, ...given]) => given)

describe('renaming', () => {
  it('sends the name on one line, without what surrounds it', async () => {
    const bridge = fakeBridge()
    const page = await menu(bridge)
    await page.type('input', '  main \u202eone  ')
    await page.submit()
    expect(calls(bridge, 'account:rename')).toEqual([['22', 'main  one']])
    expect(page.stores.undo.last?.deed).toEqual({ kind: 'renamed', mid: '22' })
  })

  it('goes back to Bilibili’s nickname when it is emptied', async () => {
    const bridge = fakeBridge()
    const page = await menu(bridge, { nickname: 'main' })
    expect(page.text()).toContain('Leave it empty for Bilibili’s nickname: 小栗子')
    await page.type('input', ' ')
    await page.submit()
    expect(calls(bridge, 'account:rename')).toEqual([['22', null]])
  })

  it('has nothing to do while the name is the same', async () => {
    const bridge = fakeBridge()
    const page = await menu(bridge, { nickname: 'main' })
    expect(page.button('Rename').getAttribute('aria-disabled')).toBe('true')
    await page.submit()
    expect(calls(bridge, 'account:rename')).toEqual([])
  })

  it('takes no more than 40 characters', async () => {
    expect((await menu(fakeBridge())).find('input').getAttribute('maxlength')).toBe('40')
  })

  it('keeps what was typed where it could not be stored, and says why there', async () => {
    const bridge = fakeBridge()
    bridge.answers['account:rename'] = () => failed({ kind: 'not-stored', because: 'full' })
    const page = await menu(bridge)
    await page.type('input', 'main')
    await page.submit()
    expect(page.find('form [role=alert]').textContent).toContain('disk is full')
    expect(page.value('input')).toBe('main')
  })
})

describe('pausing', () => {
  it('pauses, or resumes what is paused', async () => {
    const bridge = fakeBridge()
    await (await menu(bridge)).click('Pause')
    open?.unmount()
    await (await menu(bridge, { paused: true })).click('Resume')
    expect(calls(bridge, 'account:pause')).toEqual([
      ['22', true],
      ['22', false],
    ])
  })
})

describe('removing', () => {
  it('asks first, and says what goes and that nobody is signed out', async () => {
    const bridge = fakeBridge()
    const page = await menu(bridge)
    const dialog = page.find('dialog:last-of-type')
    expect(dialog.hasAttribute('open')).toBe(false)
    await page.click('Remove from this app…')
    expect(dialog.hasAttribute('open')).toBe(true)
    expect(dialog.textContent).toContain('Remove Name 22 from this app?')
    expect(dialog.textContent).toContain('its credential in the keychain')
    expect(dialog.textContent).toContain('its session goes on there')
    dialog.querySelector('button')!.click()
    await settled()
    expect(dialog.hasAttribute('open')).toBe(false)
    expect(calls(bridge, 'account:remove')).toEqual([])
  })

  it('removes once, however often it is confirmed', async () => {
    const bridge = fakeBridge()
    bridge.answers['account:remove'] = () => new Promise(() => undefined)
    const page = await menu(bridge)
    await page.click('Remove from this app…')
    const confirm = page.button('Remove from this app')
    for (let press = 0; press < 3; press += 1) confirm.click()
    await settled()
    expect(calls(bridge, 'account:remove')).toEqual([['22']])
  })

  it('stays open and says why where the keychain did not do it', async () => {
    const bridge = fakeBridge()
    bridge.answers['account:remove'] = () => failed({ kind: 'not-stored', because: 'keychain' })
    const page = await menu(bridge)
    await page.click('Remove from this app…')
    await page.click('Remove from this app')
    const dialog = page.find('dialog:last-of-type')
    expect(dialog.hasAttribute('open')).toBe(true)
    expect(dialog.querySelector('[role=alert]')?.textContent).toContain(
      'keychain could not be written',
    )
  })
})
