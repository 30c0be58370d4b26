import type { CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { InventedAccount } from '../../electron/invented/persona'
import { cookieHeaderOf } from '../upstream/spec-account'
import type { LaunchedApp } from './driver/app-launch'
import { reflowFindings, zoom, ZOOMED } from './reflow-findings'
import { MISTAKES, plant } from './reflow-mistakes'
import { specSetting, type SpecSetting } from './spec-setting'
import { storeHistory } from './stored-history'
import { expectQuiet, rested } from './window-steps'

const LANGUAGES = ['en', 'zh-CN'] as const
const CHESTNUT = {
  mid: '1900001800000000',
  nickname: '小栗子',
  sign: '白天写代码，晚上补番。收藏从未停止，学习从未开始。',
  done: { login: true, watch: true, coins: 2 },
}
const OTHERS = [
  { nickname: '一只会飞的砧板和它的朋友们', vip: { status: 2 } },
  { nickname: 'Momo_Rain_of_Wednesdays', done: { login: true } },
  {
    nickname: '末班渡轮',
    vip: { type: 1, status: 0, due: { kind: 'last', month: 5, dayOfMonth: 4 } },
  },
  { nickname: 'K', done: { login: true, watch: true, share: true, coins: 5 } },
  { nickname: '第七节车厢', exp: 28_795 },
  { nickname: '深夜果园电台', vip: { superVip: true } },
  { nickname: '清晨的豆浆', exp: 31_365, done: { login: true, coins: 1 } },
] as const

let setting: SpecSetting
let app: LaunchedApp
let page: Page
let debugging: CDPSession

const tab = (name: string): Promise<void> => page.locator(`#tab-${name}`).click()
const view = async (name: string): Promise<void> => {
  await tab('history')
  await page.locator(`#history-panel-${name}`).click()
}
const speak = async (language: string): Promise<void> => {
  await page.evaluate(`biliGlance.requests['settings:change']({ language: '${language}' })`)
  await expect.poll(() => page.evaluate('document.documentElement.lang')).toBe(language)
}
const signIn = async (account: InventedAccount): Promise<void> => {
  const wish = { pasted: cookieHeaderOf(account), expectedMid: null, keeping: 'keychain' }
  await page.evaluate(`biliGlance.requests['account:sign-in'](${JSON.stringify(wish)})`)
}
const readUp = async (): Promise<void> => {
  await page.evaluate(`biliGlance.requests['accounts:refresh']()`)
  await rested(page)
}

const expectAllInReach = async (): Promise<void> => {
  const found: string[] = []
  for (const [window, size] of Object.entries(ZOOMED)) {
    await zoom(debugging, size)
    for (const language of LANGUAGES) {
      await speak(language)
      await expect.poll(() => page.locator('[aria-busy=true]').count()).toBe(0)
      found.push(...(await reflowFindings(page)).map((one) => `${window}, ${language}: ${one}`))
    }
  }
  expect(found).toEqual([])
}

const openFolds = (): Promise<unknown> =>
  page.evaluate(`document.querySelectorAll('main details:not([open])')
    .forEach((fold) => { fold.open = true })`)

beforeAll(async () => {
  setting = await specSetting({ clock: '2026-11-23T13:30:00.000Z' })
  const chestnut = setting.upstream.addAccount(CHESTNUT)
  await storeHistory(setting.profile.userData, [chestnut], setting.nowMs())
  app = await setting.launch()
  page = await app.window()
  debugging = await page.context().newCDPSession(page)
})
afterAll(() => setting.stop())

type Places = Readonly<Record<string, () => Promise<unknown>>>

const examine = (places: Places): void => {
  it.each(Object.entries(places))('keeps all of it in reach at 200 %%: %s', async (_, open) => {
    await open()
    await expectAllInReach()
  })
}

examine({
  'the first start': () => page.getByRole('heading', { level: 1 }).waitFor(),
  'adding an account': () => tab('add'),
  'opening Bilibili’s page': () => page.locator('input[value=page]').check(),
  'pasting what is no credential': async () => {
    await page.locator('input[value=paste]').check()
    await page.locator('textarea').fill('buvid3=0123456789; bili_jct=0123')
    await page.locator('button[type=submit]').click()
    await page.getByRole('alert').waitFor()
  },
  'one account': async () => {
    await signIn(setting.upstream.addAccount(CHESTNUT))
    await readUp()
    await tab('all')
    await page.getByRole('article').waitFor()
  },
  'eight accounts': async () => {
    for (const [at, other] of OTHERS.entries())
      await signIn(setting.upstream.addAccount({ mid: `190000180000000${at + 1}`, ...other }))
    await readUp()
    await expect.poll(() => page.getByRole('article').count()).toBe(8)
  },
  'eight accounts as cards': async () => {
    await page.locator('label:has(input[value=cards])').click()
    await page.locator('.cards').waitFor()
  },
  'an account with every fold open': async () => {
    await tab(CHESTNUT.mid)
    await page.locator('[data-card="signature"]').waitFor()
    await openFolds()
  },
  'a signature that is written': async () => {
    const card = page.locator('[data-card="signature"]')
    await card.locator('button').first().click()
    await card.locator('textarea').fill('今天也要好好吃饭。'.repeat(7))
    await card.locator('button[type=submit]').click()
  },
  'the coins': () => view('coins'),
  'the days': () => view('days'),
  'the levels': () => view('level'),
  'a week': () => view('week'),
  'the settings': async () => {
    await tab('settings')
    await page.locator('#settings-data li').first().waitFor()
    await openFolds()
  },
  'the question before everything is forgotten': async () => {
    await page.locator('#settings-data section:last-of-type > button.danger').click()
    await page.locator('dialog[open]').waitFor()
  },
  'the list of keys': async () => {
    await page.keyboard.press('Escape')
    await page.locator('body').press('?')
    await page.locator('dialog[open]').waitFor()
  },
})

it.each(Object.entries(MISTAKES))('would tell of a page that %s', async (_, { parts, told }) => {
  await page.keyboard.press('Escape')
  await zoom(debugging, ZOOMED['the usual window'])
  await plant(page, parts)
  expect(await reflowFindings(page)).toEqual(expect.arrayContaining([expect.stringMatching(told)]))
  await plant(page, [])
  expect(await reflowFindings(page)).toEqual([])
})

it('did nothing that the page forbids', () => expectQuiet(app))
