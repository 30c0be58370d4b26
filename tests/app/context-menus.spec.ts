import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LaunchedApp } from './driver/app-launch'
import { specSetting } from './spec-setting'
import type { SpecSetting } from './spec-setting'
import { openTab, paste, rested } from './window-steps'

const MID = '1900001500000001'
const SECRET = '36e71d56%2C1809100800%2C367d6%2Aa1CjC'

let setting: SpecSetting
let app: LaunchedApp
let page: Page

beforeAll(async () => {
  setting = await specSetting()
  await setting.signIn({ mid: MID, nickname: '小栗子', done: { login: true } })
  await setting.signIn({ mid: '1900001500000002', nickname: '大板栗' })
  app = await setting.launch()
  page = await app.window()
})
afterAll(() => setting.stop())

/** The lines of the menu that opens, those that cannot be clicked in brackets. */
const menu = async (): Promise<readonly string[]> => {
  const { popupMenu, windows, popupPlace } = await app.until((seen) => seen.popupPlace !== null)
  expect(popupPlace?.window).toBe(windows[0]?.id)
  return popupMenu
    .filter(({ type }) => type !== 'separator')
    .map(({ label, enabled }) => (enabled ? label : `(${label})`))
}
const choose = (item: string) => app.act('clickMenu', { menu: 'popup', item: [item] })
const away = () => app.act('dismissMenu', null)
const clipboard = async () => (await app.state()).clipboard
const card = () => page.getByRole('article', { name: '小栗子' })

describe('a right click', () => {
  it('on an account does what is done most, from its card, its tab and its heading', async () => {
    await rested(page)
    await card().click({ button: 'right' })
    expect(await menu()).toEqual([
      ...['Open', 'Refresh', 'Pause', 'Copy name', 'Copy UID', 'Copy today’s line'],
      'Open profile page in browser',
    ])
    await choose('Copy name')
    await expect.poll(clipboard).toBe('小栗子')
    await page.getByRole('tab', { name: /小栗子/ }).click({ button: 'right' })
    await menu()
    await choose('Copy today’s line')
    await expect.poll(clipboard).toMatch(/^小栗子: 5\/65 exp · open: watch a video \+5/)
    await card().click({ button: 'right' })
    await menu()
    await choose('Open')
    const heading = page.getByRole('heading', { level: 1, name: '小栗子' })
    await heading.click({ button: 'right' })
    await menu()
    await choose('Open profile page in browser')
    await expect
      .poll(async () => (await app.state()).opened)
      .toEqual([`https://space.bilibili.com/${MID}`])
    await heading.click({ button: 'right' })
    await menu()
    await choose('Copy UID')
    await expect.poll(clipboard).toBe(MID)
  })

  it('on a link copies its address', async () => {
    await page.getByRole('link', { name: 'Open profile page' }).click({ button: 'right' })
    expect(await menu()).toEqual(['Open in browser', 'Copy link'])
    await choose('Copy link')
    await expect.poll(clipboard).toBe(`https://space.bilibili.com/${MID}`)
  })

  it('on text that was marked copies it, and elsewhere does nothing', async () => {
    const title = page.getByRole('heading', { level: 1 })
    await title.selectText()
    await title.click({ button: 'right', position: { x: 8, y: 12 } })
    expect(await menu()).toEqual(['Copy'])
    await choose('Copy')
    await expect.poll(clipboard).toBe('小栗子')
    await page.evaluate('getSelection().removeAllRanges()')
    await page.getByRole('heading', { level: 2 }).first().click({ button: 'right' })
    await page.waitForTimeout(150)
    expect((await app.state()).popupPlace).toBeNull()
  })

  it('pauses, which is said at once and taken back from where it is offered', async () => {
    await openTab(page, 'All accounts')
    await card().click({ button: 'right' })
    await menu()
    await choose('Pause')
    await card().getByText('paused').first().waitFor()
    await card().click({ button: 'right' })
    expect((await menu()).slice(0, 3)).toEqual(['Open', '(Refresh)', 'Resume'])
    await away()
    await page.keyboard.press('Control+z')
    await expect.poll(() => card().getByText('paused').count()).toBe(0)
  })
})

it('the keyboard alone opens the menu of an account, at the account', async () => {
  await page.getByRole('button', { name: 'Open 小栗子' }).focus()
  await page.keyboard.press('Shift+F10')
  expect(await menu()).toContain('Copy UID')
  const box = await card().boundingBox()
  const { popupPlace } = await app.state()
  expect(popupPlace?.at?.x).toBeGreaterThanOrEqual(box?.x ?? Infinity)
  expect(popupPlace?.at?.y).toBeGreaterThanOrEqual(box?.y ?? Infinity)
  await away()
})

describe('a text field', () => {
  const field = () => page.getByLabel('Cookie', { exact: true })

  it('has the menu that every field has', async () => {
    await openTab(page, 'Settings')
    const search = page.getByRole('searchbox')
    await search.fill('tray')
    await search.selectText()
    await search.click({ button: 'right', clickCount: 2 })
    expect(await menu()).toEqual(['Undo', '(Redo)', 'Cut', 'Copy', 'Paste', 'Select All'])
    await choose('Cut')
    await expect.poll(clipboard).toBe('tray')
    expect(await search.inputValue()).toBe('')
    await search.click({ button: 'right' })
    await menu()
    await choose('Paste')
    await expect.poll(() => search.inputValue()).toBe('tray')
  })

  it('that holds a credential takes one, and gives none out while it is dots', async () => {
    await openTab(page, 'Add an account')
    await paste(page, `SESSDATA=${SECRET}`)
    await field().click({ button: 'right' })
    expect(await menu()).toEqual(['Undo', 'Redo', '(Cut)', '(Copy)', 'Paste', 'Select All'])
    await choose('Select All')
    await page.keyboard.press('Control+c')
    await page.keyboard.press('Control+x')
    expect(await field().inputValue()).toContain(SECRET)
    expect(await clipboard()).toBe('tray')
    await page.getByLabel('Show what I pasted').check()
    await field().selectText()
    await field().click({ button: 'right', clickCount: 3 })
    expect(await menu()).toContain('Copy')
    await away()
  })
})

it('while names are hidden no menu brings a name or a number back', async () => {
  await page.keyboard.press('Control+Shift+H')
  await openTab(page, 'All accounts')
  const masked = page.getByRole('article', { name: 'Account 1' })
  await masked.click({ button: 'right' })
  expect(await menu()).toEqual(['Open', 'Refresh', 'Pause', 'Copy today’s line'])
  await choose('Copy today’s line')
  await expect.poll(clipboard).toMatch(/^Account 1: /)
  await masked.click()
  // Whose page it is shows in one click, so there is no way to it either.
  await page.getByRole('link', { name: 'VIP at Bilibili' }).click({ button: 'right' })
  expect(await menu()).toEqual(['Open in browser', 'Copy link'])
  expect(await page.getByRole('link', { name: 'Open profile page' }).count()).toBe(0)
  await away()
})
