import { afterEach, describe, expect, it } from 'vitest'
import { failed, success } from '../../../../electron/bilibili/failure'
import { en } from '../../../../electron/shared/locales/en'
import { zhCn } from '../../../../electron/shared/locales/zh-cn'
import GlobalShortcutField from '../../../../src/components/settings/GlobalShortcutField.vue'
import type { PressedKey } from '../../../../src/components/settings/key-recording'
import { fakeBridge } from '../../fake-bridge'
import { view } from '../../glance-builder'
import { mounted, settled, type Mounted } from '../../mounted'

const pressed = (key: string, given: Partial<PressedKey> = {}): PressedKey => ({
  key,
  code: '',
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  getModifierState: () => false,
  ...given,
})

let page: Mounted
afterEach(() => {
  page.unmount()
})

const shown = async (keys: string | null, taken = false, platform = 'windows') => {
  const bridge = fakeBridge()
  const settings = { ...view().settings, globalShortcut: keys }
  bridge.answers['view:read'] = () => success(view({ settings }))
  page = await mounted(GlobalShortcutField, { taken, locale: en, platform }, bridge)
  const press = async (key: string, given: Partial<PressedKey> = {}) => {
    const event = new KeyboardEvent('keydown', {
      ...pressed(key, given),
      bubbles: true,
      cancelable: true,
    })
    // happy-dom takes Alt for AltGr.
    Object.assign(event, { getModifierState: pressed(key, given).getModifierState })
    page.find('input').dispatchEvent(event)
    await settled()
    return event.defaultPrevented
  }
  const sets = () => bridge.calls.filter(([name]) => name === 'shortcut:set')
  return { bridge, press, sets }
}
const GOOD = { ctrlKey: true, altKey: true }
const alert = () => page.find('[role=alert]').textContent

describe('the field for the keys', () => {
  it('sets what is pressed in it, and says so', async () => {
    const { press, sets } = await shown(null)
    expect(page.value('input')).toBe('None')
    await press('Control', { ctrlKey: true })
    expect(page.value('input')).toBe('Ctrl+…')
    await press('b', GOOD)
    expect(sets()).toEqual([['shortcut:set', 'Control+Alt+B']])
    expect(page.find('[role=status]').textContent).toBe(
      'Ctrl+Alt+B shows and hides the window now.',
    )
  })

  it('refuses a bare letter and what every program needs, with an example', async () => {
    const { press, sets } = await shown(null, false, 'macos')
    await press('b')
    expect(alert()).toBe(
      'B would no longer work in any other program. Hold down more keys, as in ⌃⌥B.',
    )
    await press('Escape')
    expect([alert(), sets()]).toEqual(['', []])
  })

  it('leaves the tab key alone, and clears by Delete or by its button', async () => {
    const { press, sets } = await shown('Control+Alt+B')
    expect(page.value('input')).toBe('Ctrl+Alt+B')
    expect([await press('Tab'), await press('Tab', { shiftKey: true })]).toEqual([false, false])
    expect([await press('Delete'), sets()]).toEqual([true, [['shortcut:set', null]]])
    await page.click('Remove')
    expect(sets()).toHaveLength(2)
  })

  it('has the focus once the button that removed its keys is gone', async () => {
    const { bridge } = await shown('Control+Alt+B')
    page.button('Remove').focus()
    await page.click('Remove')
    bridge.push('frame:changed', view())
    await settled()
    expect(page.root.querySelector('button')).toBeNull()
    expect(document.activeElement).toBe(page.find('input'))
  })

  it('says what it did, and what is wrong, in the language of now', async () => {
    const { press } = await shown(null)
    await press('b', GOOD)
    page.props['locale'] = zhCn
    await settled()
    expect(page.find('[role=status]').textContent).toBe(zhCn.globalShortcut.saved('Ctrl+Alt+B'))
    await press('b')
    page.props['locale'] = en
    await settled()
    expect(alert()).toBe(en.globalShortcut.unsuitable('B', 'Ctrl+Alt+B'))
  })

  it('says that keys are taken, and what stays', async () => {
    const { bridge, press } = await shown('Control+Alt+B')
    bridge.answers['shortcut:set'] = () => failed({ kind: 'shortcut-taken' })
    await press('g', GOOD)
    expect(alert()).toContain('Ctrl+Alt+G is taken by another program or the system')
    expect(page.value('input')).toBe('Ctrl+Alt+B')
    bridge.answers['shortcut:set'] = () => failed({ kind: 'not-stored', because: 'full' })
    await press('g', GOOD)
    expect(alert()).toBe(en.window.settings.notStored.full)
  })

  it('says it of those that were taken when the app started', async () => {
    await shown('Control+Alt+B', true)
    expect(alert()).toContain('Ctrl+Alt+B is taken by another program or the system, so pressing')
    expect(page.text()).not.toContain('Wayland')
    page.unmount()
    await shown(null, false, 'linux')
    expect(page.text()).toContain('With Wayland')
  })
})
