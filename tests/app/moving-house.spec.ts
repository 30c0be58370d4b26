import { copyFile, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { cookieHeaderOf } from '../upstream/spec-account'
import { formsOf, foundIn } from './credential-search'
import type { LaunchedApp } from './driver/app-launch'
import { specSetting } from './spec-setting'
import type { SpecSetting } from './spec-setting'
import { expectQuiet, linesOf, openTab, paste, tabsOf } from './window-steps'

const FIRST = {
  mid: '1900000770000001',
  nickname: '小栗子',
  SESSDATA: 'c4naryA1%2C1811000000%2Cc4naryTailA*b1',
  bili_jct: 'c4naryc5rf0123456789abcdef01234a',
  done: { login: true, coins: 3 },
}
const SECOND = {
  mid: '1900000770000002',
  nickname: '末班渡轮',
  SESSDATA: 'c4naryB2%2C1811000000%2Cc4naryTailB*b1',
  bili_jct: 'c4naryc5rf0123456789abcdef01234b',
}
const forms = formsOf({
  'SESSDATA of the first': FIRST.SESSDATA,
  'SESSDATA of the second': SECOND.SESSDATA,
  'bili_jct of the first': FIRST.bili_jct,
  'bili_jct of the second': SECOND.bili_jct,
})

let old: SpecSetting
let fresh: SpecSetting
beforeAll(async () => {
  old = await specSetting()
  for (const one of [FIRST, SECOND]) await old.signIn(one)
  await old.status()
  fresh = await specSetting()
})
afterAll(async () => {
  await old.stop()
  await fresh.stop()
})

const saved = (setting: SpecSetting): string => path.join(setting.profile.folder, 'house.json')

interface Exported {
  readonly accounts: readonly { readonly mid: string }[]
}

/** The history of a profile, in an order that is always the same. */
const history = async (setting: SpecSetting): Promise<readonly { readonly mid: string }[]> => {
  const { stdout, exitCode } = await setting.run(['--export=json'])
  expect(exitCode).toBe(0)
  const { accounts } = JSON.parse(stdout) as Exported
  return accounts.toSorted((one, other) => Number(one.mid) - Number(other.mid))
}

const click = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click()
/** What is chosen may be drawn anew once more before it stays. */
const choose = async (radio: Locator): Promise<void> => {
  await radio.click()
  await expect.poll(() => radio.isChecked()).toBe(true)
}
/** The accounts' names by their tabs; one without a picture has its first character beside it. */
const names = async (page: Page): Promise<readonly string[]> => {
  const tabs = (await tabsOf(page)).slice(2, -2).map((tab) => tab.split(' | '))
  return tabs.map(([first = '', second = '']) => (second.startsWith(first) ? second : first))
}
const group = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const answer = async (app: LaunchedApp, value: object): Promise<void> => {
  await app.until((seen) => seen.dialogs.some(({ open }) => open))
  await app.act('answerDialog', { at: -1, value: { canceled: false, ...value } })
}

it('is saved with names, colours, order and settings, and without a credential', async () => {
  const app = await old.launch()
  const page = await app.window()
  // What is asked after a start is a part of the history that is saved.
  await page.evaluate(`biliGlance.requests['accounts:refresh']()`)
  await openTab(page, '小栗子')
  await page.getByText('Manage account').click()
  await page.getByLabel('Name in this app').fill('工作号')
  await click(page, 'Rename')
  await page.getByRole('radio', { name: 'Teal' }).check()
  await openTab(page, 'All accounts')
  await page.getByRole('button', { name: 'Move 工作号' }).press('ArrowDown')
  await expect.poll(() => names(page)).toEqual(['末班渡轮', '工作号'])
  await openTab(page, 'Settings')
  await choose(group(page, 'Appearance').getByLabel('Dark'))
  await choose(group(page, 'Tray').getByLabel('Dot'))
  await click(page, 'Save everything to move…')
  await answer(app, { filePath: saved(old) })
  await page.getByText('Saved as house.json: 2 accounts.').waitFor()
  const { mode } = await stat(saved(old))
  expect(mode & 0o077).toBe(0)
  expect(foundIn('the file', await readFile(saved(old)), forms)).toEqual([])
  expect(await readFile(saved(old), 'utf8')).toContain('工作号')
  await expectQuiet(app)
  await app.stop()
})

it('moves into a fresh profile once that was told, and nobody is asked about who waits', async () => {
  await copyFile(saved(old), saved(fresh))
  const app = await fresh.launch()
  const page = await app.window()
  await openTab(page, 'Settings')
  await click(page, 'Choose the file…')
  await answer(app, { filePaths: [saved(fresh)] })
  const preview = group(page, 'Moving to another computer')
    .getByRole('status')
    .filter({ hasText: 'would bring' })
  await preview.getByText('house.json would bring:').waitFor()
  expect(await linesOf(preview)).toMatch(
    /末班渡轮: \d+ rows? .* \| New here; .* \| 工作号: \d+ rows .* 1 day \| New here;.* \| 2 settings will be changed/,
  )
  expect(await names(page)).toEqual([])
  await click(page, 'Move in')
  await page.getByText('2 accounts have moved in; 2 of them wait for you to sign in').waitFor()
  await expect.poll(() => names(page)).toEqual(['末班渡轮', '工作号'])
  await expect.poll(() => group(page, 'Appearance').getByLabel('Dark').isChecked()).toBe(true)
  expect(await page.evaluate('matchMedia("(prefers-color-scheme: dark)").matches')).toBe(true)
  await openTab(page, 'All accounts')
  await click(page, 'Refresh')
  expect(await linesOf(page.getByRole('article').first())).toMatch(/moved here: sign in once/i)
  expect(fresh.asked()).toEqual([])
  expect([...(await fresh.profile.secrets()).keys()]).toEqual([])
  await expectQuiet(app)
  await app.stop()
  expect(await history(fresh)).toEqual(await history(old))
})

it('waits still after a restart, and is no login that was lost', async () => {
  const { json, exitCode } = await fresh.status()
  expect(exitCode).toBe(3)
  expect(json.accounts).toMatchObject([
    { mid: SECOND.mid, name: '末班渡轮', session: { state: 'needs-login', expiresAt: null } },
    { mid: FIRST.mid, name: '工作号', session: { state: 'needs-login', expiresAt: null } },
  ])
  expect(fresh.asked()).toEqual([])
})

it('keeps name, colour, place and history once it is signed in', async () => {
  const before = await history(fresh)
  const app = await fresh.launch()
  const page = await app.window()
  await openTab(page, '工作号')
  const banner = page.getByRole('alert').filter({ hasText: 'Waiting for your sign-in' })
  await banner.waitFor()
  expect((await app.state()).notifications).toEqual([])
  await paste(page, cookieHeaderOf(fresh.upstream.addAccount(FIRST)))
  await click(page, 'Sign in')
  await page.getByText('小栗子 is signed in again.').waitFor()
  await expect.poll(() => linesOf(page.getByRole('main'))).toMatch(/35 \| \/ 65 exp/)
  await banner.waitFor({ state: 'detached' })
  expect(await names(page)).toEqual(['末班渡轮', '工作号'])
  await page.getByText('Manage account').click()
  expect(await page.getByRole('radio', { name: 'Teal' }).isChecked()).toBe(true)
  await app.stop()
  expect([...(await fresh.profile.secrets()).keys()].sort()).toEqual([FIRST.mid, 'accounts'])
  const after = await history(fresh)
  expect(after.map(({ mid }) => mid)).toEqual(before.map(({ mid }) => mid))
  expect(after[1]).toEqual(before[1])
})

it('makes both computers equal once it is moved back', async () => {
  const app = await fresh.launch()
  const page = await app.window()
  await openTab(page, 'Settings')
  await click(page, 'Save everything to move…')
  await answer(app, { filePath: saved(fresh) })
  await page.getByText('Saved as house.json: 2 accounts.').waitFor()
  await app.stop()
  await copyFile(saved(fresh), saved(old))
  const back = await old.launch()
  const window = await back.window()
  await openTab(window, 'Settings')
  await click(window, 'Choose the file…')
  await answer(back, { filePaths: [saved(old)] })
  await window.getByText('The settings are the same as here.').waitFor()
  await click(window, 'Move in')
  await window.getByText('2 accounts have moved in.', { exact: true }).waitFor()
  await back.stop()
  expect(await history(old)).toEqual(await history(fresh))
})

it('says what is the matter with a file that is none, and changes nothing', async () => {
  const app = await fresh.launch()
  const page = await app.window()
  await openTab(page, 'Settings')
  await click(page, 'Choose the file…')
  await answer(app, { filePaths: [fresh.profile.folder] })
  await page.getByText('That file cannot be read. Nothing was changed.').waitFor()
  await app.stop()
})
