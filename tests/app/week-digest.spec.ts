import { mkdir } from 'node:fs/promises'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { dayStartsAtMs } from '../../electron/bilibili/day'
import { ledger } from '../../electron/main/ledger/ledger'
import { ledgerInFolder } from '../../electron/main/ledger/ledger-place'
import { dayPlus } from '../../electron/shared/ledger/bilibili-calendar'
import { fullDay, giftAt, nothingOf } from '../electron/shared/ledger/ledger-builder'
import type { LaunchedApp } from './driver/app-launch'
import { specSetting, type SpecSetting } from './spec-setting'
import { openTab } from './window-steps'

const FIRST = '1900001600000001'
const SECOND = '1900001600000002'
const SECOND_ONE = { mid: SECOND, nickname: '大板栗', SESSDATA: 'c1600002%2C1809230400%2C00002*b1' }
const ALL_DONE = { login: true, watch: true, share: true, coins: 5 }

/** A Sunday, and the Monday of its week. */
const SUNDAY = '2026-11-22T20:00:00+08:00'
const MONDAY = '2026-11-16'
const NEXT_MONDAY = '2026-11-23'

let setting: SpecSetting
beforeAll(async () => {
  setting = await specSetting({ clock: SUNDAY })
  await mkdir(setting.profile.userData, { recursive: true })
  const kept = ledger({
    place: ledgerInFolder(setting.profile.userData),
    clock: { nowMs: setting.nowMs },
  })
  const week = [0, 1, 2, 3, 4, 5].map((at) => dayPlus(MONDAY, at))
  const added = kept.merge({
    ...nothingOf(FIRST),
    days: week.map((day) => fullDay(day, setting.nowMs())),
    coinRows: week.map((day) => giftAt(dayStartsAtMs(day) / 1_000 + 7_200)),
  })
  expect(added.ok).toBe(true)
  kept.close()
  await setting.signIn({ mid: FIRST, nickname: '小栗子', done: ALL_DONE })
  await setting.signIn({ ...SECOND_ONE, done: ALL_DONE })
})
afterEach(async () => {
  // After a failure too: the next spec starts its own app.
  for (const group of setting.profile.groups) await group.stop()
})
afterAll(() => setting.stop())

const started = async (instant: string, args = ['--hidden']): Promise<LaunchedApp> => {
  setting.setClock(new Date(instant).toISOString())
  const app = await setting.launch(args, { env: { TZ: 'Asia/Shanghai' } })
  await app.until(({ trays }) => trays.length > 0)
  return app
}

const titles = async (app: LaunchedApp): Promise<readonly string[]> =>
  (await app.notifications()).map(({ title }) => title)

/** Until both have been asked; before that, nobody knows how much was earned. */
const asked = (app: LaunchedApp): Promise<void> =>
  expect.poll(async () => (await app.tray()).tooltip.match(/(?<!\?)\d+\/65/g) ?? []).toHaveLength(2)

/** Nothing was told once all was asked, nor in a minute behind. */
const nothingTold = async (app: LaunchedApp): Promise<void> => {
  await asked(app)
  await app.act('tick', null)
  await app.act('tick', null)
  expect(await titles(app)).toEqual([])
}

const THE_WEEK = 'Your week on Bilibili, 2026-11-16 – 11-22'

it('on Sunday nothing is told of a week that is not over', async () => {
  const app = await started(SUNDAY)
  await nothingTold(app)
})

it('in the quiet hours of Monday nothing is told either', async () => {
  const app = await started('2026-11-23T01:00:00+08:00')
  await nothingTold(app)
})

it('on Monday’s first start the week is told, and a click opens it', async () => {
  const app = await started('2026-11-23T09:00:00+08:00')
  await expect.poll(() => titles(app)).toEqual([THE_WEEK])
  const [{ body, actions } = { body: '', actions: [] }] = await app.notifications()
  expect(actions).toEqual([])
  expect(body.split('\n').length).toBeLessThanOrEqual(4)
  // Sunday was seen by the app itself, of both accounts.
  expect(body).toMatch(/^at least 520 exp \(8 of 14 days known\) · at least 8 full days\n/)
  await app.clickNotification()
  const page = await app.window()
  await page.getByRole('heading', { level: 1, name: 'History' }).waitFor()
  await page.getByRole('heading', { level: 2, name: '2026-11-16 – 11-22' }).waitFor()
  const main = page.getByRole('main')
  await main.getByRole('heading', { level: 3, name: '大板栗' }).waitFor()
  expect(await main.innerText()).toContain('1 of 7 days known')

  await page.getByRole('button', { name: 'Copy as text' }).click()
  await expect.poll(async () => (await app.state()).clipboard).toContain(`${THE_WEEK}\n`)
  const copied = (await app.state()).clipboard
  expect(copied).toMatch(/\n小栗子: 455 exp · 7 full days · coins .*\n大板栗: at least 65 exp/)
  expect(copied).not.toMatch(/19000016|SESSDATA/)

  // Who has looked at it need not be told of it above the accounts.
  await openTab(page, 'All accounts')
  await page.getByRole('heading', { level: 1, name: 'All accounts' }).waitFor()
  expect(await page.getByRole('region', { name: THE_WEEK }).count()).toBe(0)
})

it('is not told again after a restart, nor on the days behind', async () => {
  const app = await started('2026-11-23T12:00:00+08:00')
  await nothingTold(app)
  await app.stop()
  const later = await started('2026-11-25T12:00:00+08:00')
  await nothingTold(later)
})

const NEXT_WEEK = 'Your week on Bilibili, 2026-11-23 – 11-29'

it('stands above the accounts until it is done with', async () => {
  const app = await started('2026-11-30T09:00:00+08:00', [])
  await expect.poll(() => titles(app)).toEqual([NEXT_WEEK])
  const page = await app.window()
  const card = page.getByRole('region', { name: NEXT_WEEK })
  await card.waitFor()
  // On these days the app looked in, and nobody had done anything.
  expect(await card.innerText()).toContain('Nothing is known of this week')
  await card.getByRole('button', { name: 'Done' }).click()
  await card.waitFor({ state: 'detached' })
  expect(await page.evaluate('document.activeElement.id')).toBe('tab-all')
  await app.stop()

  const again = await started('2026-11-30T10:00:00+08:00', [])
  const next = await again.window()
  await next.getByRole('heading', { level: 1, name: 'All accounts' }).waitFor()
  await nothingTold(again)
  expect(await next.getByRole('region', { name: NEXT_WEEK }).count()).toBe(0)
})

it('is neither told nor shown where its user does not want that', async () => {
  const app = await started('2026-11-30T11:00:00+08:00', [])
  const page = await app.window()
  await openTab(page, 'Settings')
  await page.getByRole('switch', { name: 'Weekly digest' }).uncheck()
  const isWanted = `biliGlance.requests['view:read']().then(({ value }) => value.settings.weeklyDigest)`
  await expect.poll(() => page.evaluate(isWanted)).toBe(false)
  await app.stop()

  const later = await started('2026-12-07T09:00:00+08:00', [])
  await nothingTold(later)
  const next = await later.window()
  await openTab(next, 'All accounts')
  expect(await next.getByRole('region', { name: /Your week/ }).count()).toBe(0)
  // It can still be read where the history is.
  await openTab(next, 'History')
  await next.getByRole('tab', { name: 'Week' }).click()
  await next.getByRole('heading', { level: 2, name: '2026-11-30 – 12-06' }).waitFor()
  await next.getByRole('button', { name: 'Previous week' }).click()
  await next.getByRole('heading', { level: 2, name: `${NEXT_MONDAY} – 11-29` }).waitFor()
})
