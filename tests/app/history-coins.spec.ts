import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { LaunchedApp } from './driver/app-launch'
import { coins, currentBar, expectedBars, sumOf as sum } from './expected-coin-bars'
import { cellsOf, chooseAccount, openHistory } from './history-steps'
import { keptByExample } from './kept-by-example'
import type { Kept, KeptRow } from './kept-by-example'
import { specSetting } from './spec-setting'
import type { SpecSetting } from './spec-setting'
import { expectQuiet } from './window-steps'

let setting: SpecSetting
let app: LaunchedApp
let page: Page
let kept: readonly Kept[]
/** Of all accounts, the newest first. */
let everything: readonly KeptRow[]

beforeAll(async () => {
  setting = await specSetting()
  kept = keptByExample(setting.nowMs())
  everything = kept.flatMap(({ rows }) => rows).toSorted((one, other) => other.atMs - one.atMs)
  app = await setting.launch(['--example'])
  page = await app.window()
})
beforeEach(async () => {
  await openHistory(page, 'Coins')
  await chooseAccount(page, 'All accounts')
  await choose('What to show', 'All')
  await search('')
})
afterAll(() => setting.stop())

const count = (number: number): string => number.toLocaleString('en')
const signed = (tenths: number): string => {
  if (tenths === 0) return '0'
  return tenths < 0 ? `−${coins(-tenths)}` : `+${coins(tenths)}`
}
const videoOf = ({ reason }: KeptRow): string => /BV\w{10}/.exec(reason)?.[0] ?? ''
const nicknameOf = (mid: string): string => kept.find((one) => one.mid === mid)!.nickname

const choose = (label: string, option: string): Promise<void> =>
  page.getByRole('group', { name: label, exact: true }).getByText(option, { exact: true }).click()
const search = (text: string): Promise<void> =>
  page.getByRole('searchbox', { name: 'Search' }).fill(text)

const totals = async (): Promise<string> => {
  const shown = page
    .getByRole('main')
    .getByRole('status')
    .filter({ hasText: /entr(y|ies)/ })
  return (await shown.innerText()).replaceAll(/\s+/g, ' ')
}
const expectTotals = (rows: readonly KeptRow[]): Promise<void> =>
  expect
    .poll(totals)
    .toBe(
      `${count(rows.length)} ${rows.length === 1 ? 'entry' : 'entries'} ` +
        `In ${signed(sum(rows, 1))} Out ${signed(-sum(rows, -1))}`,
    )

const table = (): Locator => page.getByRole('table', { name: 'Kept coin log' })
/** The row that is so many below the newest. */
const row = (index: number): Locator =>
  table().locator(`[role=row][aria-rowindex="${String(index + 2)}"]`)
/** What a row shows of an entry; the machine of a spec is in UTC. */
const shownOf = ({ mid, atMs, tenths, reason }: KeptRow, named: boolean): readonly string[] => [
  new Date(atMs).toISOString().slice(0, 16).replace('T', ' '),
  ...(named ? [nicknameOf(mid)] : []),
  signed(tenths),
  reason,
]
const expectRow = (index: number, entry: KeptRow, named: boolean): Promise<void> =>
  expect
    .poll(async () => (await cellsOf(row(index))).map((text) => text.split('\n')[0]))
    .toEqual(shownOf(entry, named))

it('ends its rows where the sums above them end', async () => {
  const endOf = async (place: Locator): Promise<number> => {
    const { x, width } = (await place.boundingBox())!
    return x + width
  }
  const sums = page.locator('.totals')
  expect(Math.abs((await endOf(row(0))) - (await endOf(sums)))).toBeLessThan(1)
})

it('adds up every coin that was ever seen to come or go', async () => {
  expect(everything.length).toBeGreaterThan(5_000)
  await expectTotals(everything)
  expect(await table().getAttribute('aria-rowcount')).toBe(String(everything.length + 1))
  for (const index of [0, 1, 2]) await expectRow(index, everything[index]!, true)
})

it('shows what came in, or what went out', async () => {
  await choose('What to show', 'In')
  await expectTotals(everything.filter(({ tenths }) => tenths > 0))
  await choose('What to show', 'Out')
  const spent = everything.filter(({ tenths }) => tenths < 0)
  await expectTotals(spent)
  await expectRow(0, spent[0]!, true)
})

it('shows one account, without its name in every row', async () => {
  for (const { nickname, rows } of kept) {
    await chooseAccount(page, nickname)
    await expectTotals(rows)
    await expectRow(0, rows[0]!, false)
  }
})

it('finds a video by its id, in whatever case it is typed, and opens it', async () => {
  const gifts = everything.filter(({ tenths }) => tenths < 0)
  const gift = gifts[Math.floor(gifts.length / 2)]!
  const bvid = videoOf(gift)
  await search(bvid.toLowerCase())
  await expectTotals([gift])
  await expectRow(0, gift, true)
  await row(0).getByRole('link', { name: bvid }).click()
  await app.until((seen) => seen.opened.length > 0)
  await expectQuiet(app, [`https://www.bilibili.com/video/${bvid}`])
})

it('finds a part of a text among one account’s income', async () => {
  const author = kept[2]!
  await chooseAccount(page, author.nickname)
  await choose('What to show', 'In')
  await search('登录')
  const wanted = author.rows.filter(({ tenths, reason }) => tenths > 0 && reason.includes('登录'))
  await expectTotals(wanted)
  await expectRow(0, wanted[0]!, false)
})

it('says that nothing fits, and shows everything again', async () => {
  await search('%')
  await page.getByText('Nothing that is kept matches this.').waitFor()
  await page.getByRole('button', { name: 'Show everything' }).click()
  await expectTotals(everything)
})

it('scrolls to the oldest entry by one key', async () => {
  await page.getByRole('group', { name: 'Kept coin log' }).focus()
  await page.keyboard.press('End')
  const last = everything.length - 1
  await expectRow(last, everything[last]!, true)
  expect(await row(0).count()).toBe(0)
  await page.keyboard.press('Home')
  await expectRow(0, everything[0]!, true)
})

it('says between which entries it is not known what happened', async () => {
  const { nickname, rows, spans } = kept[0]!
  await chooseAccount(page, nickname)
  await expectTotals(rows)
  expect(spans.length).toBeGreaterThan(3)
  for (const [at, { fromMs }] of spans.entries()) {
    // The last entry before a gap stands below the first one after it.
    const above = rows.findLastIndex(({ atMs }) => atMs >= fromMs)
    await page.evaluate(
      `document.querySelector('[role=group][aria-label="Kept coin log"]').scrollTop = ${34 * (above - 2)}`,
    )
    await expectRow(above, rows[above]!, false)
    // What was before the first entry of all is no gap: the keeping began there.
    expect((await row(above).innerText()).includes('not known what happened in between')).toBe(
      at > 0,
    )
    expect(await row(above - 1).innerText()).not.toContain('not known')
  }
})

it.each(['Day', 'Week', 'Month'] as const)('draws what came and went by %s', async (span) => {
  const account = kept[0]!
  await chooseAccount(page, account.nickname)
  await choose('What a bar stands for', span)
  const chart = page.getByRole('region', { name: 'Coins that came and went' })
  const current = currentBar(span, setting.nowMs())
  const texts = () => chart.getByRole('listitem').allInnerTexts()
  await expect.poll(async () => (await texts()).some((text) => text.startsWith(current))).toBe(true)
  const expected = expectedBars(account, span, setting.nowMs())
  expect(expected.some((text) => text.endsWith('not known'))).toBe(span !== 'Month')
  expect(expected.some((text) => text.endsWith('known in part'))).toBe(true)
  const shown = new Set(await texts())
  const earlier = chart.getByRole('button', { name: 'Earlier' })
  while (await earlier.isEnabled()) {
    await earlier.click()
    for (const text of await texts()) shown.add(text)
  }
  expect(expected.filter((text) => !shown.has(text))).toEqual([])
})
