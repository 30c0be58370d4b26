import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { chosenSettings, defaultSettings } from '../../electron/shared/settings'
import type { SentReport } from '../../electron/shared/sent-report'
import { zoom, ZOOMED } from './reflow-findings'
import { specSetting, type SpecSetting } from './spec-setting'
import { openTab } from './window-steps'

const MID = '1900001300000001'

let setting: SpecSetting
let configHome: string
beforeAll(async () => {
  setting = await specSetting()
  configHome = dirname(setting.profile.userData)
  await setting.signIn({ mid: MID, nickname: '小栗子' })
})
afterEach(async () => {
  for (const group of setting.profile.groups) await group.stop()
})
afterAll(() => setting.stop())

const launch = (args: readonly string[] = []) => setting.launch(args)
const readNames = (folder: string): readonly string[] =>
  existsSync(folder) ? readdirSync(folder) : []
const file = (): string => join(setting.profile.userData, 'settings.json')
const stored = (): unknown => JSON.parse(readFileSync(file(), 'utf8'))

it('each setting is kept, changes nothing else, and is there after a restart', async () => {
  const app = await launch()
  const page = await app.window()
  await openTab(page, 'Settings')
  const group = (name: string) => page.getByRole('region', { name, exact: true })
  await group('Tray').getByLabel('Dot').check()
  await group('Names and pictures').getByRole('switch', { name: 'Hide names' }).click()
  await group('Reminders').getByRole('checkbox', { name: '14 days' }).uncheck()
  await group('Reminders').getByRole('switch', { name: 'Quiet hours' }).click()
  await group('Network').getByLabel('Manual').check()
  await group('Network').getByLabel('Address of the proxy').fill('http://127.0.0.1:3128')
  await group('Network').getByRole('button', { name: 'Use it' }).click()
  await group('Diagnostics').getByLabel('Detailed').check()
  const wanted = {
    ...chosenSettings(defaultSettings),
    trayIcon: 'dot',
    masked: true,
    vipReminderDays: [30, 7, 3, 1, 0],
    quietHours: { ...defaultSettings.quietHours, on: false },
    proxy: { mode: 'manual', server: 'http://127.0.0.1:3128' },
    logLevel: 'detailed',
  }
  await expect.poll(() => stored()).toMatchObject(wanted)
  // At once, too.
  await expect.poll(async () => (await app.tray()).tooltip).toMatch(/^Account 1: /)
  expect((await app.menu())[0]?.label).toMatch(/^Account 1: /)
  await openTab(page, 'All accounts')
  expect(await page.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual(['Account 1'])
  await app.stop()

  const again = await launch(['--hidden'])
  await expect.poll(async () => (await again.tray()).tooltip).toMatch(/^Account 1: /)
  expect(stored()).toMatchObject(wanted)
})

it('a time is set by the keyboard alone, and holds once it is left', async () => {
  const before = stored()
  const app = await launch()
  const page = await app.window()
  await openTab(page, 'Settings')
  const time = page.getByLabel('Time 1', { exact: true })
  const first = await time.inputValue()
  await time.focus()
  for (const key of ['ArrowUp', 'ArrowUp', 'ArrowUp']) await page.keyboard.press(key)
  expect(await time.inputValue()).not.toBe(first)
  expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).toBe('Time 1')
  expect(stored()).toEqual(before)
  await page.keyboard.press('Enter')
  await expect.poll(stored).toMatchObject({ reminderTimes: [22 * 60 + 30, 23 * 60, 23 * 60 + 40] })
  await app.stop()
})

it('a value that cannot be read is as if never set, the others stay', async () => {
  const before = JSON.parse(readFileSync(file(), 'utf8')) as object
  const bad = { reminderTimes: [9_999], proxy: { mode: 'manual', server: 'x' }, masked: false }
  writeFileSync(file(), JSON.stringify({ ...before, ...bad }))
  const app = await launch()
  const page = await app.window()
  await openTab(page, 'Settings')
  const reminders = page.getByRole('region', { name: 'Reminders', exact: true })
  const times = reminders.locator('li input[type=time]')
  await expect.poll(() => times.count()).toBe(3)
  const network = page.getByRole('region', { name: 'Network', exact: true })
  expect(await network.getByLabel('As the system').isChecked()).toBe(true)
  expect(await page.getByLabel('Dot').isChecked()).toBe(true)
})

it('starting at login is a file of the desktop, shown as it is each time somebody looks', async () => {
  const folder = join(configHome, 'autostart')
  const entryName = (): string => {
    const [name] = readNames(folder)
    return join(folder, name ?? '')
  }
  const app = await launch()
  const page = await app.window()
  await openTab(page, 'Settings')
  const box = page.getByRole('switch', { name: 'Start Bili Glance when I log in' })
  await expect.poll(() => box.isEnabled()).toBe(true)
  await box.click()
  await expect.poll(() => box.isChecked()).toBe(true)
  const text = readFileSync(entryName(), 'utf8')
  expect(text).toMatch(/^Exec=\S+ \S+ --hidden$/m)
  expect((await app.menu()).find(({ label }) => label === 'Start at login')?.checked).toBe(true)

  writeFileSync(entryName(), `${text}Hidden=true\n`)
  await page.evaluate(`window.dispatchEvent(new Event('focus'))`)
  await expect.poll(() => box.isChecked()).toBe(false)
  await page.getByText('switched off in the system’s list').waitFor()

  writeFileSync(entryName(), text.replace(/^Exec=.*$/m, 'Exec=/old/bili-glance --hidden'))
  await app.stop()
  const moved = await launch(['--hidden'])
  await moved.until(({ trays }) => trays.length > 0)
  await expect.poll(() => readFileSync(entryName(), 'utf8')).toBe(text)
  expect((await moved.state()).windows).toEqual([])

  await moved.clickMenu('Start at login')
  await expect.poll(() => readNames(folder)).toEqual([])
  await moved.stop()

  rmSync(folder, { recursive: true })
  writeFileSync(folder, 'in the way')
  const hindered = await launch()
  const other = await hindered.window()
  await openTab(other, 'Settings')
  const blocked = other.getByRole('switch', { name: 'Start Bili Glance when I log in' })
  await blocked.click()
  await other.getByText('The startup folder cannot be written').waitFor()
  expect(await blocked.isChecked()).toBe(false)
})

it('what was sent is counted as Bilibili counts it, and copied without names', async () => {
  setting.passMs(61 * 60_000)
  const app = await launch(['--hidden'])
  await expect.poll(() => setting.upstream.requests().length).toBeGreaterThan(2)
  await app.clickTray()
  const page = await app.window()
  await openTab(page, 'Settings')
  const group = page.getByRole('region', { name: 'What I sent today', exact: true })
  const counted = async (): Promise<readonly string[]> => {
    const read = `biliGlance.requests['sent:read']()`
    const answer = await page.evaluate<{ readonly value: SentReport }>(read)
    const { rows } = answer.value
    return rows.flatMap(({ host, path, calls }) =>
      Array.from({ length: calls }, () => (path === '/…' ? host : host + path)),
    )
  }
  // The name of a picture tells whose it is, so that only its host is counted.
  const served = (): readonly string[] =>
    setting.upstream
      .requests()
      .map(({ host, path }) => (host.endsWith('hdslb.com') ? host : host + path))
  await expect.poll(async () => (await counted()).toSorted()).toEqual(served().toSorted())
  await expect.poll(() => group.locator('td.number').count()).toBeGreaterThan(5)
  await zoom(await page.context().newCDPSession(page), ZOOMED['a narrow window'])
  // However narrow, no word of the results is broken in two.
  const lines = `[...document.querySelectorAll('.result')].filter((cell) =>
    /^[a-z]+$/i.test(cell.textContent)).map((cell) => {
      const range = document.createRange()
      range.selectNodeContents(cell)
      return cell.textContent + ': ' + range.getClientRects().length
    })`
  const seen = new Set(await page.evaluate<readonly string[]>(lines))
  expect(seen).toEqual(new Set(['Result: 1', 'fine: 1']))
  await group.getByRole('button', { name: 'Copy without names' }).click()
  await group.getByText('Copied.').waitFor()
  const { clipboard } = await app.state()
  expect(clipboard).toContain('GET api.bilibili.com/x/web-interface/nav')
  expect(clipboard).not.toMatch(/小栗子|1900001300000001|SESSDATA/)
  await page
    .getByRole('region', { name: 'Diagnostics', exact: true })
    .getByRole('button', { name: 'Copy report' })
    .click()
  await expect.poll(async () => (await app.state()).clipboard).toMatch(/^Bili Glance \d/)
  expect((await app.state()).clipboard).not.toMatch(/小栗子|1900001300000001|SESSDATA/)
})
