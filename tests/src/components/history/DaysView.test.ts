import { afterEach, describe, expect, it } from 'vitest'
import { failed, success } from '../../../../electron/bilibili/failure'
import type { Glance } from '../../../../electron/shared/glance'
import { glanceChange } from '../../../../electron/shared/glance-change'
import { fakeBridge, type FakeBridge } from '../../fake-bridge'
import { account, glance, NOW_MS } from '../../glance-builder'
import { settled, type Mounted } from '../../mounted'
import { daysShown, wordsOf } from './days-setting'
import { seenDay, yearOfDays } from './year-builder'

let page: Mounted
afterEach(() => page.unmount())

const shown = async (...given: Parameters<typeof daysShown>): Promise<FakeBridge> => {
  const { page: mountedPage, bridge } = await daysShown(...given)
  page = mountedPage
  return bridge
}

const cell = (day: string): HTMLElement => page.find(`[data-day="${day}"]`)
const name = (day: string): string | null => cell(day).getAttribute('aria-label')
const detail = (): string => wordsOf(page.find('.detail'))
describe('the calendar of days', () => {
  it('names every day of the year in words', async () => {
    await shown()
    const cells = [...page.root.querySelectorAll('[data-day]')]
    expect(cells).toHaveLength(365)
    expect(
      cells.every((one) => /^\w+day, \d+ \w+ 2026/.test(one.getAttribute('aria-label') ?? '')),
    ).toBe(true)
    expect(page.find('[role=grid]').getAttribute('aria-label')).toBe('Exp of each day of 2026')
  })

  it('has 29 February in a leap year', async () => {
    await shown({ year: 2024, years: [2024, 2026], firstDay: '2024-01-01', days: [] })
    expect(page.root.querySelectorAll('[data-day]')).toHaveLength(366)
    expect(name('2024-02-29')).toBe('Thursday, 29 February 2024: not known')
  })

  it('tells a day on which nothing was done from one that nobody knows', async () => {
    await shown()
    expect(name('2026-11-20')).toBe('Friday, 20 November 2026: 0 of 65 exp')
    expect(cell('2026-11-20').className).toContain('none')
    expect(name('2026-11-19')).toBe('Thursday, 19 November 2026: not known')
    expect(cell('2026-11-19').className).toContain('unknown')
  })

  it('tells a full day, one that may have been more, one before all and one to come', async () => {
    await shown()
    expect(cell('2026-11-18').className).toContain('full')
    expect(name('2026-11-22')).toMatch(/: at least 40 of 65 exp$/)
    expect(cell('2026-11-22').className).toContain('half')
    expect(cell('2026-11-17').className).toContain('before')
    expect(cell('2026-11-24').className).toContain('ahead')
  })

  it('has days before all in its legend where there are any', async () => {
    const inLegend = (): boolean => page.root.querySelector('.legend .before') !== null
    await shown()
    expect(inLegend()).toBe(true)
    page.unmount()
    await shown({ firstDay: '2025-12-31' })
    expect(inLegend()).toBe(false)
  })

  it('marks today', async () => {
    await shown()
    const marked = [...page.root.querySelectorAll<HTMLElement>('[aria-current=date]')]
    expect(marked.map((one) => one.dataset['day'])).toEqual(['2026-11-23'])
    expect(name('2026-11-23')).toMatch(/, today: 45 of 65 exp so far$/)
  })

  it('speaks Chinese', async () => {
    await shown({}, 'zh-CN')
    expect(name('2026-11-18')).toBe('2026年11月18日 星期三：65/65 经验，已拿满')
    expect(page.text().replaceAll(/Bili Glance|UID/g, '')).not.toMatch(/[A-Za-z]{2,}/)
  })
})

describe('what is told of one day', () => {
  it('is today until another is pointed at, and again afterwards', async () => {
    await shown()
    expect(detail()).toMatch(/^Monday, 23 November 2026, today so far 45 \/ 65/)
    cell('2026-11-19').dispatchEvent(new Event('pointerover', { bubbles: true }))
    await settled()
    expect(detail()).toContain('Thursday, 19 November 2026')
    expect(detail()).toContain('Not known: the app was not running or not signed in.')
    page.find('[role=grid]').dispatchEvent(new Event('pointerleave'))
    await settled()
    expect(detail()).toContain('today')
  })

  it('has the exp, the four tasks, the coins, how sure it is and since when', async () => {
    await shown()
    cell('2026-11-22').focus()
    await settled()
    expect(detail()).toMatch(/at least 40 \/ 65/)
    expect(page.root.querySelectorAll('.detail li.done')).toHaveLength(2)
    expect(page.root.querySelectorAll('.detail li.open')).toHaveLength(1)
    expect(page.root.querySelectorAll('.detail li.unknown')).toHaveLength(1)
    expect(detail()).toContain('30/50')
    expect(detail()).toMatch(/confirmed by both sources · last checked at 2026-11-2\d \d\d:\d\d/)
  })

  it('belongs to the day that has the focus', async () => {
    await shown()
    const described = page.find('[data-day][tabindex="0"]').getAttribute('aria-describedby')
    expect(page.find('.detail').id).toBe(described)
  })
})

describe('the years', () => {
  it('can be gone through where anything is kept', async () => {
    const bridge = await shown({ years: [2024, 2026], firstDay: '2024-05-01' })
    expect(bridge.calls.at(-1)).toEqual(['history:days', account().mid, 2026])
    const button = (label: string): HTMLElement => page.find(`button[aria-label="${label}"]`)
    const isOff = (label: string): boolean => button(label).getAttribute('aria-disabled') === 'true'
    expect(isOff('Next year')).toBe(true)
    button('Previous year').focus()
    button('Previous year').click()
    await settled()
    expect(bridge.calls.at(-1)).toEqual(['history:days', account().mid, 2024])
    expect(page.find('h2').textContent).toBe('2024')
    expect(document.activeElement).toBe(button('Previous year'))
    expect(isOff('Previous year')).toBe(true)
    button('Next year').click()
    await settled()
    expect(page.find('h2').textContent).toBe('2026')
  })

  it('that are over take the focus at their last day that is known', async () => {
    await shown({
      year: 2025,
      years: [2025, 2026],
      firstDay: '2025-01-01',
      days: [seenDay('2025-06-07')],
    })
    expect(page.find('[data-day][tabindex="0"]').dataset['day']).toBe('2025-06-07')
  })

  it('are those of the other account once it is another one', async () => {
    const bridge = await shown()
    bridge.answers['history:days'] = () => new Promise(() => undefined)
    page.props['account'] = account({ mid: '7' })
    await settled()
    expect(bridge.calls.at(-1)).toEqual(['history:days', '7', 2026])
    expect(page.root.querySelector('[data-day]')).toBeNull()
  })

  it('are read again once a look at an account is stored, and when the day turns', async () => {
    const bridge = await shown()
    const asked = (): number => bridge.asked.filter((one) => one === 'history:days').length
    const push = async (asking: Glance['asking']): Promise<void> => {
      bridge.push('glance:changed', glanceChange(glance(), glance({ asking })))
      await settled()
    }
    await push({ mid: account().mid, done: 0, of: 1 })
    expect(asked()).toBe(1)
    await push(null)
    expect(asked()).toBe(2)
    page.props['day'] = '2026-11-24'
    await settled()
    expect(asked()).toBe(3)
    page.props['nowMs'] = NOW_MS + 15_000
    await settled()
    expect(asked()).toBe(3)
  })
})

describe('a history', () => {
  it('that holds nothing yet says what will be kept', async () => {
    await shown({ firstDay: null, days: [] })
    expect(page.text()).toContain('The calendar begins today')
    expect(page.root.querySelector('[role=grid]')).toBeNull()
  })

  it('that cannot be read says so, and is read when asked again', async () => {
    const bridge = fakeBridge()
    bridge.answers['history:days'] = () => failed({ kind: 'cannot-read' })
    await shown({}, 'en', bridge)
    expect(page.find('[role=alert]').textContent).toContain('The history cannot be read.')
    bridge.answers['history:days'] = () => success(yearOfDays())
    await page.click('Try again')
    expect(page.root.querySelector('[role=alert]')).toBeNull()
    expect(page.root.querySelector('[role=grid]')).not.toBeNull()
  })

  it('stays in sight where it cannot be read anew', async () => {
    const bridge = await shown()
    bridge.answers['history:days'] = () => failed({ kind: 'unexpected' })
    page.props['day'] = '2026-11-24'
    await settled()
    expect(page.text()).toContain('The history cannot be read.')
    expect(page.root.querySelector('[role=grid]')).not.toBeNull()
  })
})
