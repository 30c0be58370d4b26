import type { Component } from 'vue'
import { afterEach, describe, expect, it } from 'vitest'
import { failed, success } from '../../../../electron/bilibili/failure'
import { localeOf } from '../../../../electron/shared/locales/locale-of'
import { chosenSettings, defaultSettings } from '../../../../electron/shared/settings'
import CaptureSwitch from '../../../../src/components/settings/CaptureSwitch.vue'
import DiagnosticsPanel from '../../../../src/components/settings/DiagnosticsPanel.vue'
import LaunchSwitch from '../../../../src/components/settings/LaunchSwitch.vue'
import NetworkSettings from '../../../../src/components/settings/NetworkSettings.vue'
import SentPanel from '../../../../src/components/settings/SentPanel.vue'
import PrivacySettings from '../../../../src/components/settings/PrivacySettings.vue'
import TraySettings from '../../../../src/components/settings/TraySettings.vue'
import { fakeBridge } from '../../fake-bridge'
import { view } from '../../glance-builder'
import { mounted, settled, type Mounted } from '../../mounted'

let page: Mounted
afterEach(() => page.unmount())

const shown = async (component: Component, given: object = {}, bridge = fakeBridge()) => {
  page = await mounted(component, { locale: localeOf('en'), ...given }, bridge)
  await settled()
  return bridge
}
const box = (): HTMLInputElement => page.root.querySelector<HTMLInputElement>('[role=switch]')!

describe('starting at login', () => {
  it.each([
    [{ kind: 'on' }, true, false, 'It starts hidden'],
    [{ kind: 'off' }, false, false, 'only when you open it'],
    [{ kind: 'off-by-system' }, false, false, 'switched off in the system’s list'],
    [{ kind: 'elsewhere' }, false, false, 'Another copy'],
    [{ kind: 'unavailable', because: 'not-installed' }, false, true, 'Only an installed'],
  ] as const)('that is %j is shown as it is', async (state, on, disabled, text) => {
    const bridge = fakeBridge()
    bridge.answers['launch:read'] = () => success(state)
    await shown(LaunchSwitch, { asOfMs: 1 }, bridge)
    expect([box().checked, box().disabled]).toEqual([on, disabled])
    expect(page.text()).toContain(text)
  })

  it('is read anew whenever its user comes back, and switched', async () => {
    const bridge = await shown(LaunchSwitch, { asOfMs: 1 })
    bridge.answers['launch:read'] = () => success({ kind: 'on' })
    window.dispatchEvent(new Event('focus'))
    await settled()
    expect(box().checked).toBe(true)
    box().click()
    await settled()
    expect(bridge.calls.at(-1)).toEqual(['launch:set', false])
    expect(box().checked).toBe(false)
  })

  it('says why it was not switched, and goes back to what the system has', async () => {
    const bridge = fakeBridge()
    bridge.answers['launch:set'] = () => failed({ kind: 'not-stored', because: 'read-only' })
    await shown(LaunchSwitch, { asOfMs: 1 }, bridge)
    box().click()
    await settled()
    expect(page.text()).toContain('The startup folder cannot be written')
    expect(box().checked).toBe(false)
  })
})

describe('the tray', () => {
  it('is a ring or a dot, with its sum on macOS alone', async () => {
    const bridge = await shown(TraySettings, { platform: 'linux' })
    expect(page.text()).not.toContain('Today’s sum')
    page.find('input[value=dot]').click()
    await settled()
    expect(bridge.calls.at(-1)).toEqual(['settings:change', { trayIcon: 'dot' }])
    page.unmount()
    await shown(TraySettings, { platform: 'macos' })
    expect(page.text()).toContain('Today’s sum')
  })
})

it('names can be hidden', async () => {
  const bridge = await shown(PrivacySettings)
  box().click()
  await settled()
  expect(bridge.calls.at(-1)).toEqual(['settings:change', { masked: true }])
})

it.each(['windows', 'macos'] as const)(
  'the window can be kept out of pictures on %s',
  async (platform) => {
    const bridge = await shown(CaptureSwitch, { platform })
    expect(page.text()).toContain('not against a camera')
    box().click()
    await settled()
    expect(bridge.calls.at(-1)).toEqual(['settings:change', { captureGuard: true }])
  },
)

it('where the system cannot keep it out, that is said and nothing is pretended', async () => {
  const bridge = fakeBridge()
  const settings = { ...chosenSettings(defaultSettings), captureGuard: true }
  bridge.answers['view:read'] = () => success(view({ settings }))
  await shown(CaptureSwitch, { platform: 'linux' }, bridge)
  expect([box().checked, box().disabled]).toEqual([false, true])
  expect(page.text()).toContain('Linux has no way to do this')
})

describe('the way to Bilibili', () => {
  const manual = async (server: string) => {
    const bridge = await shown(NetworkSettings)
    page.find('input[value=manual]').click()
    await settled()
    await page.type('input', '')
    const field = page.root.querySelector<HTMLInputElement>('input[type=text]')!
    field.value = server
    field.dispatchEvent(new Event('input'))
    await page.submit()
    return bridge
  }

  it('is none, at once', async () => {
    const bridge = await shown(NetworkSettings)
    page.find('input[value=direct]').click()
    await settled()
    expect(bridge.calls.at(-1)).toEqual(['settings:change', { proxy: { mode: 'direct' } }])
  })

  it('is what its user names, once it can be read', async () => {
    const bridge = await manual(' socks5://127.0.0.1:1080 ')
    expect(bridge.calls.at(-1)).toEqual([
      'settings:change',
      { proxy: { mode: 'manual', server: 'socks5://127.0.0.1:1080' } },
    ])
  })

  it.each([
    ['proxy.example', 'Write it as http://host:port'],
    ['ftp://proxy.example:21', 'Write it as http://host:port'],
    ['http://me:secret@proxy.example:3128', 'A name and password are not kept here.'],
  ])('is not %s, and why', async (server, sentence) => {
    const bridge = await manual(server)
    expect(bridge.asked).not.toContain('settings:change')
    expect(page.root.querySelector('[role=alert].bad')?.textContent).toContain(sentence)
  })

  it('has certificates from a file, named without its folder', async () => {
    const bridge = fakeBridge()
    const settings = { ...chosenSettings(defaultSettings), certificateFile: '/etc/company/ca.pem' }
    bridge.answers['view:read'] = () => success(view({ settings }))
    await shown(NetworkSettings, {}, bridge)
    expect(page.text()).toContain('Added from ca.pem.')
    await page.click('Remove')
    expect(bridge.calls.at(-1)).toEqual(['settings:change', { certificateFile: null }])
    bridge.answers['certificate:choose'] = () => failed({ kind: 'private-key' })
    await page.click('Choose a file…')
    expect(page.text()).toContain('That file holds a private key.')
  })
})

describe('what was sent', () => {
  const NOW_MS = Date.parse('2026-11-23T09:12:00Z')

  it('is a table, with the next look at each account', async () => {
    const bridge = fakeBridge()
    const place = { method: 'GET', host: 'api.bilibili.com', path: '/x/web-interface/nav' }
    bridge.answers['sent:read'] = () =>
      success({
        day: '2026-11-23',
        asOfMs: NOW_MS,
        calls: 3,
        rows: [{ ...place, calls: 3, lastAtMs: NOW_MS, results: [{ outcome: 'ok', calls: 3 }] }],
        lastBlock: { everyone: true, untilMs: NOW_MS + 60_000 },
        next: [{ mid: '7', name: '小栗子', atMs: null, because: 'paused' }],
      })
    await shown(SentPanel, { asOfMs: 1 }, bridge)
    expect(page.text()).toContain('2026-11-23: 3 calls')
    expect(page.text()).toContain('fine × 3')
    expect(page.text()).toMatch(/Risk control holds back all accounts until \d\d:\d\d\./)
    expect(page.text()).toMatch(/小栗子\s*paused/)
    const reads = bridge.asked.length
    page.props['asOfMs'] = 2
    await settled()
    expect(bridge.asked.slice(reads)).toEqual(['sent:read'])
  })

  it('is copied, and so is the report of a problem', async () => {
    const bridge = await shown(SentPanel, { asOfMs: 1 })
    await page.click('Copy without names')
    expect(bridge.calls.at(-1)).toEqual(['report:copy', 'sent'])
    expect(page.text()).toContain('Copied.')
    page.unmount()
    bridge.answers['report:copy'] = () => failed({ kind: 'unexpected' })
    await shown(DiagnosticsPanel, {}, bridge)
    await page.click('Copy report')
    expect(bridge.calls.at(-1)).toEqual(['report:copy', 'diagnostics'])
    expect(page.text()).toContain('It could not be copied.')
  })
})
