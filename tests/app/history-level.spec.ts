import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { LaunchedApp } from './driver/app-launch'
import { dayAfter } from './expected-days'
import { cellsOf, chooseAccount, openHistory } from './history-steps'
import { keptByExample } from './kept-by-example'
import type { Kept } from './kept-by-example'
import { specSetting } from './spec-setting'
import type { SpecSetting } from './spec-setting'
import { expectQuiet, linesOf } from './window-steps'

const TODAY = '2026-11-23'
const DAY_MS = 86_400_000

let setting: SpecSetting
let app: LaunchedApp
let page: Page
let annual: Kept
let evening: Kept
let author: Kept
beforeAll(async () => {
  setting = await specSetting()
  const [one, two, three] = keptByExample(setting.nowMs())
  annual = one!
  evening = two!
  author = three!
  app = await setting.launch(['--example'])
  page = await app.window()
})
beforeEach(() => openHistory(page, 'Level'))
afterAll(() => setting.stop())

const count = (number: number): string => number.toLocaleString('en')
const beijingDay = (ms: number): string => new Date(ms + DAY_MS / 3).toISOString().slice(0, 10)
/** All exp at the last look at each day. */
const expByDay = ({ levels }: Kept): ReadonlyMap<string, number> =>
  new Map(levels.map(({ atMs, exp }) => [beijingDay(atMs), exp!]))
const nowOf = ({ levels }: Kept): { readonly exp: number; readonly coinTenths: number } => {
  const { exp, coinTenths } = levels.at(-1)!
  return { exp: exp!, coinTenths: coinTenths! }
}

/** What each of the last days brought, the least first. */
const gainsOf = ({ gains }: Kept, days: number): readonly number[] =>
  gains.slice(-days).toSorted((one, other) => one - other)
const median = (rising: readonly number[]): number =>
  (rising[Math.floor(rising.length / 2)]! + rising[Math.floor((rising.length - 1) / 2)]!) / 2

const dateText = (expToGo: number, gain: number): string => {
  const days = gain > 0 ? Math.ceil(expToGo / gain) : Infinity
  return days > 9 * 365 ? 'out of sight' : dayAfter(TODAY, days)
}

const main = (): Locator => page.getByRole('main')
const forecast = (level: string): Locator =>
  main().getByRole('region', { name: `The way to ${level}` })

it('tells the level, and how far it is to the next one', async () => {
  await chooseAccount(page, annual.nickname)
  const { exp } = nowOf(annual)
  await main()
    .getByText(`${count(exp)} of 28,800 exp`)
    .waitFor()
  expect(await linesOf(main().getByRole('tabpanel', { name: 'Level' }))).toContain(
    `${count(28_800 - exp)} exp`,
  )
})

it.each([
  ['annual', 'Lv 6', 28_800],
  ['evening', 'Lv 4', 4_500],
] as const)('forecasts the next level of the %s one', async (who, level, nextExp) => {
  const kept = who === 'annual' ? annual : evening
  await chooseAccount(page, kept.nickname)
  const card = forecast(level)
  await card.waitFor()
  const toGo = nextExp - nowOf(kept).exp
  const shown = await Promise.all(
    (await card.getByRole('row').all()).slice(1).map(async (row) => ({
      name: (await row.getByRole('rowheader').innerText()).replaceAll(/\s+/g, ' '),
      cells: (await cellsOf(row)).map((text) => text.replaceAll(/\s+/g, ' ')),
    })),
  )
  const expected = [7, 30].map((days) => {
    const gains = gainsOf(kept, days)
    const cells = [median(gains), gains.at(-1)!, gains[0]!].map(
      (gain) => `${dateText(toGo, gain)} ${gain} exp`,
    )
    return { name: `last ${days} days ${gains.length} known`, cells }
  })
  expect(shown).toEqual(expected)
  const gains = gainsOf(kept, 30)
  const [usual, best, worst] = [median(gains), gains.at(-1)!, gains[0]!].map((gain) =>
    dateText(toGo, gain),
  )
  const told = await card.getByRole('paragraph').first().innerText()
  if (usual === 'out of sight') expect(told).toContain(`${level} on ${best} at the earliest`)
  else if (worst === 'out of sight')
    expect(told).toContain(`${level} from ${best} on, most likely around ${usual}`)
  else expect(told).toContain(`${level} between ${best} and ${worst}, most likely around ${usual}`)
})

it('has nothing to forecast at the top', async () => {
  await chooseAccount(page, author.nickname)
  await main()
    .getByText(`${count(nowOf(author).exp)} exp`, { exact: true })
    .waitFor()
  await main().getByText('The top level is reached').waitFor()
  expect(
    await main()
      .getByRole('region', { name: /^The way to/ })
      .count(),
  ).toBe(0)
})

it.each([0, 1, 2])('tells how long the coins of account %i last', async (at) => {
  const kept = [annual, evening, author][at]!
  await chooseAccount(page, kept.nickname)
  const first = dayAfter(TODAY, -30)
  const rows = kept.rows.filter(({ atMs }) => beijingDay(atMs) >= first && beijingDay(atMs) < TODAY)
  const tenthsADay = rows.reduce((sum, { tenths }) => sum + tenths, 0) / 30
  const rounded = Math.round(tenthsADay) / 10
  const { coinTenths } = nowOf(kept)
  const tile = main().locator('dl > div').filter({ hasText: 'Coins in hand' })
  const words =
    tenthsADay < 0 ? `Will last about ${Math.floor(coinTenths / -tenthsADay)} days` : 'Growing'
  const pace = `${rounded < 0 ? '−' : '+'}${Math.abs(rounded)} a day over 30 days`
  await expect
    .poll(() => linesOf(tile))
    .toBe(`Coins in hand | ${count(coinTenths / 10)} | ${words} | ${pace}`)
})

it('draws the course of all exp, and writes it as a table with its gaps', async () => {
  await chooseAccount(page, annual.nickname)
  const course = main().getByRole('region', { name: 'Total exp' })
  const exp = expByDay(annual)
  const [first] = exp.keys()
  const gain = nowOf(annual).exp - exp.get(first!)!
  await course.getByText(`${first} to ${TODAY}: +${count(gain)} exp`).waitFor()
  await course.getByText('Show as a table').click()
  await course.getByRole('row').nth(1).waitFor()
  const rows = await Promise.all(
    (await course.getByRole('row').all()).slice(1).map((row) => cellsOf(row)),
  )
  const points = rows.filter((cells) => cells.length === 3)
  expect(points.length).toBeGreaterThan(90)
  for (const [day, , shown] of points) expect(shown).toBe(count(exp.get(day!)!))
  expect(points[0]).toEqual([TODAY, 'Lv 5', count(nowOf(annual).exp)])
  expect(points.at(-1)?.[0]).toBe(first)
  // The holiday of sixteen days, and where else more than a week was not seen.
  const gaps = rows.filter((cells) => cells.length === 1)
  expect(gaps.length).toBeGreaterThan(2)
  for (const [text] of gaps) {
    const [from, until] = text!.match(/\d{4}-\d\d-\d\d/g)!
    const between = Array.from({ length: 8 }, (_, at) => dayAfter(from, 1 + at))
    expect(between.filter((day) => exp.has(day) && day < until!).length).toBeLessThan(7)
    expect([exp.has(from), exp.has(until!)]).toEqual([true, true])
  }
  await expectQuiet(app)
})

it('goes along the course by the keyboard', async () => {
  await chooseAccount(page, annual.nickname)
  const course = main().getByRole('region', { name: 'Total exp' })
  await course
    .getByRole('group', { name: /^Total exp/ })
    .first()
    .focus()
  await page.keyboard.press('End')
  await course
    .getByText(`${count(nowOf(annual).exp)} exp`)
    .first()
    .waitFor()
  expect((await linesOf(course)).includes(TODAY)).toBe(true)
})
