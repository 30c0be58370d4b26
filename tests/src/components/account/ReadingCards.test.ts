import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createPinia } from 'pinia'
import { createApp, type App, type Component } from 'vue'
import { localeOf } from '../../../../electron/shared/locales/locale-of'
import { en } from '../../../../electron/shared/locales/en'
import { bridgeKey } from '../../../../src/bridge'
import { firstLocaleKey } from '../../../../src/first-locale'
import CoinLogCard from '../../../../src/components/account/CoinLogCard.vue'
import LevelCard from '../../../../src/components/account/LevelCard.vue'
import TodayCard from '../../../../src/components/account/TodayCard.vue'
import VipCard from '../../../../src/components/account/VipCard.vue'
import { failing, read, readings } from '../../detail-builder'
import { fakeBridge, type FakeBridge } from '../../fake-bridge'
import { exp, NOW_MS, vip } from '../../glance-builder'

let bridge: FakeBridge
let app: App | null = null
let refreshed: string[]

const mount = (card: Component, given: object = {}): HTMLElement => {
  const root = document.createElement('div')
  app = createApp(card, {
    readings: readings(),
    locale: localeOf('en'),
    nowMs: NOW_MS,
    asking: new Set(),
    ended: null,
    heldBack: null,
    onRefresh: (name: string) => refreshed.push(name),
    ...given,
  })
  app.use(createPinia()).provide(bridgeKey, bridge).provide(firstLocaleKey, en).mount(root)
  return root
}

const today = (given: object = {}): HTMLElement =>
  mount(TodayCard, {
    exp: exp(),
    day: '2026-11-23',
    dayEndsAtMs: Date.parse('2026-11-23T16:00:00Z'),
    ...given,
  })

const labelled = (root: HTMLElement, text: string): HTMLButtonElement =>
  [...root.querySelectorAll('button')].find(
    (button) => button.textContent.trim() === text || button.getAttribute('aria-label') === text,
  )!

beforeEach(() => {
  bridge = fakeBridge()
  refreshed = []
})

afterEach(() => {
  app?.unmount()
  app = null
})

describe('the card of today', () => {
  it('asks for each of its readings alone', () => {
    const root = today()
    labelled(root, 'Ask again: daily tasks').click()
    labelled(root, 'Ask again: exp from coins').click()
    expect(refreshed).toEqual(['dailyReward', 'coinExp'])
  })

  it('leads to where an open task is done', () => {
    const root = today()
    labelled(root, 'find a video').click()
    labelled(root, 'do it').click()
    expect(bridge.calls).toEqual([
      ['link:open', { to: 'home' }],
      ['link:open', { to: 'security' }],
    ])
    expect(labelled(root, 'watch one')).toBeUndefined()
  })

  it('says that the two counts of coins differ', () => {
    const lagging = readings({ coinExp: read({ exp: 40 }) })
    expect(today({ readings: lagging }).textContent).toContain('The two counts differ')
    app?.unmount()
    expect(today().textContent).not.toContain('The two counts differ')
  })

  it('shows the failure of one reading beside the other that is well', () => {
    const failed = readings({ coinExp: failing(readings().coinExp, { kind: 'timeout' }) })
    const root = today({ readings: failed })
    expect(root.querySelector('[data-trouble=coinExp]')?.textContent).toContain('in time')
    expect(root.querySelector('[data-trouble=dailyReward]')).toBeNull()
    expect(root.querySelector('.dimmed')).toBeNull()
  })

  it('takes nothing of yesterday for today', () => {
    const root = today({ exp: null })
    expect(root.textContent).toContain('nothing of today is known yet')
    expect(root.querySelectorAll('li.unknown')).toHaveLength(4)
  })

  it('says how its own refresh ended, and nothing of others', () => {
    const ended = { refreshed: 'coinExp', text: 'Another one is asking.' }
    expect(today({ ended }).querySelector('[role=status]')?.textContent).toBe(ended.text)
    app?.unmount()
    const root = today({ ended: { ...ended, refreshed: 'vip' } })
    expect(root.querySelector('[role=status]')).toBeNull()
  })

  it('shows that it is being asked for', () => {
    const root = today({ asking: new Set(['coinExp']) })
    const held = (one: HTMLElement, name: string) =>
      labelled(one, name).getAttribute('aria-disabled')
    expect(held(root, 'Ask again: exp from coins')).toBe('true')
    expect(held(root, 'Ask again: daily tasks')).toBe('false')
    app?.unmount()
    expect(held(today({ asking: new Set(['all']) }), 'Ask again: daily tasks')).toBe('true')
  })
})

describe('the card of the coin log', () => {
  it('opens the videos that reasons name', () => {
    labelled(mount(CoinLogCard), 'BV1Qa4ZzmEkR').click()
    expect(bridge.calls).toEqual([['link:open', { to: 'video', bvid: 'BV1Qa4ZzmEkR' }]])
  })

  it('adds up tenths exactly, and tells what came from what went', () => {
    const row = (deltaTenths: number) => ({ atMs: NOW_MS, deltaTenths, reason: '' })
    const rows = [row(1), row(2), row(-10)]
    const text = mount(CoinLogCard, {
      readings: readings({ coinLog: read({ rows, count: 4, malformedRows: 1 }) }),
    }).textContent.replace(/\s+/g, ' ')
    expect(text).toContain('In +0.3')
    expect(text).toContain('Out −1')
    expect(text).toContain('3 entries · Bilibili counts 4')
    expect(text).toContain('1 entry could not be read and is left out')
    expect(text).toContain('no reason given')
  })

  it('says that nothing moved, which is other than not known', () => {
    const root = mount(CoinLogCard, {
      readings: readings({ coinLog: read({ rows: [], count: 0, malformedRows: 0 }) }),
    })
    expect(root.textContent).toContain('No coin came or went')
    expect(root.querySelector('table')).toBeNull()
  })

  it('shows no endless table, and says what it leaves out', () => {
    const rows = Array.from({ length: 1_000 }, () => ({
      atMs: NOW_MS,
      deltaTenths: 1,
      reason: 'x',
    }))
    const root = mount(CoinLogCard, {
      readings: readings({ coinLog: read({ rows, count: 1_000, malformedRows: 0 }) }),
    })
    expect(root.querySelectorAll('tbody tr')).toHaveLength(200)
    expect(root.textContent).toContain('800 older entries are not shown')
    expect(root.textContent).toContain('+100')
  })
})

describe('the card of the level', () => {
  const nav = (given: object) => ({
    readings: readings({ nav: read({ ...readings().nav.value!, ...given }) }),
  })
  const bar = (root: HTMLElement): string | undefined =>
    root.querySelector<HTMLElement>('.bar div')?.style.inlineSize

  it('measures the bar within the level', () => {
    expect(bar(mount(LevelCard, nav({ exp: 19_800 })))).toBe('50%')
  })

  it('has no next level at the top', () => {
    const root = mount(LevelCard, nav({ level: 6, nextLevelExp: 'top' }))
    expect(root.textContent).toContain('highest level')
    expect(bar(root)).toBe('100%')
  })

  it('has no bar where it cannot be told', () => {
    expect(bar(mount(LevelCard, nav({ exp: null })))).toBeUndefined()
    app?.unmount()
    expect(bar(mount(LevelCard, nav({ nextLevelExp: 0, levelMinExp: 0 })))).toBeUndefined()
  })
})

describe('the card of the VIP', () => {
  it('gives the pay type in both readings', () => {
    const text = mount(VipCard, { vip: vip() }).textContent
    expect(text).toContain('“bought” by the document, “auto-renewal” by later readings')
  })

  it('names the day it ends on as the headline does', () => {
    const text = mount(VipCard, { vip: vip() }).textContent
    expect(text).toContain('until 2027-02-04')
    expect(text).toContain('Ends at the start of2027-02-04')
    expect(text).not.toContain('2027-02-03')
  })

  it('has no days where there never was one', () => {
    const raw = { ...readings().vip.value!, status: 0, type: 0, dueAtMs: 'never' as const }
    const none = vip({ state: 'none', kind: 'none', dueAtMs: null, daysLeft: null, status: 0 })
    const root = mount(VipCard, { vip: none, readings: readings({ vip: read(raw) }) })
    expect(root.textContent).toContain('Ends at the start ofnever')
    expect(root.textContent).not.toContain('Days left')
  })
})
