import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { LaunchedApp } from './driver/app-launch'
import { specSetting } from './spec-setting'
import type { SpecSetting } from './spec-setting'
import { openTab } from './window-steps'

const MID = '1900001100000001'
const OTHER = '1900001100000002'
const PAGE = 'https://passport.bilibili.com/login'

let setting: SpecSetting
let app: LaunchedApp
let window: Page

beforeAll(async () => {
  setting = await specSetting()
  setting.upstream.addAccount({ mid: MID, nickname: '小栗子', done: { login: true } })
  setting.upstream.addAccount({ mid: OTHER, nickname: '大板栗' })
  app = await setting.launch()
  window = await app.window()
})
afterAll(() => setting.stop())
afterEach(async () => {
  // Leaving the tab ends what a failed spec has left open.
  await openTab(window, 'Settings')
  await expect.poll(pageWindow).toBeNull()
})

const openPage = async (): Promise<Page> => {
  await openTab(window, 'Add an account')
  await window.getByRole('radio', { name: 'Bilibili’s page' }).check()
  await window.getByRole('button', { name: 'Open Bilibili’s page' }).click()
  return app.windowAt(PAGE)
}
const pageWindow = async () => {
  const { windows } = await app.state()
  return windows.find(({ url }) => url.startsWith('https://')) ?? null
}
const signIn = async (page: Page, mid: string): Promise<void> => {
  await page.getByLabel('mid').fill(mid)
  // The window closes behind it, and the page with it.
  await page
    .getByRole('button', { name: '登录' })
    .click({ noWaitAfter: true })
    .catch(() => undefined)
}
/** What all the partitions that were ever made hold by now. */
const held = async (): Promise<ReadonlySet<unknown>> =>
  new Set((await app.act('partitions', null)).map((partition) => partition.held))

describe('Bilibili’s own page', () => {
  it('opens on demand, without any of ours in it, its address in the title', async () => {
    const page = await openPage()
    expect(await window.locator('main').getByRole('region').innerText()).toContain(
      'Sign in in the window that opened',
    )
    const shown = await pageWindow()
    expect(shown?.title).toBe('Bili Glance: sign in at Bilibili – https://passport.bilibili.com')
    const options = shown?.options as { webPreferences: Record<string, unknown> }
    expect(options.webPreferences).not.toHaveProperty('preload')
    expect(options.webPreferences['partition']).toMatch(/^sign-in-[\da-f-]{36}$/)
    expect(options.webPreferences['sandbox']).toBe(true)
    const names = await page.evaluate<string[]>(
      `Object.getOwnPropertyNames(globalThis).filter((name) => /glance|electron|^require$|^process$|^ipc|^standIn/i.test(name))`,
    )
    expect(names).toEqual([])
    expect(await page.evaluate('navigator.userAgent')).not.toMatch(/electron|glance|headless/i)
  })

  it('is held to where one signs in', async () => {
    const page = await openPage()
    for (const name of ['elsewhere', 'new window', 'file']) {
      await page.getByRole('link', { name }).click({ noWaitAfter: true })
      await page.waitForTimeout(150)
      expect(page.url()).toBe(PAGE)
    }
    await page.evaluate(`location.assign('https://evil.example/')`).catch(() => undefined)
    await page.waitForTimeout(150)
    expect(page.url()).toBe(PAGE)
    // This one is led elsewhere by its server.
    await page.getByRole('link', { name: 'away' }).click({ noWaitAfter: true })
    await page.waitForTimeout(300)
    expect(page.url()).not.toContain('evil')
    const { opened, windows } = await app.state()
    expect(windows).toHaveLength(2)
    // A page of Bilibili that a new window was wanted for, and nothing else.
    expect(opened).toEqual(['https://www.bilibili.com/'])
    const hosts = setting.upstream.requests().map(({ host }) => host)
    expect(hosts).not.toContain('evil.example')
  })

  it('leads a link to another page of Bilibili into the browser', async () => {
    const page = await openPage()
    await page.getByRole('link', { name: 'space' }).click({ noWaitAfter: true })
    await expect
      .poll(async () => (await app.state()).opened)
      .toContain('https://space.bilibili.com/1')
    expect(page.url()).toBe(PAGE)
  })

  it('gives nothing where its user closes it, and leaves nothing behind', async () => {
    await openPage()
    await app.act('closeWindow', (await pageWindow())?.id ?? 0)
    await expect
      .poll(() => window.getByRole('alert').innerText())
      .toContain('closed before anybody had signed in')
    expect(await held()).toEqual(new Set([null]))
  })

  it('closes with the way being left', async () => {
    await openPage()
    await window.getByRole('button', { name: 'Stop' }).click()
    await expect.poll(pageWindow).toBeNull()
    expect(await held()).toEqual(new Set([null]))
  })

  it('says so where it cannot be loaded', async () => {
    setting.upstream.play({ url: PAGE }, { kind: 'reset', at: 'start' })
    await openTab(window, 'Add an account')
    await window.getByRole('radio', { name: 'Bilibili’s page' }).check()
    await window.getByRole('button', { name: 'Open Bilibili’s page' }).click()
    await expect.poll(() => window.getByRole('alert').innerText()).toContain('could not be loaded')
    setting.upstream.clear()
    expect(await held()).toEqual(new Set([null]))
  })
})

describe('a sign-in on it', () => {
  it('is taken over with its token, closes the window and wipes it', async () => {
    const page = await openPage()
    await signIn(page, MID)
    await window.getByText('小栗子 was added.').waitFor()
    expect(await window.locator('main').getByRole('region').innerText()).toContain(
      'signing out in a browser does not end it',
    )
    expect(await pageWindow()).toBeNull()
    expect(await held()).toEqual(new Set([null]))
    const [session] = setting.upstream.sessionsOf(MID).slice(-1)
    const entry = (await setting.profile.secrets()).get(MID) ?? ''
    for (const part of [session?.SESSDATA, session?.bili_jct, session?.refresh_token, '"page"'])
      expect(entry).toContain(part)
  })

  it('is asked about where another account was meant', async () => {
    setting.upstream.removeAccount(MID)
    setting.upstream.addAccount({ mid: MID, nickname: '小栗子', done: { login: true } })
    await openTab(window, '小栗子')
    await window.getByText('Manage account').click()
    await window.getByRole('button', { name: 'Sign in again' }).click()
    await window.getByRole('radio', { name: 'Bilibili’s page' }).check()
    await window.getByRole('button', { name: 'Open Bilibili’s page' }).click()
    await signIn(await app.windowAt(PAGE), OTHER)
    await expect.poll(() => window.getByRole('alert').innerText()).toMatch(/大板栗.*not 小栗子/)
    expect((await setting.profile.secrets()).has(OTHER)).toBe(false)
    await window.getByRole('button', { name: 'Add 大板栗 as another account' }).click()
    await window.getByText('大板栗 was added.').waitFor()
    expect((await setting.profile.secrets()).has(OTHER)).toBe(true)
  })
})

it('does not open while risk control holds sign-ins back', async () => {
  setting.upstream.play({}, { kind: 'json', status: 412, value: { code: -412 } })
  setting.passMs(3_600_000)
  await app.stop()
  app = await setting.launch()
  window = await app.window()
  await expect
    .poll(() => window.getByText('risk control').count(), { timeout: 10_000 })
    .toBeGreaterThan(0)
  setting.upstream.clear()
  setting.asked()
  await openTab(window, 'Add an account')
  await window.getByRole('radio', { name: 'Bilibili’s page' }).check()
  await window.getByRole('button', { name: 'Open Bilibili’s page' }).click()
  await expect.poll(() => window.locator('.attempt [role=alert]').innerText()).toMatch(/\d\d:\d\d/)
  expect(await pageWindow()).toBeNull()
  expect(setting.asked()).toEqual([])
})
