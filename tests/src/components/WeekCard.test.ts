// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest'
import { failed, success } from '../../../electron/bilibili/failure'
import { localeOf } from '../../../electron/shared/wording'
import WeekCard from '../../../src/components/WeekCard.vue'
import { fakeBridge, type FakeBridge } from '../fake-bridge'
import { account, glance, view } from '../glance-builder'
import { mounted, settled, type Mounted } from '../mounted'
import { weekDigest } from './history/week-builder'

let page: Mounted
afterEach(() => page.unmount())

const shown = async (readable = true): Promise<FakeBridge> => {
  const bridge = fakeBridge()
  const all = glance({ accounts: [account(), account({ mid: '2', name: '大板栗' })] })
  bridge.answers['view:read'] = () => success(view({ glance: all, digestOf: '2026-11-16' }))
  bridge.answers['history:week'] = () =>
    readable ? success(weekDigest()) : failed({ kind: 'cannot-read' })
  const props = { monday: '2026-11-16', glance: all, locale: localeOf('en') }
  page = await mounted(WeekCard, props, bridge)
  await settled()
  return bridge
}

describe('the card about the week that is over', () => {
  it('says in short what the week was', async () => {
    const bridge = await shown()
    expect(bridge.calls).toContainEqual(['history:week', '2026-11-16'])
    expect(page.find('section').getAttribute('aria-label')).toBe(
      'Your week on Bilibili, 2026-11-16 – 11-22',
    )
    expect(page.text()).toContain('at least 515 exp (10 of 14 days known) · 7 full days')
    expect(page.text()).toContain('coins +14 / −41 (not all known)')
  })

  it('says what is found out of the week later on', async () => {
    const bridge = await shown()
    bridge.answers['history:week'] = () => success({ ...weekDigest(), accounts: [] })
    const asking = { mid: '293793435', done: 0, of: 1 }
    bridge.push('glance:changed', { ...glance(), order: null, accounts: [], asking })
    bridge.push('glance:changed', { ...glance(), order: null, accounts: [] })
    await settled()
    expect(bridge.calls.filter(([name]) => name === 'history:week')).toHaveLength(2)
  })

  it('opens the history', async () => {
    await shown()
    await page.click('Open')
    expect(page.stores.page.tab).toBe('history')
  })

  it('is done with', async () => {
    const bridge = await shown()
    await page.click('Done')
    expect(bridge.asked.at(-1)).toBe('history:week-seen')
  })

  it('is not there as long as there is nothing to read', async () => {
    await shown(false)
    expect(page.root.querySelector('section')).toBeNull()
  })
})
