import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { builtFirstLook, drawnPage } from '../../electron/main/window/drawn-page'
import { ACCOUNT_COLOURS } from '../../electron/shared/account-colour'
import { weekDigest } from '../../electron/shared/ledger/week-digest'
import type { View } from '../../electron/shared/view'
import { inRoot } from '../../scripts/place.mjs'
import { manyAccountsView } from '../bench/many-accounts'
import { viewScript } from '../bench/many-accounts-script'
import { builtWindow, UNANSWERING, type BuiltWindow } from './built-window'
import { specSetting } from './spec-setting'
import { openTab } from './window-steps'

const many = manyAccountsView(10)
/** News that stand above the accounts. */
const WEEK = weekDigest('2026-11-16', [], { today: '2026-11-23', firstDay: null })
let view: View = many
let built: BuiltWindow

beforeAll(async () => {
  const drawn = drawnPage({
    view: () => view,
    firstLook: builtFirstLook(inRoot('out')),
    // However slow the machine is.
    after: () => () => undefined,
    log: (event) => {
      throw new Error(event)
    },
  })
  built = await builtWindow(drawn)
})
afterAll(() => built.stop())

/** Where everything in sight that is read or drawn of the accounts stands, and how it is coloured. */
const PLACES = `[...document.querySelectorAll('.panel :is(h1, h2, p, button, label, time, strong, span, svg)')]
  .filter((part) => part.getBoundingClientRect().top < innerHeight)
  .map((part) => {
    const { x, y, width, height } = part.getBoundingClientRect()
    const { backgroundColor, color } = getComputedStyle(part)
    return [part.localName, x, y, width, height, backgroundColor, color].join(' ')
  })`

/** What is to be seen of the accounts. */
const pictureOf = async (page: Page): Promise<Buffer> => {
  const { x, y, width } = (await page.locator('.panel').boundingBox())!
  return page.screenshot({ clip: { x, y, width, height: 640 - y } })
}

/** A page that begins; its scripts come once they may. */
const begun = async (width: number, main = viewScript(view)) => {
  const page = await built.browser.newPage({ viewport: { width, height: 640 } })
  const refused: string[] = []
  page.on('console', (message) => refused.push(message.text()))
  let letIn = (): void => undefined
  const may = new Promise<void>((resolve) => (letIn = resolve))
  await page.route(/\/window-[^/]*\.js$/, async (route) => {
    await may
    await route.continue()
  })
  await page.addInitScript(main)
  await page.goto(built.url, { waitUntil: 'commit' })
  // The frame is painted before them.
  const isSeen = `performance.getEntriesByType('paint').length > 0 &&
    document.querySelector('article').checkVisibility()`
  await expect.poll(() => page.evaluate(isSeen)).toBe(true)
  return { page, letIn, refused }
}

/** How many buttons are read out. */
const buttonsOf = async (page: Page): Promise<number> => {
  const devtools = await page.context().newCDPSession(page)
  const { nodes } = await devtools.send('Accessibility.getFullAXTree')
  return nodes.filter(({ ignored, role }) => !ignored && role?.value === 'button').length
}

const come = (page: Page): Promise<void> =>
  page.locator('#first-look').waitFor({ state: 'detached' })

it.each([
  [360, 'lines'],
  [860, 'lines'],
  [1600, 'lines'],
  [360, 'cards'],
  [1600, 'cards'],
] as const)(
  'accounts are seen before a script has run, where the window shows them then: %i px, %s',
  async (width, accountsLayout) => {
    const accounts = many.glance.accounts
      .slice(0, 5)
      .map((account, at) => ({ ...account, colour: ACCOUNT_COLOURS[at] ?? null }))
    const settings = { ...many.settings, accountsLayout }
    view = { ...many, settings, digest: WEEK, glance: { ...many.glance, accounts } }
    const { page, letIn, refused } = await begun(width)
    const before = await page.evaluate<string[]>(PLACES)
    expect(before.length).toBeGreaterThan(40)
    const seen = await pictureOf(page)
    letIn()
    await come(page)
    expect(await page.evaluate<string[]>(PLACES)).toEqual(before)
    await expect.poll(async () => seen.equals(await pictureOf(page))).toBe(true)
    // Neither a style nor anything else that the policy of the page forbids.
    expect(refused).toEqual([])
    await page.close()
  },
)

it('nothing of it can be clicked, reached or read out before the window is there', async () => {
  view = many
  const { page, letIn } = await begun(860)
  await page.keyboard.press('Tab')
  expect(await page.evaluate('document.activeElement === document.body')).toBe(true)
  expect(await buttonsOf(page)).toBe(0)
  letIn()
  await come(page)
  expect(await buttonsOf(page)).toBeGreaterThan(10)
  await page.close()
})

it('makes way for what is the matter where the window cannot read what there is', async () => {
  view = many
  const { page, letIn } = await begun(860, UNANSWERING)
  letIn()
  await page.getByRole('button', { name: '重试' }).click({ timeout: 5_000 })
  expect(await page.locator('#first-look').count()).toBe(0)
  await page.close()
})

it('whoever has scrolled in it is there still once the window has come', async () => {
  view = many
  const { page, letIn } = await begun(860)
  await page.mouse.move(400, 300)
  await page.mouse.wheel(0, 40)
  await expect.poll(() => page.evaluate('scrollY')).toBe(40)
  letIn()
  await come(page)
  await page.locator('article').nth(9).waitFor()
  expect(await page.evaluate('scrollY')).toBe(40)
  await page.close()
})

it('none of it stays where the window does not come', async () => {
  view = many
  const { page } = await begun(860)
  // The patience of the page passes quickly here.
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Animation.enable')
  await devtools.send('Animation.setPlaybackRate', { playbackRate: 20 })
  await page.locator('#first-look').waitFor({ state: 'hidden' })
  await page.getByRole('alert').getByText('请重新安装').waitFor()
  await page.close()
})

it('main draws what is known into each page, names as hidden as everywhere', async () => {
  const setting = await specSetting()
  try {
    const account = { mid: '1900001700000003', nickname: '小栗子' }
    const page = await (await setting.launch()).window()
    const served = (): Promise<string> =>
      page.evaluate<string>('fetch(location.href).then((page) => page.text())')
    expect(await served()).toContain('inert></div>')
    await setting.signIn(account)
    await expect.poll(served).toContain('小栗子')
    await page.keyboard.press('Control+Shift+H')
    await expect.poll(served).not.toContain('小栗子')
    expect(await served()).toContain('<article')
    await openTab(page, 'History')
    await expect.poll(served).toContain('inert></div>')
  } finally {
    await setting.stop()
  }
})
