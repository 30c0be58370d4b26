import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { COIN_EXP, NAV } from '../upstream/endpoint-places'
import { cookieHeaderOf } from '../upstream/spec-account'
import type { LaunchedApp } from './driver/app-launch'
import { specSetting } from './spec-setting'
import type { SpecSetting } from './spec-setting'
import { linesOf, openTab, paste, tabsOf } from './window-steps'

const FIRST = { mid: '1900000430000001', nickname: '小栗子', done: { login: true, coins: 2 } }
const OTHER = { mid: '1900000430000002', nickname: '末班渡轮' }
const THIRD = { mid: '1900000430000003', nickname: '深夜果园电台' }

let setting: SpecSetting
let app: LaunchedApp
let page: Page
beforeAll(async () => {
  setting = await specSetting()
  for (const account of [OTHER, FIRST, THIRD]) await setting.signIn(account)
  await setting.status()
  setting.passMs(61 * 60_000)
  setting.upstream.removeAccount(FIRST.mid)
  setting.upstream.forgetRequests()
  app = await setting.launch()
  page = await app.window()
})
afterAll(() => setting.stop())

const names = async (): Promise<readonly (string | undefined)[]> =>
  (await tabsOf(page)).map((tab) => tab.split(' | ')[0])

it('an account whose login ended says so after a second look, with what was last known', async () => {
  await openTab(page, '小栗子')
  const banner = page.getByRole('alert').filter({ hasText: 'Signed out' })
  await banner.waitFor()
  expect(await linesOf(banner)).toMatch(/Sign in again here: name, order and history stay\./)
  const own = setting.upstream.requests().filter(({ mid }) => mid === null)
  expect(own.map(({ host, path }) => host + path).filter((place) => place === NAV)).toHaveLength(2)
  await expect.poll(() => linesOf(page.getByRole('main'))).toMatch(/25 \| \/ 65 exp/)
})

it('keeps the name that its user gives it', async () => {
  await page.getByText('Manage account').click()
  await page.getByLabel('Name in this app').fill('我的栗子')
  await page.getByRole('button', { name: 'Rename' }).click()
  await expect.poll(names).toContain('我的栗子')
})

it('does not take the login of another account for its own', async () => {
  const other = setting.upstream.addAccount({ ...OTHER, SESSDATA: 'aa00bb11%2C1812345678%2Cx*71' })
  const before = await setting.profile.secrets()
  await paste(page, cookieHeaderOf(other))
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect
    .poll(() => page.locator('.refusal').innerText())
    .toBe('This signs 末班渡轮 in, not 我的栗子. Nothing was stored.')
  expect(await setting.profile.secrets()).toEqual(before)
  await page.getByRole('button', { name: 'Add it as another account' }).waitFor()
  await page.getByRole('button', { name: 'Paste again' }).click()
})

it('comes back in place, with its name and its order', async () => {
  const renewed = setting.upstream.addAccount({
    ...FIRST,
    SESSDATA: 'ffee0011%2C1812345678%2Cnew*71',
    done: { login: true, watch: true, coins: 2 },
  })
  setting.asked()
  await paste(page, cookieHeaderOf(renewed))
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByText('小栗子 is signed in again.').waitFor()
  await expect
    .poll(names)
    .toEqual([
      'All accounts',
      'History',
      '末班渡轮',
      '我的栗子',
      '深夜果园电台',
      'Add an account',
      'Settings',
    ])
  await expect.poll(() => linesOf(page.getByRole('main'))).toMatch(/30 \| \/ 65 exp/)
  expect(await page.getByRole('alert').count()).toBe(0)
  expect(setting.asked()).toContain(COIN_EXP)
  expect((await setting.profile.secrets()).get(FIRST.mid)).toContain('ffee0011')
})
