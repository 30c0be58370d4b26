import { afterEach, describe, expect, it, vi } from 'vitest'
import { failed, success } from '../../../electron/bilibili/failure'
import { localeOf } from '../../../electron/shared/locales/locale-of'
import { chosenSettings, defaultSettings } from '../../../electron/shared/settings'
import SettingsPage from '../../../src/pages/SettingsPage.vue'
import { fakeBridge } from '../fake-bridge'
import { view } from '../glance-builder'
import { mounted, settled, type Mounted } from '../mounted'

let page: Mounted
const wanted = vi.fn()

const shown = async (bridge = fakeBridge()) => {
  const props = {
    locale: localeOf('en'),
    view: view({ version: '1.2.3' }),
    onShortcuts: wanted,
    nowMs: view().glance.generatedAtMs,
  }
  page = await mounted(SettingsPage, props, bridge)
  return bridge
}

afterEach(() => page.unmount())

const choose = async (value: string): Promise<void> => {
  const radio = page.find(`input[value="${value}"]`)
  radio.click()
  await settled()
}
/** The group with this heading. */
const group = (title: string): Element =>
  [...page.root.querySelectorAll('section')].find(
    (section) => section.querySelector('h2')?.textContent === title,
  )!
const checked = () =>
  [group('Language'), group('Appearance')].map(
    (one) => one.querySelector<HTMLInputElement>('input:checked')?.value,
  )

describe('the settings page', () => {
  it('shows what is set', async () => {
    await shown()
    expect(checked()).toEqual(['system', 'system'])
    expect(page.text()).toContain('Bili Glance 1.2.3')
  })

  it.each([
    [true, '…: 13 rows'],
    [false, '7: 13 rows'],
  ])(
    'shows the number of an account that left the list only where names are shown: %s',
    async (masked, line) => {
      const bridge = fakeBridge()
      const settings = { ...chosenSettings(defaultSettings), masked }
      bridge.answers['view:read'] = () => success(view({ settings }))
      bridge.answers['history:choose'] = () =>
        success({
          file: 'other.json',
          accounts: [{ mid: '7', coinRows: 12, expRows: 1, days: 30 }],
          others: 0,
        })
      await shown(bridge)
      const choose = localeOf('en').ledger.adding.choose
      const buttons = [...group('History').querySelectorAll('button')]
      buttons.find(({ textContent }) => textContent.trim() === choose)!.click()
      await settled()
      expect(group('History').textContent).toContain(line)
      expect(page.root.textContent.includes('7: 13')).toBe(!masked)
    },
  )

  it('names each language by itself, for who cannot read the one that is set', async () => {
    await shown()
    expect(page.text()).toContain('简体中文')
    expect(page.text()).toContain('English')
  })

  it('has a group for each subject', async () => {
    await shown()
    expect(
      [...page.root.querySelectorAll('section > h2')].map(({ textContent }) => textContent),
    ).toEqual([
      'Your accounts',
      'Reminders',
      'Tray',
      'Global shortcut',
      'Start at login',
      'When the window is closed',
      'Language',
      'Appearance',
      'Names and pictures',
      'Screen capture',
      'What I sent today',
      'Network',
      'History',
      'Moving to another computer',
      'Forget everything',
      'Diagnostics',
      'About',
    ])
  })

  const search = async (words: string): Promise<(string | null | undefined)[]> => {
    await page.type('input', words)
    return [...page.root.querySelectorAll<HTMLElement>('section.group')]
      .filter(({ hidden }) => !hidden)
      .map((section) => section.querySelector('h2')?.textContent)
  }

  it('finds a setting by any word of it, in upper or lower case', async () => {
    await shown()
    expect(await search('QUIET')).toEqual(['Reminders'])
    expect(await search('pem file')).toEqual(['Network'])
    expect(await search('no such thing')).toEqual([])
    expect(page.text()).toContain('No setting mentions “no such thing”.')
    expect((await search('  ')).length).toBeGreaterThan(10)
  })

  it('leads to the list of keys for whoever does not know the key of it', async () => {
    await shown()
    expect(await search('keyboard')).toEqual(['About'])
    await page.click('Keyboard shortcuts')
    expect(wanted).toHaveBeenCalledOnce()
  })

  it('lists the accounts, and opens or pauses one from there', async () => {
    const bridge = await shown()
    const [first] = view().glance.accounts
    await page.click(first!.name)
    expect(page.stores.page.tab).toBe(first!.mid)
    page.root.querySelector<HTMLElement>('.group li button:not(.plain)')!.click()
    await settled()
    expect(bridge.calls).toContainEqual(['account:pause', first!.mid, true])
  })

  it('changes one setting at once', async () => {
    const bridge = await shown()
    await choose('dark')
    expect(bridge.calls.at(-1)).toEqual(['settings:change', { theme: 'dark' }])
    expect(checked()).toEqual(['system', 'dark'])
  })

  it('says at the control why a choice was not kept, and goes back', async () => {
    const bridge = fakeBridge()
    bridge.answers['settings:change'] = () => failed({ kind: 'not-stored', because: 'full' })
    await shown(bridge)
    await choose('zh-CN')
    const [language, theme] = [group('Language'), group('Appearance')].map((one) =>
      one.querySelector('[role=alert]'),
    )
    expect(language?.textContent).toContain('the disk is full')
    expect(theme?.textContent).toBe('')
    expect(checked()).toEqual(['system', 'system'])
  })

  it('can quit the app, and says when it could not', async () => {
    const bridge = await shown()
    await page.click('Quit Bili Glance')
    expect(bridge.asked).toContain('app:quit')
    expect(page.text()).not.toContain('could not be quit')
    bridge.answers['app:quit'] = () => failed({ kind: 'unexpected' })
    await page.click('Quit Bili Glance')
    expect(page.text()).toContain('could not be quit')
  })
})
