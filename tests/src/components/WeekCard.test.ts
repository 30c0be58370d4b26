import { afterEach, describe, expect, it } from 'vitest'
import { success } from '../../../electron/bilibili/failure'
import { localeOf } from '../../../electron/shared/locales/locale-of'
import WeekCard from '../../../src/components/WeekCard.vue'
import { fakeBridge, type FakeBridge } from '../fake-bridge'
import { account, glance, view } from '../glance-builder'
import { mounted, type Mounted } from '../mounted'
import { weekDigest } from './history/week-builder'

let page: Mounted
afterEach(() => page.unmount())

const shown = async (): Promise<FakeBridge> => {
  const bridge = fakeBridge()
  const all = glance({ accounts: [account(), account({ mid: '2', name: '大板栗' })] })
  bridge.answers['view:read'] = () => success(view({ glance: all, digest: weekDigest() }))
  page = await mounted(
    WeekCard,
    { digest: weekDigest(), glance: all, locale: localeOf('en') },
    bridge,
  )
  return bridge
}

describe('the card about the week that is over', () => {
  it('says in short what the week was', async () => {
    await shown()
    expect(page.find('section').getAttribute('aria-label')).toBe(
      'Your week on Bilibili, 2026-11-16 – 11-22',
    )
    expect(page.text()).toContain('at least 515 exp (10 of 14 days known) · at least 7 full days')
    expect(page.text()).toContain('coins +14 / −41 (not all known)')
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
})
