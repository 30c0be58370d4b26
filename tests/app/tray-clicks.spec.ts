import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { COIN_EXP, NAV, REWARD } from '../upstream/endpoint-places'
import type { LaunchedApp } from './driver/app-launch'
import { specSetting } from './spec-setting'
import type { SpecSetting } from './spec-setting'
import { itemOf, linesOf } from './tray-menu-lines'

const CHESTNUT = {
  mid: '1900000700000001',
  nickname: '小栗子',
  SESSDATA: '70000001%2C1809230400%2C00001*b1',
  done: { login: true },
}
const FERRY = { mid: '1900000700000002', nickname: '末班渡轮', done: { watch: true } }

let setting: SpecSetting
beforeAll(async () => {
  setting = await specSetting()
  await setting.signIn(CHESTNUT)
  await setting.signIn(FERRY)
  expect((await setting.status()).exitCode).toBe(0)
})
afterEach(async () => {
  setting.upstream.clear()
  // After a failure too: the next spec starts its own app.
  for (const group of setting.profile.groups) await group.stop()
})
afterAll(() => setting.stop())

const openRow = async (app: LaunchedApp, name: string): Promise<void> => {
  await app.clickMenu((await itemOf(app, name)).label, 'Open this account')
}
/** The name of the tab that is open. */
const openTab = (page: Page): Promise<string | null> =>
  page.getByRole('tab', { selected: true }).getAttribute('id')
const isShown = async (app: LaunchedApp): Promise<boolean> =>
  (await app.state()).windows.some(({ visible }) => visible)

it('opens the window at the account of a row, where there was none and where there is one', async () => {
  const app = await setting.launch(['--hidden'])
  await app.tray()
  expect((await app.state()).windows).toEqual([])
  await openRow(app, '末班渡轮')
  const page = await app.window()
  await expect.poll(() => openTab(page)).toBe(`tab-${FERRY.mid}`)

  const before = await app.tray()
  await openRow(app, '小栗子')
  await expect.poll(() => openTab(page)).toBe(`tab-${CHESTNUT.mid}`)
  // The tray is of all accounts, whatever tab is open.
  expect(before.tooltip.split('\n')).toHaveLength(2)
  expect(await app.tray()).toEqual(before)

  await app.clickTray()
  await expect.poll(() => isShown(app)).toBe(false)
  await openRow(app, '末班渡轮')
  await expect.poll(() => isShown(app)).toBe(true)
  await expect.poll(() => openTab(page)).toBe(`tab-${FERRY.mid}`)
  expect((await app.state()).windows).toHaveLength(1)
})

it('shows the window at a click and puts it away at the next', async () => {
  const app = await setting.launch(['--hidden'])
  await app.tray()
  for (const shown of [true, false, true, false]) {
    await app.clickTray()
    await expect.poll(() => isShown(app)).toBe(shown)
  }
  expect((await app.state()).windows).toHaveLength(1)
})

it('asks once at Refresh, and takes another picture only where there is another', async () => {
  // Older than ten minutes but not yet due by itself.
  setting.passMs(11 * 60_000)
  setting.asked()
  const app = await setting.launch(['--hidden'])
  const first = await app.tray()
  expect(first.drawn).toBe(1)
  setting.upstream.play({ url: NAV }, { kind: 'late', delayMs: 1_000 })

  await app.clickMenu('Refresh')
  await expect.poll(async () => linesOf(await app.menu())).toContain('(Asking Bilibili… 0/2)')
  await expect(app.clickMenu('Refresh')).rejects.toThrow()
  await expect.poll(async () => linesOf(await app.menu())).toContain('Refresh')
  expect(setting.asked().toSorted()).toEqual(
    [NAV, NAV, COIN_EXP, COIN_EXP, REWARD, REWARD].toSorted(),
  )
  // The answers were the same, though they are newer.
  expect((await itemOf(app, '小栗子')).items.map(({ label }) => label)).toContain('as of 04:11')
  const same = await app.tray()
  expect([same.drawn, same.images]).toEqual([1, first.images])
  await app.stop()

  setting.passMs(11 * 60_000)
  const again = await setting.launch(['--hidden'])
  expect((await again.tray()).images).toEqual(first.images)
  setting.upstream.clear()
  setting.upstream.addAccount({ ...CHESTNUT, done: { login: true, coins: 5 } })
  await again.clickMenu('Refresh')
  await expect.poll(async () => (await again.tray()).tooltip).toContain('小栗子: 55/65')
  const changed = await again.tray()
  expect(changed.drawn).toBe(2)
  expect(changed.images).not.toEqual(first.images)
})

it('speaks the language that is set in the window', async () => {
  const app = await setting.launch()
  const page = await app.window()
  const before = (await app.tray()).images
  await page.getByRole('tab', { name: 'Settings' }).click()
  await page.getByRole('radio', { name: '简体中文' }).click()
  await expect
    .poll(async () => linesOf((await app.menu()).slice(-8)))
    .toEqual(['—', '刷新', '打开 Bili Glance', '—', '提醒', '开机启动', '—', '退出'])
  expect((await app.tray()).tooltip).toMatch(/大会员 73 天/)
  expect((await app.tray()).images).toEqual(before)
  await page.getByRole('radio', { name: 'English' }).click()
  await expect
    .poll(async () => linesOf((await app.menu()).slice(-8)))
    .toEqual(['—', 'Refresh', 'Open Bili Glance', '—', 'Reminders', 'Start at login', '—', 'Quit'])
})

it('quits where no window was ever shown', async () => {
  const app = await setting.launch(['--hidden'])
  await app.tray()
  await app.clickMenu('Quit')
  expect(await app.outcome).toMatchObject({ exitCode: 0, stdout: '', stderr: '' })
})
