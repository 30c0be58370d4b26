import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { takenKeysVariable } from '../stand-in/control-protocol'
import type { LaunchedApp } from './driver/app-launch'
import { specSetting, type SpecSetting } from './spec-setting'
import { openTab } from './window-steps'

const ONE = 'Control+Alt+B'
const OTHER = 'Control+Shift+G'

let setting: SpecSetting
beforeAll(async () => {
  setting = await specSetting()
  await setting.signIn({ mid: '1900001600000001', nickname: '小栗子' })
})
afterEach(async () => {
  for (const group of setting.profile.groups) await group.stop()
})
afterAll(() => setting.stop())

const stored = (): unknown =>
  JSON.parse(readFileSync(join(setting.profile.userData, 'settings.json'), 'utf8'))
const held = async (app: LaunchedApp) => (await app.state()).globalShortcuts
const openField = async (app: LaunchedApp) => {
  const page = await app.window()
  await openTab(page, 'Settings')
  const group = page.getByRole('region', { name: 'Global shortcut', exact: true })
  const field = group.getByLabel('Show or hide the window from any program')
  await field.focus()
  return { page, group, field }
}

it('the keys that somebody presses in the field show and hide the window from then on', async () => {
  const app = await setting.launch()
  const { page, group, field } = await openField(app)
  // There before something is told in it, or nobody would hear it.
  expect(await group.getByRole('status').count()).toBe(1)
  expect([await field.inputValue(), await held(app)]).toEqual(['None', []])
  await page.keyboard.press('b')
  await group.getByText('B would no longer work in any other program').waitFor()
  await page.keyboard.press('Control+Alt+b')
  await group.getByText('Ctrl+Alt+B shows and hides the window now.').waitFor()
  expect([await field.inputValue(), await held(app)]).toEqual(['Ctrl+Alt+B', [ONE]])
  expect(stored()).toMatchObject({ globalShortcut: ONE })

  const visible = async () => (await app.state()).windows[0]?.visible
  await app.act('pressKeys', ONE)
  await expect.poll(visible).toBe(false)
  await app.act('pressKeys', ONE)
  await expect.poll(visible).toBe(true)

  await app.setDesktop({ takenKeys: [OTHER] })
  await field.focus()
  await page.keyboard.press('Control+Shift+g')
  await group.getByText('Ctrl+Shift+G is taken by another program or the system').waitFor()
  expect([await field.inputValue(), await held(app)]).toEqual(['Ctrl+Alt+B', [ONE]])
  expect(stored()).toMatchObject({ globalShortcut: ONE })
})

it('they are had again at the next start, hidden as well, and removed by a key', async () => {
  const app = await setting.launch(['--hidden'])
  await expect.poll(() => held(app)).toEqual([ONE])
  expect((await app.state()).windows).toEqual([])
  await app.act('pressKeys', ONE)
  const { page, group, field } = await openField(app)
  await page.keyboard.press('Escape')
  expect(await held(app)).toEqual([ONE])
  await page.keyboard.press('Delete')
  await group.getByText('The shortcut was removed.').waitFor()
  expect([await field.inputValue(), await held(app)]).toEqual(['None', []])
  await page.keyboard.press('Control+Alt+b')
  await expect.poll(() => held(app)).toEqual([ONE])
})

it('where another program was first, the settings say so, and others can be pressed', async () => {
  const app = await setting.launch([], { env: { [takenKeysVariable]: ONE } })
  const { page, group } = await openField(app)
  await group
    .getByText('Ctrl+Alt+B is taken by another program or the system, so pressing')
    .waitFor()
  expect(await held(app)).toEqual([])
  await page.keyboard.press('Control+Shift+g')
  await expect.poll(() => held(app)).toEqual([OTHER])
  await expect.poll(() => group.getByText('is taken by another').count()).toBe(0)
})

it('every window is kept out of pictures of the screen, where that is wanted', async () => {
  const app = await setting.launch()
  const page = await app.window()
  const covered = async () => (await app.state()).windows.map((one) => one.contentProtected)
  expect(await covered()).toEqual([false])
  const set = (on: boolean) =>
    page.evaluate(`biliGlance.requests['settings:change']({ captureGuard: ${String(on)} })`)
  await set(true)
  await expect.poll(covered).toEqual([true])
  await openTab(page, 'Add an account')
  await page.getByRole('radio', { name: 'Bilibili’s page' }).check()
  await page.getByRole('button', { name: 'Open Bilibili’s page' }).click()
  await app.windowAt('https://passport.bilibili.com/login')
  expect(await covered()).toEqual([true, true])
  await set(false)
  await expect.poll(covered).toEqual([false, false])
  await openTab(page, 'Settings')
  // What this computer cannot do is not pretended.
  const capture = page.getByRole('region', { name: 'Screen capture', exact: true })
  expect(await capture.getByRole('switch').isDisabled()).toBe(true)
  await capture.getByText('Linux has no way to do this').waitFor()
})
