import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { dayNumber } from '../../electron/invented/beijing-calendar'
import { entriesSince } from '../../electron/invented/diary'
import { exampleAccounts } from '../../electron/invented/example-accounts'
import { inventedHistory } from '../../electron/invented/invented-history'
import { COIN_LOG } from '../upstream/endpoint-places'
import { cookieHeaderOf } from '../upstream/spec-account'
import { specSetting } from './spec-setting'
import type { SpecSetting } from './spec-setting'
import { storeHistory } from './stored-history'
import { expectQuiet } from './window-steps'

const DAY_MS = 86_400_000
/** When the app ran for the last time, before some days away. */
const BEFORE_MS = Date.parse('2026-11-14T04:00:00.000Z')
const [annual, , author] = exampleAccounts(BEFORE_MS)
const people = [annual!, author!]

let setting: SpecSetting
/** The first day that the log of the first round after those days tells of. */
let firstOfWeek: number
beforeAll(async () => {
  setting = await specSetting({ clock: '2026-11-24T04:00:00.000Z' })
  firstOfWeek = dayNumber(setting.nowMs()) - 6
  await storeHistory(setting.profile.userData, people, BEFORE_MS)
  for (const account of people) {
    setting.upstream.admit(account)
    const { exitCode } = await setting.addAccount(cookieHeaderOf(account))
    expect(exitCode).toBe(0)
  }
})
afterEach(async () => {
  // After a failure too: the next spec starts its own app.
  for (const group of setting.profile.groups) await group.stop()
})
afterAll(() => setting.stop())

/** How many coins' entries there are, of all accounts, once a round has read the log. */
const entriesAfterRound = (nowMs: number): number =>
  people.reduce((sum, account) => {
    const since = entriesSince(account, firstOfWeek, nowMs)
    const gifts = since.filter(({ coinTenths }) => coinTenths !== 0)
    return sum + inventedHistory(account, BEFORE_MS).coinRows.length + gifts.length
  }, 0)

const shownEntries = (page: Page): Promise<string> =>
  page
    .getByRole('main')
    .getByText(/^[\d,]+ entries$/)
    .innerText()
const text = (entries: number): string => `${entries.toLocaleString('en')} entries`

/** What has the focus, by its kind and by what it is called or says. */
const focused = (page: Page): Promise<string> =>
  page.evaluate<string>(`(({ activeElement: at }) =>
    [at.getAttribute('role') ?? at.type ?? at.tagName, at.getAttribute('aria-label') ??
      at.labels?.[0]?.innerText ?? at.innerText].join(' ').trim())(document)`)

/** Presses the tab key until it has come to something. */
const tabTo = async (page: Page, name: string | RegExp): Promise<void> => {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab')
    const now = await focused(page)
    if (typeof name === 'string' ? now === name : name.test(now)) return
  }
  throw new Error(`the tab key never came to ${String(name)}`)
}

const press = async (page: Page, key: string, leadsTo: string): Promise<void> => {
  await page.keyboard.press(key)
  await expect.poll(() => focused(page)).toBe(leadsTo)
}

it('goes on from what lies on the disk, by the keyboard alone', async () => {
  const app = await setting.launch()
  const page = await app.window()
  await tabTo(page, 'tab All accounts')
  await press(page, 'ArrowDown', 'tab History')
  await expect.poll(() => shownEntries(page)).toBe(text(entriesAfterRound(setting.nowMs())))

  await tabTo(page, 'tab Coins')
  await press(page, 'ArrowRight', 'tab Days')
  await page.getByRole('grid', { name: 'Exp of each day of 2026' }).waitFor()
  await tabTo(page, /^TD Tuesday, 24 November 2026, today/)
  await page.keyboard.press('ArrowUp')
  await expect.poll(() => focused(page)).toMatch(/^TD Monday, 23 November 2026: not known$/)

  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Shift+Tab')
  await press(page, 'ArrowLeft', 'tab Coins')
  await tabTo(page, 'search Search')
  await page.keyboard.type('登录')
  await tabTo(page, 'radio All')
  await press(page, 'ArrowRight', 'radio In')
  await expect.poll(() => shownEntries(page)).not.toBe(text(entriesAfterRound(setting.nowMs())))
  await tabTo(page, 'group Kept coin log')
  await page.keyboard.press('End')
  await page.getByText('登录奖励').last().waitFor()
  await expectQuiet(app)
  await app.stop()
})

it('shows what is kept at once, and what a round brings as soon as it is there', async () => {
  const before = entriesAfterRound(setting.nowMs())
  setting.passMs(DAY_MS)
  const now = entriesAfterRound(setting.nowMs())
  expect(now).toBeGreaterThan(before)
  setting.upstream.play({ url: COIN_LOG }, { kind: 'late', delayMs: 4_000 })
  const app = await setting.launch()
  const page = await app.window()
  await page.getByRole('tab', { name: 'History' }).click()
  await expect.poll(() => shownEntries(page)).toBe(text(before))
  await expect.poll(() => shownEntries(page)).toBe(text(now))
  await expectQuiet(app)
  await app.stop()
})
