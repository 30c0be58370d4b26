import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { LaunchedApp } from './driver/app-launch'
import { specSetting } from './spec-setting'
import type { SpecSetting } from './spec-setting'
import { linesOf, openTab, tabsOf } from './window-steps'

const FIRST = { mid: '1900000440000001', nickname: '小栗子' }
const SECOND = { mid: '1900000440000002', nickname: '末班渡轮' }

let setting: SpecSetting
let app: LaunchedApp
let page: Page
beforeAll(async () => {
  setting = await specSetting()
  await setting.signIn(FIRST)
  await setting.signIn(SECOND)
  await setting.status()
  app = await setting.launch()
  page = await app.window()
  await openTab(page, '小栗子')
  await page.getByText('Manage account').click()
})
beforeEach(() => setting.upstream.forgetRequests())
afterAll(() => setting.stop())

const names = async (): Promise<readonly (string | undefined)[]> =>
  (await tabsOf(page)).slice(2, -2).map((tab) => tab.split(' | ')[0])
const click = (name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click()

it('takes a name of the user’s own, and goes back to Bilibili’s', async () => {
  const field = page.getByLabel('Name in this app')
  await field.fill('工作号')
  await click('Rename')
  await expect.poll(names).toEqual(['工作号', '末班渡轮'])
  expect(await linesOf(page.getByRole('main'))).toContain('on Bilibili: 小栗子')
  await field.fill('')
  await click('Rename')
  await expect.poll(names).toEqual(['小栗子', '末班渡轮'])
  expect(setting.asked()).toEqual([])
})

it('moves to another place', async () => {
  await openTab(page, 'All accounts')
  await page.getByRole('button', { name: 'Move 小栗子' }).press('ArrowDown')
  await expect.poll(names).toEqual(['末班渡轮', '小栗子'])
  await page.getByText('小栗子: place 2 of 2', { exact: true }).waitFor()
  const ferry = page.getByRole('button', { name: 'Move 末班渡轮' })
  await ferry.hover()
  const place = (await page.getByRole('button', { name: 'Open 小栗子' }).boundingBox())!
  await page.mouse.down()
  // What lies there makes room as soon as it is reached.
  await page.mouse.move(place.x + 10, place.y + 10, { steps: 5 })
  await page.mouse.up()
  await expect.poll(names).toEqual(['小栗子', '末班渡轮'])
  await page.getByRole('button', { name: 'Move 末班渡轮' }).press('Home')
  await expect.poll(names).toEqual(['末班渡轮', '小栗子'])
  await openTab(page, '小栗子')
  await page.getByText('Manage account').click()
  expect(setting.asked()).toEqual([])
})

it('is paused with its login kept, and not asked about', async () => {
  await click('Pause')
  await expect.poll(() => tabsOf(page)).toContain('小栗子 | paused')
  expect(await page.evaluate('document.activeElement.innerText')).toBe('Resume')
  await page.getByText('Nothing is asked while an account is paused.').waitFor()
  expect([...(await setting.profile.secrets()).keys()]).toContain(FIRST.mid)
  expect(setting.asked()).toEqual([])
})

it('all of that is there after a restart', async () => {
  await app.stop()
  setting.passMs(61 * 60_000)
  app = await setting.launch()
  page = await app.window()
  await expect.poll(names).toEqual(['末班渡轮', '小栗子'])
  await expect.poll(() => setting.upstream.requests().length).toBeGreaterThan(2)
  expect(setting.upstream.requests().filter(({ mid }) => mid === FIRST.mid)).toEqual([])
})

it('is removed after one more word, keychain entry and all, and Bilibili is not told', async () => {
  await openTab(page, '小栗子')
  await page.getByText('Manage account').click()
  await click('Remove from this app…')
  const dialog = page.getByRole('dialog')
  expect(await linesOf(dialog)).toMatch(/^Remove 小栗子 from this app\? .*Bilibili is not told/)
  await click('Cancel')
  expect(await names()).toHaveLength(2)
  await click('Remove from this app…')
  await click('Remove from this app')
  const said = (): Promise<string[]> => page.getByRole('alert').allInnerTexts()
  await expect
    .poll(async () => ({ names: await names(), said: await said() }))
    .toEqual({ names: ['末班渡轮'], said: [] })
  await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('tab-all')
  await expect
    .poll(async () => [...(await setting.profile.secrets()).keys()].sort())
    .toEqual([SECOND.mid, 'accounts'])
  expect(setting.upstream.requests().filter(({ mid }) => mid === FIRST.mid)).toEqual([])
})
