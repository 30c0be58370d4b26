import type { CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { awkward, playAwkward } from '../upstream/awkward-answers'
import { cookieHeaderOf } from '../upstream/spec-account'
import { specSetting, type SpecSetting } from './spec-setting'
import { storeHistory } from './stored-history'

const NARROW = { width: 360, height: 640 }
const USUAL = { width: 860, height: 640 }
const WIDE = { width: 1600, height: 900 }
const CHESTNUT = { mid: '1900001900000000', nickname: '小栗子' }

let setting: SpecSetting
let page: Page
let debugging: CDPSession

const resize = (size: typeof NARROW): Promise<unknown> =>
  debugging.send('Emulation.setDeviceMetricsOverride', {
    ...size,
    deviceScaleFactor: 1,
    mobile: false,
  })
const tab = (name: string): Promise<void> => page.locator(`#tab-${name}`).click()
const speak = async (language: string): Promise<void> => {
  await page.evaluate(`biliGlance.requests['settings:change']({ language: '${language}' })`)
  await expect.poll(() => page.evaluate('document.documentElement.lang')).toBe(language)
}
const boxOf = async (selector: string) => (await page.locator(selector).first().boundingBox())!
const edgesOf = async (selector: string): Promise<readonly number[]> => {
  const { x, width } = await boxOf(selector)
  return [x, x + width].map(Math.round)
}

beforeAll(async () => {
  setting = await specSetting({ clock: '2026-11-23T13:30:00.000Z' })
  const chestnut = setting.upstream.addAccount(CHESTNUT)
  await storeHistory(setting.profile.userData, [chestnut], setting.nowMs())
  const app = await setting.launch()
  page = await app.window()
  debugging = await page.context().newCDPSession(page)
})
afterAll(() => setting.stop())

it.each(['en', 'zh-CN'])(
  'the first page has its first button in a small window: %s',
  async (to) => {
    await resize(NARROW)
    await speak(to)
    const { y, height } = await boxOf('main button.primary')
    expect(y + height).toBeLessThan(NARROW.height)
  },
)

it.each(['en', 'zh-CN'])(
  'all of the first page is in sight in a window of the usual size: %s',
  async (to) => {
    await resize(USUAL)
    await speak(to)
    const { y, height } = await boxOf('main section')
    expect(y + height).toBeLessThan(USUAL.height)
    await resize(NARROW)
  },
)

it.each(['en', 'zh-CN'])('the filters of coins stand on one line there: %s', async (to) => {
  await speak(to)
  await tab('history')
  const [field, choice] = [await boxOf('form[role=search] input'), await boxOf('form fieldset')]
  expect(choice.y).toBeLessThan(field.y + field.height)
})

it('no dot between facts begins or ends a line there', async () => {
  await speak('en')
  const wish = {
    pasted: cookieHeaderOf(setting.upstream.addAccount(CHESTNUT)),
    expectedMid: null,
    keeping: 'keychain',
  }
  await page.evaluate(`biliGlance.requests['account:sign-in'](${JSON.stringify(wish)})`)
  await tab(CHESTNUT.mid)
  const facts = page.locator('main header .dotted')
  const [number, link] = [facts.locator('span').first(), facts.getByRole('link')]
  const [above, below] = [await number.boundingBox(), await link.boundingBox()]
  expect(below!.y).toBeGreaterThan(above!.y)
  expect(await number.innerText()).toMatch(/\d$/)
  expect(Math.round(below!.x)).toBe(Math.round(above!.x))
})

it('is refused by risk control, which is said above every page', async () => {
  await resize(WIDE)
  playAwkward(setting.upstream, awkward(12, ''))
  await page.evaluate(`biliGlance.requests['account:refresh']('${CHESTNUT.mid}', 'vip')`)
  await page.locator('main > .notice', { hasText: 'risk control' }).waitFor()
})

it.each([
  ['all', '[role=tabpanel]', '[role=tabpanel]'],
  ['history', '.page', '.page'],
  ['settings', '.settings', '.groups'],
  ['add', '.add', '.add'],
  [CHESTNUT.mid, '.page', '.page'],
])('a notice keeps to the edges of the page in a wide window: %s', async (name, first, last) => {
  await tab(name)
  await page.locator(`main ${last}`).waitFor()
  const [left] = await edgesOf(`main ${first}`)
  const [, right] = await edgesOf(`main ${last}`)
  expect(await edgesOf('main > .notice')).toEqual([left, right])
})
