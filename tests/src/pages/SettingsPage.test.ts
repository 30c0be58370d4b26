// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest'
import { failed } from '../../../electron/bilibili/failure'
import { localeOf } from '../../../electron/shared/wording'
import SettingsPage from '../../../src/pages/SettingsPage.vue'
import { fakeBridge } from '../fake-bridge'
import { mounted, settled, type Mounted } from '../mounted'

let page: Mounted

const shown = async (bridge = fakeBridge()) => {
  page = await mounted(SettingsPage, { locale: localeOf('en'), version: '1.2.3' }, bridge)
  return bridge
}

afterEach(() => page.unmount())

const choose = async (value: string): Promise<void> => {
  page.find(`input[value="${value}"]`).click()
  await settled()
}
const checked = () =>
  [...page.root.querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value)

describe('the settings page', () => {
  it('shows what is set', async () => {
    await shown()
    expect(checked()).toEqual(['system', 'system'])
    expect(page.text()).toContain('Bili Glance 1.2.3')
  })

  it('names each language by itself, for who cannot read the one that is set', async () => {
    await shown()
    expect(page.text()).toContain('简体中文')
    expect(page.text()).toContain('English')
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
    const [language, theme] = [...page.root.querySelectorAll('[role=alert]')]
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
