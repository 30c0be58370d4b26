import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { LaunchedApp } from './driver/app-launch'
import { dayAfter, expectedLeft, expectedNames, expectedStreaks, longDate } from './expected-days'
import { chooseAccount, openHistory } from './history-steps'
import { keptByExample } from './kept-by-example'
import type { Kept } from './kept-by-example'
import { specSetting } from './spec-setting'
import type { SpecSetting } from './spec-setting'
import { expectQuiet, linesOf, openTab } from './window-steps'

const TODAY = '2026-11-23'

let setting: SpecSetting
let app: LaunchedApp
let page: Page
let kept: readonly Kept[]
beforeAll(async () => {
  setting = await specSetting()
  kept = keptByExample(setting.nowMs())
  app = await setting.launch(['--example'])
  page = await app.window()
})
beforeEach(() => openHistory(page, 'Days'))
afterAll(() => setting.stop())

const calendar = (year: number): Locator =>
  page.getByRole('grid', { name: `Exp of each day of ${year}` })
const namesIn = (year: number): Promise<readonly string[]> =>
  page.evaluate<string[]>(
    `[...document.querySelectorAll('[role=grid][aria-label$="${year}"] td[aria-label]')]
      .map((cell) => cell.getAttribute('aria-label'))`,
  )
const inCalendarOrder = (names: readonly string[]) => names.toSorted()

/** What stands behind a label, its lines one after the other. */
const told = async (label: string): Promise<string> => {
  const tile = page.getByRole('main').locator('dl > div').filter({ hasText: label })
  return (await linesOf(tile)).replace(`${label} | `, '')
}

describe.each([0, 1, 2])('account %i', (at) => {
  beforeEach(() => chooseAccount(page, kept[at]!.nickname))

  it('has every day of every kept year by its exp, and by what is not known', async () => {
    const { days } = kept[at]!
    for (const year of [2026, 2025, 2024]) {
      await calendar(year).waitFor()
      const expected = expectedNames(days, year, TODAY)
      await expect
        .poll(async () => inCalendarOrder(await namesIn(year)))
        .toEqual(inCalendarOrder(expected))
      expect(expected.some((name) => name.endsWith(': not known'))).toBe(true)
      const previous = page.getByRole('button', { name: 'Previous year' })
      // Nothing is kept of an earlier one.
      if (year === 2024) expect(await previous.isDisabled()).toBe(true)
      else await previous.click()
    }
    for (const year of [2025, 2026]) {
      await page.getByRole('button', { name: 'Next year' }).click()
      await calendar(year).waitFor()
    }
  })

  it('tells how long everything was done, and what this month left behind', async () => {
    const { days } = kept[at]!
    const { current, best } = expectedStreaks(days, TODAY)
    await expect.poll(() => told('Current streak')).toMatch(new RegExp(`^${current} \\|`))
    expect(await told('Best streak')).toMatch(new RegExp(`^${best} \\|`))
    const { exp, unknown } = expectedLeft(days, TODAY)
    const none = unknown === 0 ? 'nothing' : 'not known'
    const figure = exp === 0 ? none : `up to ${exp.toLocaleString('en')} exp`
    const note =
      unknown === 0
        ? 'Every day is known'
        : `${unknown} ${unknown === 1 ? 'day' : 'days'} not fully known`
    expect(await told('Left behind in November')).toBe(`${figure} | ${note}`)
  })

  it('counts how often each task was done, today left out', async () => {
    const days = [...kept[at]!.days].filter(([day]) => day.startsWith('2026') && day < TODAY)
    const counted = (done: readonly (boolean | null)[]): string => {
      const known = done.filter((one) => one !== null)
      return `${known.filter(Boolean).length} of ${known.length} days`
    }
    const seen = days.map(([, day]) => day)
    await expect.poll(() => told('Visit Bilibili')).toBe(counted(seen.map(({ login }) => login)))
    expect(await told('Watch a video')).toBe(counted(seen.map(({ watch }) => watch)))
    expect(await told('Share a video')).toBe(counted(seen.map(({ share }) => share)))
    expect(await told('Give coins')).toBe(
      counted(seen.map(({ coinExp }) => (coinExp === null ? null : coinExp >= 50))),
    )
  })
})

describe('by the keyboard', () => {
  const focused = (): Promise<string | null> =>
    page.evaluate<string | null>(`document.activeElement.getAttribute('aria-label')`)
  const press = async (key: string, expected: string): Promise<void> => {
    await page.keyboard.press(key)
    await expect.poll(focused).toMatch(new RegExp(`^${longDate(expected)}`))
  }

  it('goes from day to day, to the ends of what there is, and tells of each', async () => {
    await chooseAccount(page, kept[0]!.nickname)
    await calendar(2026).waitFor()
    await page.getByRole('button', { name: 'Next year' }).focus()
    await press('Tab', TODAY)
    const days: Readonly<Record<string, number>> = {
      ArrowUp: -1,
      ArrowLeft: -7,
      ArrowDown: 1,
      ArrowRight: 7,
    }
    let day = TODAY
    for (const [key, step] of Object.entries(days)) {
      day = dayAfter(day, step)
      await press(key, day)
    }
    await press('PageUp', '2026-10-23')
    await press('Home', '2026-01-01')
    await press('ArrowLeft', '2026-01-01')
    await press('End', TODAY)
    await press('ArrowRight', TODAY)
  })

  it('tells of a day of a holiday that the app was not running', async () => {
    const { days } = kept[0]!
    let gap = TODAY
    while (days.has(gap)) gap = dayAfter(gap, -1)
    await calendar(2026).locator(`[data-day="${gap}"]`).hover()
    await page.getByText('Not known: the app was not running or not signed in.').waitFor()
    await calendar(2026)
      .locator(`[data-day="${dayAfter(gap)}"]`)
      .hover()
    await page.getByText(/last checked at/).waitFor()
    await expectQuiet(app)
  })
})

describe('where one was', () => {
  const SETTINGS_PX = 700
  const KEPT = `biliGlance.requests['view:read']().then(({ value }) => value.page)`
  /** Scrolls, and waits until the page has heard of it. */
  const scrollTo = (px: number): Promise<void> =>
    page.evaluate(`new Promise((heard) => {
      addEventListener('scroll', () => requestAnimationFrame(() => heard(null)), { once: true })
      scrollTo(0, ${px})
    })`)
  const expectScroll = (px: number): Promise<void> =>
    expect.poll(() => page.evaluate('Math.round(scrollY)')).toBe(px)

  /** The view, whose history it is, and how far down it is read. */
  const place = async () => ({
    view: await page.getByRole('main').getByRole('tab', { selected: true }).innerText(),
    account: await page.evaluate<string>(
      `document.querySelector('main select').selectedOptions[0].text`,
    ),
    scroll: await page.evaluate<number>('Math.round(scrollY)'),
  })
  const closeWindow = async (): Promise<void> => {
    const { windows } = await app.state()
    await app.act('closeWindow', windows.find(({ visible }) => visible)!.id)
    await app.until((seen) => seen.windows.every(({ visible }) => !visible))
  }

  it('is found again after another tab, in the window shown again, and in one made anew', async () => {
    const account = kept[1]!.nickname
    await openHistory(page, 'Coins')
    const month = () => page.getByRole('radio', { name: 'Month', exact: true })
    await month().check({ force: true })
    await openHistory(page, 'Days')
    await chooseAccount(page, account)
    await calendar(2026).waitFor()
    const left = { view: 'Days', account, scroll: 90 }
    await scrollTo(left.scroll)
    await expect.poll(place).toEqual(left)

    await openTab(page, 'Settings')
    await page.locator('#settings-data li').first().waitFor()
    await expectScroll(0)
    await scrollTo(SETTINGS_PX)
    await openTab(page, 'All accounts')
    await openTab(page, 'Settings')
    await expectScroll(SETTINGS_PX)
    await openTab(page, 'History')
    await expect.poll(place).toEqual(left)

    await closeWindow()
    await app.clickTray()
    await app.window()
    await expect.poll(place).toEqual(left)

    // Minutes that pass in no time leave the page none to tell main.
    await expect.poll(() => page.evaluate(KEPT)).toMatchObject({ tab: 'history', scroll: 90 })
    await closeWindow()
    await app.act('passTime', 3 * 60_000)
    expect((await app.state()).windows).toEqual([])
    await app.clickTray()
    page = await app.window()
    await expect.poll(place).toEqual(left)
    await page.getByRole('main').getByRole('tab', { name: 'Coins', exact: true }).click()
    expect(await month().isChecked()).toBe(true)
  })
})
