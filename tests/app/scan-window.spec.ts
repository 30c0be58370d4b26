import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { QR_CODE, QR_POLL } from '../upstream/endpoint-places'
import type { LaunchedApp } from './driver/app-launch'
import { specSetting } from './spec-setting'
import type { SpecSetting } from './spec-setting'
import { expectQuiet, openTab, tabsOf } from './window-steps'

const KNOWN = '1900001500000001'
const FRESH = '1900001500000002'

let setting: SpecSetting
let app: LaunchedApp
let page: Page

beforeAll(async () => {
  setting = await specSetting()
  await setting.signIn({ mid: KNOWN, nickname: '小栗子', done: { login: true } })
  setting.upstream.addAccount({ mid: FRESH, nickname: '新来的', done: { login: true } })
  app = await setting.launch()
  page = await app.window()
  await page.evaluate(`biliGlance.requests['account:rename']('${KNOWN}', '我的大号')`)
})
afterAll(() => setting.stop())

const code = () => page.getByRole('img', { name: 'QR code' })
const panel = () => page.locator('.attempt')
const says = (words: string): Promise<void> => panel().getByText(words).waitFor()
const begin = async (): Promise<void> => {
  await page.getByRole('button', { name: 'Show the code' }).click()
  await code().waitFor()
}
const polls = (): number =>
  setting.upstream.requests().filter(({ host, path }) => host + path === QR_POLL).length

it('shows a code on demand, and how it fares on the phone', async () => {
  await openTab(page, 'Add an account')
  setting.asked()
  await page.waitForTimeout(300)
  expect(setting.asked().filter((place) => place.startsWith('passport'))).toEqual([])
  await begin()
  await says('Scan the code with the Bilibili app on your phone.')
  setting.upstream.scan.scan()
  await says('Scanned. Now confirm on the phone.')
  setting.upstream.scan.cancel()
  await says('Scan the code with the Bilibili app on your phone.')
})

it('follows a code that has expired by another one, once, and then waits for a click', async () => {
  const { scan } = setting.upstream
  const before = scan.keys().length
  scan.expire()
  await expect.poll(() => scan.keys().length, { timeout: 10_000 }).toBe(before + 1)
  scan.expire()
  await says('The code has expired')
  expect(scan.keys().length).toBe(before + 1)
  await page.getByRole('button', { name: 'New code' }).click()
  await code().waitFor()
})

it('asks no more once its tab is left', async () => {
  await openTab(page, 'Settings')
  await page.waitForTimeout(300)
  setting.asked()
  await page.waitForTimeout(3_000)
  expect([polls(), setting.asked().includes(QR_CODE)]).toEqual([0, false])
})

it('adds the account that confirmed, which is read at once', async () => {
  await openTab(page, 'Add an account')
  await begin()
  setting.upstream.scan.confirm(FRESH)
  await page.getByText('新来的 was added.').waitFor()
  await page.getByRole('button', { name: 'Open its tab' }).click()
  await page.getByText('/ 65 exp').first().waitFor()
  expect((await tabsOf(page)).map((tab) => tab.split(' | ')[0])).toContain('新来的')
})

it('asks before another account is added in the place of the one that was meant', async () => {
  await openTab(page, '我的大号')
  await page.getByText('Manage account').click()
  await page.getByRole('button', { name: 'Sign in again' }).click()
  await begin()
  const before = await setting.profile.secrets()
  setting.upstream.scan.confirm(FRESH)
  await expect
    .poll(() => panel().getByRole('alert').innerText(), { timeout: 10_000 })
    .toMatch(/新来的.*not 我的大号.*Nothing was stored/)
  expect(await setting.profile.secrets()).toEqual(before)
})

it('renews a known account in its place, with its name', async () => {
  await page.getByRole('button', { name: 'New code' }).click()
  await code().waitFor()
  setting.upstream.scan.confirm(KNOWN)
  await page.getByText('小栗子 is signed in again.').waitFor()
  const tabs = (await tabsOf(page)).map((tab) => tab.split(' | ')[0])
  expect(tabs.filter((tab) => tab === '我的大号' || tab === '新来的')).toEqual([
    '我的大号',
    '新来的',
  ])
  expect((await setting.profile.secrets()).get(KNOWN)).toContain(
    setting.upstream.sessionsOf(KNOWN).at(-1)?.SESSDATA,
  )
  await expectQuiet(app)
})
