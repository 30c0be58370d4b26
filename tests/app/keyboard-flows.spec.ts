import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { InventedAccount } from '../../electron/invented/persona'
import { cookieHeaderOf } from '../upstream/spec-account'
import type { LaunchedApp } from './driver/app-launch'
import { chooseFile, deleteHistories, forgetEverything, searchOn } from './keyboard-steps'
import { keyboardUser, type KeyboardUser } from './keyboard-user'
import { specSetting, type SpecSetting } from './spec-setting'
import { storeHistory } from './stored-history'
import { expectQuiet, rested, tabsOf } from './window-steps'

const CHESTNUT = { mid: '1900001700000001', nickname: '小栗子', sign: '旧的签名' }
const FERRY = { mid: '1900001700000002', nickname: '末班渡轮' }

let setting: SpecSetting
let chestnut: InventedAccount
let app: LaunchedApp
let page: Page
let user: KeyboardUser

const begin = async (): Promise<void> => {
  app = await setting.launch()
  page = await app.window()
  user = keyboardUser(page)
}
const text = (words: string): Promise<void> => page.getByText(words).first().waitFor()
const names = async (): Promise<readonly (string | undefined)[]> =>
  (await tabsOf(page)).slice(2, -2).map((tab) => tab.split(' | ')[0])

beforeAll(async () => {
  setting = await specSetting()
  chestnut = setting.upstream.addAccount(CHESTNUT)
  await storeHistory(setting.profile.userData, [chestnut], setting.nowMs())
  await begin()
})
afterAll(() => setting.stop())

it('the first start leads to the example', async () => {
  await user.tabTo('Look around first')
  // The app may be gone before the key is up again; how it ended tells what the key did.
  const [{ stderr }] = await Promise.all([
    app.outcome,
    Promise.allSettled([page.keyboard.press('Enter')]),
  ])
  expect(stderr).toMatch(/--example$/m)
  await begin()
})

it('an account is added: a code is shown, then a cookie is pasted', async () => {
  await user.tabTo('Scan a code to sign in')
  await user.press('Enter')
  await user.isAt('Show the code')
  await user.press('Enter')
  await page.getByRole('img', { name: 'QR code' }).waitFor()
  await user.tabTo('Scan a code', 'back')
  await user.press('ArrowDown', 'ArrowDown')
  await user.isAt('Paste a cookie')
  await user.tabTo('Cookie')
  await user.write(cookieHeaderOf(chestnut))
  await user.tabTo('Add')
  await user.press('Enter')
  await page.getByRole('button', { name: 'Open its tab' }).waitFor()
  await user.tabTo('Open its tab')
  await user.press('Enter')
  await expect.poll(async () => (await user.stop()).id).toBe(`tab-${CHESTNUT.mid}`)
  await setting.signIn(FERRY)
  await expect.poll(names).toEqual(['小栗子', '末班渡轮'])
  await rested(page)
})

it('everything is refreshed, and the button keeps the focus', async () => {
  await user.press('Control+1')
  await user.tabTo('Refresh')
  await user.press('Enter')
  await rested(page)
  await user.isAt('Refresh')
})

it('accounts are put in another order, and back by the key that takes back', async () => {
  await user.tabTo('Move 小栗子')
  await user.press('ArrowDown')
  await expect.poll(names).toEqual(['末班渡轮', '小栗子'])
  await page.getByRole('button', { name: 'Undo' }).waitFor()
  await user.press('Control+z')
  await expect.poll(names).toEqual(['小栗子', '末班渡轮'])
  await text('Undone.')
  await user.isAt('Move 小栗子')
})

it('an account is opened and its details are unfolded', async () => {
  await user.tabTo('Open 小栗子', 'back')
  await user.press('Enter')
  await expect.poll(async () => (await user.stop()).id).toBe(`tab-${CHESTNUT.mid}`)
  await page.locator('summary', { hasText: 'Details' }).first().waitFor()
  await user.tabTo('Details')
  await user.press('Enter')
  expect(await page.locator('details[open]').count()).toBeGreaterThan(0)
})

it('it is renamed, coloured and paused, each of which can be taken back', async () => {
  await user.press('Control+3')
  await user.tabTo('Manage account', 'back')
  await user.press('Enter')
  await user.tabTo('Name in this app')
  await user.write('工作号')
  await user.press('Tab', 'Enter')
  await expect.poll(names).toEqual(['工作号', '末班渡轮'])
  await user.isAt('Rename')
  await user.tabTo('None')
  await user.press('ArrowRight')
  await user.isAt('Rose')
  await text('has another colour.')
  await user.press('Control+z')
  await text('Undone.')
  await user.tabTo('Pause')
  await user.press('Enter')
  await user.isAt('Resume')
  await text('工作号 is paused.')
  await user.tabTo('Undo')
  await user.press('Enter')
  await user.isAt(/^(?:Pause|Resume)$/)
  await expect.poll(async () => (await tabsOf(page)).join()).not.toContain('paused')
})

it('a signature is discarded, taken back, and sent', async () => {
  await user.tabTo('Change')
  await user.press('Enter')
  await user.isAt(/^New signature/)
  await user.press('Control+a')
  await user.write('新的签名')
  await user.tabTo('Discard')
  await user.press('Enter')
  await user.isAt('Change')
  await user.press('Control+z')
  await page.getByLabel('New signature').waitFor()
  await user.tabTo('Next')
  await user.press('Enter')
  await user.tabTo('Send to Bilibili')
  await user.press('Enter')
  await user.isAt(/^Bilibili took it/)
})

it('a setting is searched for, changed, and changed back', async () => {
  await searchOn(page, user, 'Control+,')
  await user.isAt('Search settings')
  await user.write('language')
  await user.tabTo('As the system')
  await user.press('ArrowDown')
  await expect.poll(() => page.evaluate('document.documentElement.lang')).toBe('zh-CN')
  await page.getByRole('button', { name: '撤销' }).waitFor()
  await user.press('Control+z')
  await expect.poll(() => page.evaluate('document.documentElement.lang')).toBe('en')
})

it('the history is searched, drawn by another period, and walked through day by day', async () => {
  await searchOn(page, user, 'Control+2')
  await user.isAt(/^Search/)
  await user.write('BV')
  await user.tabTo('Day')
  await user.press('ArrowRight')
  await user.isAt('Week')
  await user.press('Control+2')
  await page.evaluate('window.scrollTo(0, 0)')
  await user.tabTo('Coins', 'back')
  await user.press('ArrowRight')
  await user.isAt('Days')
  await page.getByRole('grid').waitFor()
  await user.tabTo(/20\d\d/)
  const { name } = await user.stop()
  await user.press('ArrowLeft')
  expect((await user.stop()).name).not.toBe(name)
})

it('the history is saved, and deleted without losing one’s place', async () => {
  await searchOn(page, user, 'Control+,')
  await user.press('Control+a', 'Backspace')
  await user.tabTo('Save everything (JSON)…')
  await user.press('Enter')
  await chooseFile(app, path.join(setting.profile.folder, 'mine.json'))
  await text('Saved as mine.json')
  await user.isAt('Save everything (JSON)…')
  await deleteHistories(page, user)
})

it('the list of keys opens and closes where one was', async () => {
  // Not where a history was just deleted: the button goes once the list was read anew.
  await user.press('Control+1')
  await user.tabTo('Refresh')
  await user.press('?')
  await user.isAt('Close')
  await user.press('Escape')
  await user.isAt('Refresh')
})

it('an account is removed after one more word', async () => {
  await user.press('Control+4')
  await user.tabTo('Manage account')
  await user.press('Enter')
  await user.tabTo('Remove from this app…')
  await user.press('Enter')
  await user.isAt('Cancel')
  await user.press('Escape')
  await user.isAt('Remove from this app…')
  await user.press('Enter', 'Tab')
  await page.keyboard.press('Enter')
  await expect.poll(names).toEqual(['工作号'])
  await expect.poll(async () => (await user.stop()).id).toBe('tab-all')
})

it('everything is forgotten', async () => {
  await user.press('Control+,')
  await forgetEverything(user)
  await expect.poll(names).toEqual([])
  await expectQuiet(app)
})
