import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { failed, success } from '../../../../electron/bilibili/failure'
import { chosenSettings, defaultSettings } from '../../../../electron/shared/settings'
import type { View } from '../../../../electron/shared/view'
import { localeOf } from '../../../../electron/shared/locales/locale-of'
import ReminderSettings from '../../../../src/components/settings/ReminderSettings.vue'
import { fakeBridge } from '../../fake-bridge'
import { view } from '../../glance-builder'
import { mounted, settled, type Mounted } from '../../mounted'

const NOW_MS = Date.parse('2026-11-23T12:00:00+08:00')
let page: Mounted

beforeEach(() => {
  vi.stubEnv('TZ', 'Asia/Shanghai')
})
afterEach(() => {
  page.unmount()
  vi.unstubAllEnvs()
})

const shown = async (given: Partial<View> = {}, bridge = fakeBridge()) => {
  const shownView = view(given)
  bridge.answers['view:read'] = () => success(shownView)
  const props = { view: shownView, locale: localeOf('en'), nowMs: NOW_MS }
  page = await mounted(ReminderSettings, props, bridge)
  return bridge
}
const settings = (given: Partial<View['settings']>): Partial<View> => ({
  settings: { ...chosenSettings(defaultSettings), ...given },
})
const times = () => [...page.root.querySelectorAll<HTMLInputElement>('input[type=time]')]
const set = async (field: HTMLInputElement, value: string): Promise<void> => {
  // Chromium tells of every part of a time that is typed.
  field.value = '01:01'
  field.dispatchEvent(new Event('change'))
  await settled()
  field.value = value
  field.dispatchEvent(new Event('change'))
  field.dispatchEvent(new FocusEvent('blur'))
  await settled()
}

describe('the times of reminders', () => {
  it('are shown as they are here, with China’s beside them where that is another', async () => {
    await shown()
    expect(
      times()
        .slice(0, 3)
        .map(({ value }) => value),
    ).toEqual(['20:00', '22:30', '23:40'])
    expect(page.text()).not.toContain('in China')
    page.unmount()
    vi.stubEnv('TZ', 'Europe/Berlin')
    await shown()
    expect(
      times()
        .slice(0, 3)
        .map(({ value }) => value),
    ).toEqual(['13:00', '15:30', '16:40'])
    expect(page.text()).toContain('20:00 in China')
  })

  it('are changed one by one and kept in their order, as China has them', async () => {
    vi.stubEnv('TZ', 'Europe/Berlin')
    const bridge = await shown()
    await set(times()[0]!, '16:00')
    expect(bridge.calls.at(-1)).toEqual(['settings:change', { reminderTimes: [1350, 1380, 1420] }])
  })

  it('are each there once', async () => {
    const bridge = await shown()
    const asked = bridge.asked.length
    await set(times()[0]!, '22:30')
    expect(bridge.asked).toHaveLength(asked)
    expect(page.text()).toContain('That time is there already.')
  })

  it('take effect once they are left, and go back where they are none', async () => {
    const bridge = await shown()
    const asked = bridge.asked.length
    const [field] = times()
    field!.value = '21:45'
    field!.dispatchEvent(new Event('change'))
    await settled()
    expect(bridge.asked).toHaveLength(asked)
    expect(times()[0]).toBe(field)
    field!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }))
    await settled()
    expect(bridge.calls.at(-1)).toEqual(['settings:change', { reminderTimes: [1305, 1350, 1420] }])
    await set(times()[1]!, '')
    expect(times()[1]?.value).toBe('22:30')
  })

  it('say where the quiet hours hold them back', async () => {
    vi.stubEnv('TZ', 'America/Los_Angeles')
    await shown()
    expect(page.text().split('in your quiet hours')).toHaveLength(4)
    page.unmount()
    vi.stubEnv('TZ', 'Asia/Shanghai')
    await shown()
    expect(page.text()).not.toContain('in your quiet hours')
  })

  it('are added up to six, taken away, and set back', async () => {
    const bridge = await shown()
    await page.click('Add a time')
    expect(bridge.calls.at(-1)).toEqual([
      'settings:change',
      { reminderTimes: [1140, 1200, 1350, 1420] },
    ])
    page.unmount()
    await shown(settings({ reminderTimes: [1, 2, 3, 4, 5, 6] }), bridge)
    expect(page.text()).not.toContain('Add a time')
    page.find('[aria-label="Remove 00:03"]').click()
    expect(bridge.calls.at(-1)).toEqual(['settings:change', { reminderTimes: [1, 2, 4, 5, 6] }])
    await page.click('Back to the usual times')
    expect(bridge.calls.at(-1)).toEqual([
      'settings:change',
      { reminderTimes: defaultSettings.reminderTimes },
    ])
  })
})

describe('the other settings of reminders', () => {
  it('are gone where nothing is announced, but for the digest that the window shows', async () => {
    await shown(settings({ reminders: false }))
    expect(times()).toEqual([])
    expect(page.root.querySelectorAll('input')).toHaveLength(2)
    expect(page.text()).toContain('Weekly digest')
  })

  it('say whether the week that is over is told', async () => {
    const bridge = await shown()
    const [box] = [...page.root.querySelectorAll('label')]
      .filter((label) => label.textContent.includes('Weekly digest'))
      .map((label) => label.querySelector('input')!)
    expect(box!.checked).toBe(true)
    box!.click()
    expect(bridge.calls.at(-1)).toEqual(['settings:change', { weeklyDigest: false }])
  })

  it('choose the days before a VIP ends', async () => {
    const bridge = await shown()
    const boxes = [...page.root.querySelectorAll<HTMLInputElement>('fieldset label input')]
    expect(boxes.map(({ checked }) => checked)).toEqual([true, true, true, true, true, true])
    boxes[1]!.click()
    await settled()
    expect(bridge.calls.at(-1)).toEqual(['settings:change', { vipReminderDays: [30, 7, 3, 1, 0] }])
  })

  it('set the quiet hours', async () => {
    const bridge = await shown()
    await set(times()[3]!, '22:15')
    expect(bridge.calls.at(-1)).toEqual([
      'settings:change',
      { quietHours: { on: true, fromMinute: 1335, untilMinute: 480 } },
    ])
  })

  it('pause and resume', async () => {
    const bridge = await shown()
    await page.click('Pause for today (until 00:00)')
    expect(bridge.calls.at(-1)).toEqual(['reminder:pause', 'day'])
    page.unmount()
    await shown({ hushedUntilMs: NOW_MS + 3_600_000 }, bridge)
    expect(page.text()).toContain('Reminders are paused until 13:00.')
    const until = new Date(NOW_MS + 3_600_000).toISOString()
    expect(page.find('[role=status] time').getAttribute('datetime')).toBe(until)
    await page.click('Resume')
    expect(bridge.calls.at(-1)).toEqual(['reminder:pause', 'none'])
  })

  it('say why a pause was not kept, and nothing of one that is over', async () => {
    const bridge = fakeBridge()
    bridge.answers['reminder:pause'] = () => failed({ kind: 'not-stored', because: 'full' })
    await shown({ hushedUntilMs: NOW_MS }, bridge)
    expect(page.text()).not.toContain('Reminders are paused')
    await page.click('Pause for an hour')
    expect(page.text()).toContain(localeOf('en').window.settings.notStored.full)
  })

  it('say what the desktop made of a test, and what to do', async () => {
    const bridge = await shown({ platform: 'windows' })
    await page.click('Show a test reminder')
    expect(page.text()).toContain(
      'The desktop took it. If you saw nothing: look in Settings › System',
    )
    bridge.answers['reminder:test'] = () => success({ kind: 'nobody' })
    await page.click('Show a test reminder')
    expect(page.text()).toContain('No program on this desktop shows notifications.')
    bridge.answers['reminder:test'] = () => failed({ kind: 'unexpected' })
    await page.click('Show a test reminder')
    expect(page.text()).toContain('Something went wrong.')
  })

  it('say at the control what was not kept', async () => {
    const bridge = fakeBridge()
    bridge.answers['settings:change'] = () => failed({ kind: 'not-stored', because: 'full' })
    await shown({}, bridge)
    page.find('input[role=switch]').click()
    await settled()
    expect(page.root.querySelector('[role=alert]')?.textContent).toContain('the disk is full')
  })
})
