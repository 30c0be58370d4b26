import { afterEach, describe, expect, it } from 'vitest'
import { failed, success } from '../../../../electron/bilibili/failure'
import type { WeekDigest } from '../../../../electron/shared/ledger/week-digest'
import type { Language } from '../../../../electron/shared/locales/locale'
import { localeOf } from '../../../../electron/shared/locales/locale-of'
import WeekView from '../../../../src/components/history/WeekView.vue'
import { fakeBridge, type FakeBridge } from '../../fake-bridge'
import { account, glance, NOW_MS, view } from '../../glance-builder'
import { mounted, settled, type Mounted } from '../../mounted'
import { accountWeek, weekDigest } from './week-builder'

let page: Mounted
afterEach(() => page.unmount())

const accounts = [account(), account({ mid: '2', name: '大板栗', colour: 'teal' })]

const shown = async (
  digest: WeekDigest | null = null,
  answer: (monday: string | null) => WeekDigest | null = () => weekDigest(),
  language: Language = 'en',
): Promise<FakeBridge> => {
  const bridge = fakeBridge()
  const all = glance({ accounts })
  bridge.answers['view:read'] = () => success(view({ glance: all, digest }))
  bridge.answers['history:week'] = (monday) => {
    const digest = answer(monday)
    return digest === null ? failed({ kind: 'cannot-read' }) : success(digest)
  }
  const props = { glance: all, locale: localeOf(language), nowMs: NOW_MS }
  page = await mounted(WeekView, props, bridge)
  await settled()
  return bridge
}

const rows = (): readonly string[] =>
  [...page.root.querySelectorAll('li')].map((row) => row.textContent.replace(/\s+/g, ' ').trim())

describe('the week', () => {
  it('is the last one that is over, with what all accounts come to', async () => {
    const bridge = await shown()
    expect(bridge.calls).toContainEqual(['history:week', null])
    expect(page.find('h2').textContent).toBe('2026-11-16 – 11-22')
    const [exp, full, coins] = [...page.root.querySelectorAll('.tile')].map((tile) =>
      tile.textContent.replace(/\s+/g, ' ').trim(),
    )
    expect(exp).toBe('Expat least 51510 of 14 days known')
    expect(full).toBe('Full daysat least 7 daysdays with all 65 exp')
    expect(coins).toBe('Coins in / out+14 / −41not all known')
  })

  it('has a row for each account, with how well it is known', async () => {
    await shown()
    const [first, second] = rows()
    expect(first).toMatch(
      /^社会易姐QwQ ?Exp ?455 ?Full days ?7 days ?Coins in \/ out ?\+7 \/ −20.5 ?VIP ?73 days left$/,
    )
    expect(second).toContain('大板栗')
    expect(second).toContain('at least 60')
    expect(second).toContain('3 of 7 days known')
    expect(second).toContain('not all known')
  })

  it('says that nothing is known, and never 0', async () => {
    const nothing = accountWeek({
      exp: 0,
      fullDays: 0,
      knownDays: 0,
      coinsInTenths: 0,
      coinsOutTenths: 0,
      coinsKnown: false,
      vipDaysLeft: null,
    })
    await shown(null, () => weekDigest({ accounts: [nothing] }))
    expect(rows()[0]).toMatch(
      /Exp ?– ?0 of 7 days known ?Full days ?– ?Coins in \/ out ?– ?not known/,
    )
    expect([...page.root.querySelectorAll('.figure')].map((one) => one.textContent)).toEqual([
      '–',
      '–',
      '–',
    ])
  })

  it('lets a login stand out that ends soon', async () => {
    await shown(null, () => weekDigest({ accounts: [accountWeek({ loginDaysLeft: 0 })] }))
    expect(page.find('li .bad').textContent).toContain('is over')
  })

  it('goes to the week before and back, as far as there are any', async () => {
    const bridge = await shown(null, (monday) =>
      monday === '2026-11-09'
        ? weekDigest({ monday: '2026-11-09', sunday: '2026-11-15' })
        : weekDigest(),
    )
    const button = (label: string): HTMLElement => page.find(`button[aria-label="${label}"]`)
    expect(button('Next week').getAttribute('aria-disabled')).toBe('true')
    button('Next week').click()
    button('Previous week').click()
    await settled()
    expect(bridge.calls.at(-1)).toEqual(['history:week', '2026-11-09'])
    expect(page.find('h2').textContent).toBe('2026-11-09 – 11-15')
    expect(button('Previous week').getAttribute('aria-disabled')).toBe('true')
    button('Next week').click()
    await settled()
    expect(page.find('h2').textContent).toBe('2026-11-16 – 11-22')
  })

  it('is copied as text, that which is shown', async () => {
    const bridge = await shown()
    await page.click('Copy as text')
    expect(bridge.calls.at(-1)).toEqual(['report:copy', { week: '2026-11-16' }])
    expect(page.find('header [role=status]').textContent).toContain('Copied')
  })

  it('is asked for anew with every day, and with what was found out', async () => {
    const bridge = await shown()
    const asked = () => bridge.asked.filter((name) => name === 'history:week').length
    const before = asked()
    page.props['glance'] = glance({ accounts, day: '2026-11-24' })
    await settled()
    expect(asked()).toBe(before + 1)
  })

  it('says that there is no account to tell of', async () => {
    await shown(null, () => weekDigest({ accounts: [] }))
    expect(page.text()).toContain('No account takes part')
    expect(page.text()).not.toContain('Copy')
  })

  it('says that the history cannot be read, and tries again', async () => {
    let isReadable = false
    await shown(null, () => (isReadable ? weekDigest() : null))
    expect(page.root.querySelector('[role=alert]')).not.toBeNull()
    isReadable = true
    await page.click('Try again')
    await settled()
    expect(page.find('h2').textContent).toBe('2026-11-16 – 11-22')
  })

  it('speaks Chinese', async () => {
    await shown(null, undefined, 'zh-CN')
    expect(page.text()).toContain('至少 515')
    expect(page.text().replaceAll('QwQ', '')).not.toMatch(/[A-Za-z]{2,}/)
  })
})

describe('looking at a week', () => {
  it('is to have looked at it, where it is the news', async () => {
    const bridge = await shown(weekDigest())
    expect(bridge.asked.filter((name) => name === 'history:week-seen')).toHaveLength(1)
  })

  it('is not, where it is another one, or there is no news', async () => {
    const bridge = await shown(weekDigest({ monday: '2026-11-23' }))
    expect(bridge.asked).not.toContain('history:week-seen')
    page.unmount()
    expect((await shown()).asked).not.toContain('history:week-seen')
  })

  it('is not, where it could not be read', async () => {
    const bridge = await shown(weekDigest(), () => null)
    expect(bridge.asked).not.toContain('history:week-seen')
  })
})
