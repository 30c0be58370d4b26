import { afterEach, describe, expect, it } from 'vitest'
import { failed, success } from '../../../electron/bilibili/failure'
import { localeOf } from '../../../electron/shared/locales/locale-of'
import SettingsPage from '../../../src/pages/SettingsPage.vue'
import { fakeBridge } from '../fake-bridge'
import { account, glance, view } from '../glance-builder'
import { mounted, settled, type Mounted } from '../mounted'

let page: Mounted
afterEach(() => page.unmount())

const OPEN = 'Forget everything…'
const CONFIRM = 'Forget everything now'

const shown = async (bridge = fakeBridge()) => {
  const shownView = view({ glance: glance({ accounts: [account({ mid: '22' })] }) })
  bridge.answers['view:read'] = () => success(shownView)
  const props = { locale: localeOf('en'), view: shownView, nowMs: shownView.glance.generatedAtMs }
  page = await mounted(SettingsPage, props, bridge)
  await page.click(OPEN)
  return bridge
}
/** It stands behind those of the parts of the page. */
const dialog = (): Element => [...page.root.querySelectorAll('dialog')].at(-1)!
const tick = async () => {
  dialog().querySelector('input')?.click()
  await settled()
}
const asked = (bridge: ReturnType<typeof fakeBridge>) =>
  bridge.asked.filter((name) => name === 'app:forget')

describe('forgetting everything', () => {
  it('takes two steps, and tells what goes and that Bilibili is not told', async () => {
    const bridge = await shown()
    expect(dialog().hasAttribute('open')).toBe(true)
    expect(dialog().textContent).toContain('cannot be brought back')
    expect(dialog().textContent).toContain('the sessions go on there')
    expect(page.button(CONFIRM).disabled).toBe(true)
    await page.click(CONFIRM)
    expect(asked(bridge)).toEqual([])
    await tick()
    await page.click(CONFIRM)
    expect(asked(bridge)).toHaveLength(1)
  })

  it('leaves no way to bring back what was changed before', async () => {
    await shown()
    page.stores.undo.offer({ kind: 'setting', setting: 'proxy' }, () => Promise.resolve(true))
    await tick()
    await page.click(CONFIRM)
    expect(page.stores.undo.last).toBeNull()
  })

  it('shows the proof in words', async () => {
    await shown()
    await tick()
    await page.click(CONFIRM)
    const text = dialog().textContent
    expect(text).toContain('Everything is forgotten')
    expect(text).toContain('3 accounts removed')
    expect(text).toContain('3 keychain entries deleted. The keychain was read again: nothing')
    expect(text).toContain('196 kB smaller')
    expect(dialog().querySelector('.bad')).toBeNull()
    await page.click('Close')
    expect(dialog().hasAttribute('open')).toBe(false)
  })

  it('says first what could not be forgotten, and does not call it everything', async () => {
    const bridge = fakeBridge()
    bridge.answers['app:forget'] = () =>
      success({
        accounts: 1,
        keychainEntries: 0,
        keychainLeft: null,
        rowsLeft: 0,
        files: 0,
        bytes: 0,
        notDone: [{ part: 'files', names: ['settings.json.damaged-x'] }],
      })
    await shown(bridge)
    await tick()
    await page.click(CONFIRM)
    expect(dialog().textContent).toContain('Not everything could be forgotten')
    expect(dialog().textContent).not.toContain('Everything is forgotten')
    expect(dialog().querySelector('.bad')?.textContent).toContain('settings.json.damaged-x')
    expect(dialog().querySelector('.bad')?.textContent).toContain('keychain could not be reached')
    expect(dialog().textContent).not.toContain('keychain was read again')
  })

  it('cannot be closed or begun once more while it is under way', async () => {
    const bridge = fakeBridge()
    bridge.answers['app:forget'] = () => new Promise(() => undefined)
    await shown(bridge)
    await tick()
    const confirm = page.button(CONFIRM)
    for (let press = 0; press < 3; press += 1) confirm.click()
    await settled()
    expect(asked(bridge)).toHaveLength(1)
    expect(dialog().querySelector('button')?.disabled).toBe(true)
    const escape = new Event('cancel', { cancelable: true })
    dialog().dispatchEvent(escape)
    expect(escape.defaultPrevented).toBe(true)
  })

  it('says why nothing was forgotten, and can be tried again', async () => {
    const bridge = fakeBridge()
    bridge.answers['app:forget'] = () => failed({ kind: 'keychain', trouble: { kind: 'locked' } })
    await shown(bridge)
    await tick()
    await page.click(CONFIRM)
    expect(dialog().querySelector('[role=alert]')?.textContent).toContain('keychain is locked')
    await page.click(CONFIRM)
    expect(asked(bridge)).toHaveLength(2)
  })

  it('asks anew for the yes each time it is opened', async () => {
    await shown()
    await tick()
    await page.click('Cancel')
    await page.click(OPEN)
    expect(page.button(CONFIRM).disabled).toBe(true)
  })

  it('drops what was typed for an account and whose history was looked at, in main too', async () => {
    const bridge = await shown()
    page.stores.page.setDraft('22', 'half a signature')
    page.stores.page.keepHistory({ view: 'days', mid: '22', span: 'day' })
    await tick()
    await page.click(CONFIRM)
    expect(page.stores.page.draft('22')).toBeNull()
    expect(page.stores.page.history()).toBeNull()
    expect(bridge.calls.findLast(([name]) => name === 'page:keep')).toEqual([
      'page:keep',
      { tab: 'all', drafts: {} },
    ])
  })
})
