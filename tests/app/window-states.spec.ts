import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { awkward, playAwkward } from '../upstream/awkward-answers'
import { ACCOUNT, COIN_LOG, NAV } from '../upstream/endpoint-places'
import { cookieHeaderOf } from '../upstream/spec-account'
import type { LaunchedApp } from './driver/app-launch'
import { specSetting } from './spec-setting'
import type { SpecSetting } from './spec-setting'
import { card, expectQuiet, linesOf, openTab, paste } from './window-steps'

const FIRST = { mid: '1900000450000001', nickname: '小栗子', done: { login: true, coins: 2 } }
const HOSTILE = '<img src=x onerror="globalThis.pwned=1">\u202Eevil'

let setting: SpecSetting
let app: LaunchedApp
let page: Page
beforeAll(async () => {
  setting = await specSetting()
  await setting.signIn(FIRST)
  await setting.status()
})
afterEach(async () => {
  for (const group of setting.profile.groups) await group.stop()
})
afterAll(() => setting.stop())

const start = async (): Promise<void> => {
  setting.upstream.forgetRequests()
  app = await setting.launch()
  page = await app.window()
}
const alerts = (): Promise<string> => linesOf(page.getByRole('main'))

it('shows the last values with their age after a restart', async () => {
  await start()
  const glance = page.getByRole('article')
  await glance.waitFor()
  expect(await linesOf(glance)).toMatch(/^小栗子 \| .*25 \| \/ 65 exp \| .*as of 04:00/i)
  await expectQuiet(app)
})

it('says that Bilibili cannot be reached, and shows what was known', async () => {
  setting.passMs(61 * 60_000)
  const stop = setting.upstream.play({}, { kind: 'reset', at: 'start' })
  await start()
  await expect.poll(alerts, { timeout: 30_000 }).toMatch(/Bilibili cannot be reached\. You see/)
  expect(await linesOf(page.getByRole('article'))).toMatch(/25 \| \/ 65 exp \| .*as of 04:00/i)
  stop()
})

it('asks nobody while risk control refuses, and says until when', async () => {
  setting.passMs(61 * 60_000)
  const stop = playAwkward(setting.upstream, awkward(12, ''))
  await start()
  await expect
    .poll(alerts)
    .toMatch(/risk control refuses requests from this network\. Nothing is sent before \d\d:\d\d/)
  stop()
  setting.upstream.forgetRequests()
  const refresh = page.getByRole('button', { name: 'Refresh', exact: true })
  expect(await refresh.isDisabled()).toBe(true)
  expect(await linesOf(page.locator('.panel > header'))).toMatch(/asking again at \d\d:\d\d/i)
  await openTab(page, '小栗子')
  const own = page.getByRole('button', { name: 'Refresh account' })
  await own.waitFor()
  expect(await own.isDisabled()).toBe(true)
  expect(await linesOf(page.getByRole('main'))).toMatch(
    /Held back by Bilibili’s risk control, asking again at \d\d:\d\d/,
  )
  await card(page, 'Level and coins').waitFor()
  expect(await card(page, 'Level and coins').getByRole('button').first().isDisabled()).toBe(true)
  expect(setting.asked()).toEqual([])
})

it('shows hostile names, signatures and reasons as text', async () => {
  setting.passMs(26 * 3_600_000)
  const row = { time: '2026-11-23 10:00:00', delta: -1, reason: HOSTILE }
  const { play } = setting.upstream
  play({ url: NAV }, { kind: 'edited', set: { 'data.uname': HOSTILE } })
  play({ url: ACCOUNT }, { kind: 'edited', set: { 'data.uname': HOSTILE, 'data.sign': HOSTILE } })
  play({ url: COIN_LOG }, { kind: 'edited', set: { 'data.list': [row], 'data.count': 1 } })
  await start()
  await openTab(page, '<img')
  const shown = '<img src=x onerror="globalThis.pwned=1">'
  await page.getByRole('heading', { level: 1 }).filter({ hasText: shown }).waitFor()
  for (const title of ['Profile', 'Signature', 'Coin log'])
    await expect.poll(() => linesOf(card(page, title))).toContain(shown)
  expect(await page.evaluate('typeof pwned')).toBe('undefined')
  expect(await page.locator('main').innerText()).not.toMatch(/[\u202A-\u202E]/)
  await expectQuiet(app)
})

it('keeps a login for this session only where there is no keychain, and says so later', async () => {
  const bare = await specSetting({ keychain: false })
  try {
    const account = bare.upstream.addAccount(FIRST)
    app = await bare.launch()
    page = await app.window()
    await expect.poll(alerts).toMatch(/No keychain was found\. On Linux install/)
    await openTab(page, 'Add an account')
    await paste(page, cookieHeaderOf(account))
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await page.getByRole('button', { name: 'Keep for this session only' }).click()
    await page.getByText('It is kept until the app ends').waitFor()
    await page.getByRole('button', { name: 'Open its tab' }).click()
    await page.getByText('This login is kept in memory alone').waitFor()
    await app.stop()

    app = await bare.launch()
    page = await app.window()
    await openTab(page, '小栗子')
    await page.getByText('This login was kept in memory alone and ended').waitFor()
  } finally {
    await bare.stop()
  }
})
