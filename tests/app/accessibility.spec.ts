import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { COLOURS, EVERYTHING, findings, loadAxe } from './axe-findings'
import type { LaunchedApp } from './driver/app-launch'
import { openHistory } from './history-steps'
import { specSetting } from './spec-setting'
import type { SpecSetting } from './spec-setting'
import { expectQuiet, openTab, rested, unfold } from './window-steps'

/** What a screen reader is told of the first page. */
const READ_OUT = `- navigation:
  - tablist "Accounts and pages":
    - tab "All accounts" [selected]
    - tab "History"
    - tab "栗子酱不加糖 40/65 exp": 栗子酱不加糖 40/65
    - tab "末班渡轮 0/65 exp": 末班渡轮 0/65
    - tab "深夜果园电台 65/65 exp": 深夜果园电台 65/65
    - tab "Add an account"
    - tab "Settings"
- main:
  - tabpanel "All accounts":
    - heading "All accounts" [level=1]
    - paragraph: 3 accounts · 1 of 3 all done today
    - paragraph: 2 h 30 min left · tasks start over at 16:00
    - button "Refresh"
    - group "Order":
      - text: Order
      - radio "My order" [checked]
      - text: My order
      - radio "Urgent first"
      - text: Urgent first
    - group "Layout":
      - text: Layout
      - radio "Cards" [checked]
      - text: Cards
      - radio "Lines"
      - text: Lines
    - list:
      - listitem:
        - article "栗子酱不加糖":
          - heading "Open 栗子酱不加糖" [level=2]:
            - button "Open 栗子酱不加糖": 栗子酱不加糖
          - paragraph: signed in until 2027-02-25
          - paragraph:
            - strong: "40"
            - text: / 65 exp as of 13:30
          - list:
            - listitem: Visit done
            - listitem: Watch done
            - listitem: Share open
            - listitem: Coins 30/50 open
          - paragraph: "open: share a video +5, 2 coins +20"
          - term: VIP
          - definition:
            - paragraph: annual VIP, 73 days left
            - paragraph: until 2027-02-04
          - definition: 13:30
          - term: Level
          - definition:
            - paragraph: Lv 5 · 584.9 coins
            - paragraph: 24,900 of 28,800 exp
          - definition: 13:30
        - button "Move 栗子酱不加糖"
      - listitem:
        - article "末班渡轮":
          - heading "Open 末班渡轮" [level=2]:
            - button "Open 末班渡轮": 末班渡轮
          - paragraph: signed in until 2027-01-13
          - paragraph:
            - strong: "0"
            - text: / 65 exp as of 13:30
          - list:
            - listitem: Visit open
            - listitem: Watch open
            - listitem: Share open
            - listitem: Coins 0/50 open
          - paragraph: "open: visit Bilibili +5, watch a video +5, share a video +5, 5 coins +50"
          - term: VIP
          - definition:
            - paragraph: VIP ended on 2026-05-04
          - definition: 13:30
          - term: Level
          - definition:
            - paragraph: Lv 3 · 150 coins
            - paragraph: 2,579 of 4,500 exp
          - definition: 13:30
        - button "Move 末班渡轮"
      - listitem:
        - article "深夜果园电台":
          - heading "Open 深夜果园电台" [level=2]:
            - button "Open 深夜果园电台": 深夜果园电台
          - paragraph: signed in until 2027-04-27
          - paragraph:
            - strong: "65"
            - text: / 65 exp as of 13:30
          - list:
            - listitem: Visit done
            - listitem: Watch done
            - listitem: Share done
            - listitem: Coins 50/50 done
          - paragraph: all done
          - term: VIP
          - definition:
            - paragraph: super VIP, 207 days left
            - paragraph: until 2027-06-18
          - definition: 13:30
          - term: Level
          - definition:
            - paragraph: Lv 6 · 1,561.9 coins
            - paragraph: 50,169 exp
          - definition: 13:30
        - button "Move 深夜果园电台"
    - status`

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
    expect(await page.locator('.window').ariaSnapshot()).toBe(READ_OUT)
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
