import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ALL_ACCOUNTS_READ_OUT } from './all-accounts-read-out'
import { COLOURS, EVERYTHING, findings, loadAxe } from './axe-findings'
import type { LaunchedApp } from './driver/app-launch'
import { openHistory } from './history-steps'
import { specSetting } from './spec-setting'
import type { SpecSetting } from './spec-setting'
import { expectQuiet, openTab, rested, unfold } from './window-steps'

let setting: SpecSetting
let app: LaunchedApp
let page: Page

const isTrue = (expression: string) => expect.poll(() => page.evaluate(expression)).toBe(true)

const turnDark = async (dark: boolean): Promise<void> => {
  await app.setDesktop({ dark })
  await isTrue(`matchMedia('(prefers-color-scheme: dark)').matches === ${dark}`)
}

/** What is found in the light, and then in the dark. */
const findingsOfBoth = async (): Promise<readonly string[]> => {
  const light = await findings(page, EVERYTHING)
  await turnDark(true)
  const dark = await findings(page, COLOURS)
  await turnDark(false)
  return [...light, ...dark.map((found) => `dark: ${found}`)]
}

const begin = async (args: readonly string[]): Promise<void> => {
  app = await setting.launch(args)
  page = await app.window()
  // A colour on its way from one theme to the other is neither.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await loadAxe(page)
}

type Places = Readonly<Record<string, () => Promise<unknown>>>

const examine = (places: Places): void => {
  it.each(Object.entries(places))('leave axe nothing to find: %s', async (_, open) => {
    await open()
    await isTrue(
      `document.querySelector('main h1') !== null && document.querySelector('[aria-busy=true]') === null`,
    )
    expect(await findingsOfBoth()).toEqual([])
  })
}

const staysQuiet = (): void => it('did nothing that the page forbids', () => expectQuiet(app))

beforeAll(async () => {
  setting = await specSetting({ clock: '2026-11-23T13:30:00.000Z' })
})
afterAll(() => setting.stop())

describe('the pages of the example', () => {
  beforeAll(() => begin(['--example']))
  afterAll(() => app.stop())

  examine({
    'all accounts as cards': async () => {
      await rested(page)
      await page.getByRole('region', { name: /^Your week/ }).waitFor()
    },
  })

  it('are read out like this: all accounts', async () => {
    await page.getByRole('button', { name: 'Done' }).click()
    await page.getByRole('region', { name: /^Your week/ }).waitFor({ state: 'detached' })
    expect(await page.locator('.window').ariaSnapshot()).toBe(ALL_ACCOUNTS_READ_OUT)
  })

  examine({
    'all accounts as lines': () => page.getByText('Lines', { exact: true }).click(),
    'the coins': () => openHistory(page, 'Coins'),
    'the days': () => openHistory(page, 'Days'),
    'the levels': () => openHistory(page, 'Level'),
    'a week': () => openHistory(page, 'Week'),
    'an account with every fold open': async () => {
      await openTab(page, '末班渡轮')
      await page.locator('[data-card="signature"]').waitFor()
      await unfold(page.getByRole('main'))
    },
    'adding an account': () => openTab(page, 'Add an account'),
    'the settings': () => openTab(page, 'Settings'),
    'the list of keys': () => page.keyboard.press('?'),
  })
  staysQuiet()
})

describe('the pages before the first account', () => {
  beforeAll(() => begin([]))
  afterAll(() => app.stop())

  examine({
    'the first one': () => page.getByRole('heading', { level: 1 }).waitFor(),
    'adding an account': () => openTab(page, 'Add an account'),
    'pasting a cookie': () => page.getByRole('radio', { name: 'Paste a cookie' }).check(),
    'the history': () => openTab(page, 'History'),
    'the settings': () => openTab(page, 'Settings'),
  })
  staysQuiet()
})
