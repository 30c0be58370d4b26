import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { InventedAccount } from '../../electron/invented/persona'
import { awkward, playAwkward } from '../upstream/awkward-answers'
import { NAV } from '../upstream/endpoint-places'
import { cookieHeaderOf } from '../upstream/spec-account'
import { formsOf, foundIn } from './credential-search'
import type { LaunchedApp } from './driver/app-launch'
import { specSetting } from './spec-setting'
import type { SpecSetting } from './spec-setting'
import { expectQuiet, linesOf, openTab, paste, tabsOf } from './window-steps'

const CHESTNUT = {
  mid: '1900000410000001',
  nickname: '小栗子',
  SESSDATA: 'f1r5t0ne%2C1811000000%2Cf1rstTailOfIt*b1',
  bili_jct: 'f1a5ac5af0123456789abcdef0123456',
  done: { login: true, coins: 2 },
}
const FERRY = {
  mid: '1900000410000002',
  nickname: '末班渡轮',
  SESSDATA: '5ec0nd0e%2C1811000000%2C5econdTailOfIt*b1',
  bili_jct: '5ec0adc5af0123456789abcdef012345',
}

let setting: SpecSetting
let app: LaunchedApp
let page: Page
let chestnut: InventedAccount
let ferry: InventedAccount
beforeAll(async () => {
  setting = await specSetting()
  chestnut = setting.upstream.addAccount(CHESTNUT)
  ferry = setting.upstream.addAccount(FERRY)
  app = await setting.launch()
  page = await app.window()
})
afterAll(() => setting.stop())

const add = (): Promise<void> => page.getByRole('button', { name: 'Add', exact: true }).click()
const refusal = (): Promise<string> => page.locator('.refusal').innerText()
const diagnosis = (): Promise<string> => linesOf(page.locator('.said dl'))

/** What the page holds of the secrets: what it shows and what stands in its fields. */
const heldOf = async ({ SESSDATA, bili_jct }: typeof CHESTNUT | typeof FERRY) => {
  const forms = formsOf({ SESSDATA, bili_jct })
  const fields = await page.evaluate<readonly string[]>(
    `[...document.querySelectorAll('input, textarea')].map(({ value }) => value)`,
  )
  return [
    ...foundIn('page', await page.content(), forms),
    ...foundIn('fields', fields.join('\n'), forms),
  ]
}

it('starts empty, says what to do, and asks nobody', async () => {
  const main = page.getByRole('main')
  await expect
    .poll(() => linesOf(main))
    .toMatch(/^Your day on Bilibili, at a glance \| One look at the tray/)
  expect(await tabsOf(page)).toEqual(['All accounts', 'History', 'Add an account', 'Settings'])
  await main.getByRole('button', { name: 'Scan a code to sign in' }).click()
  await expect.poll(() => linesOf(main)).toContain('Open the Bilibili app on your phone')
  await page.getByRole('radio', { name: 'Paste a cookie' }).check()
  await expect.poll(() => linesOf(main)).toMatch(/Where do I find the cookie\? \| Sign in at www\./)
  expect(setting.upstream.connections()).toBe(0)
})

it('refuses at the field what is no credential, and asks nobody', async () => {
  await add()
  expect(await refusal()).toBe('Nothing was pasted yet.')
  await paste(page, cookieHeaderOf(chestnut).slice(0, 16))
  await add()
  expect(await refusal()).toBe('The SESSDATA is cut off. Copy the cookie again, to its very end.')
  await paste(page, `bili_jct=${CHESTNUT.bili_jct}; DedeUserID=${CHESTNUT.mid}`)
  await add()
  expect(await refusal()).toMatch(/^Found bili_jct.*, but no SESSDATA/)
  expect(setting.upstream.connections()).toBe(0)
})

it('turns away a megabyte at once and stays responsive', async () => {
  const startedAt = performance.now()
  await paste(page, 'SESSDATA='.padEnd(1_048_576, 'x'))
  expect(await refusal()).toMatch(/^This is far too long for a credential and was not taken\./)
  await openTab(page, 'Settings')
  await page.getByRole('heading', { name: 'Settings' }).waitFor()
  expect(performance.now() - startedAt).toBeLessThan(5_000)
  await openTab(page, 'Add an account')
  expect(setting.upstream.connections()).toBe(0)
})

it('says at the field that a cookie is dead, and keeps nothing of it', async () => {
  const stop = playAwkward(setting.upstream, awkward(2))
  await paste(page, cookieHeaderOf(chestnut))
  await add()
  await expect.poll(refusal).toMatch(/^Bilibili says this login has ended\..*Nothing was stored/)
  stop()
  expect(new Set(setting.asked())).toEqual(new Set([NAV]))
  expect(await setting.profile.secrets()).toEqual(new Map())
  expect(await tabsOf(page)).toEqual(['All accounts', 'History', 'Add an account', 'Settings'])
})

it('tells what a Cookie header is before it is sent, then adds its account', async () => {
  await paste(page, cookieHeaderOf(chestnut))
  await expect
    .poll(diagnosis)
    .toBe(
      'Recognised | Cookie header | Found | SESSDATA | bili_jct | DedeUserID | DedeUserID__ckMd5 | sid | ' +
        'buvid3 | buvid4 | Account | 1900000410000001, new here | Login | valid until 2027-05-22 | Signature | can be changed',
    )
  setting.asked()
  await add()
  await page.getByText('小栗子 was added.').waitFor()
  expect(setting.asked()[0]).toBe(NAV)
  await expect.poll(() => tabsOf(page)).toContain('小栗子 | 25/65')
  expect(await heldOf(CHESTNUT)).toEqual([])
})

it('offers to clear the clipboard', async () => {
  await app.setDesktop({ clipboard: cookieHeaderOf(chestnut) })
  await page.getByRole('button', { name: 'Clear the clipboard' }).click()
  await page.getByText('The clipboard is empty now.').waitFor()
  expect((await app.state()).clipboard).toBe('')
})

it('adds another one out of an export of cookies', async () => {
  await page.getByRole('button', { name: 'Add another' }).click()
  const cookie = { domain: '.bilibili.com', path: '/', httpOnly: true }
  const { SESSDATA, bili_jct, mid } = FERRY
  const cookies = Object.entries({ SESSDATA, bili_jct, DedeUserID: mid })
  await paste(page, JSON.stringify(cookies.map(([name, value]) => ({ ...cookie, name, value }))))
  await expect.poll(diagnosis).toMatch(/^Recognised \| cookie export \(JSON\) \| Found \| SESSDATA/)
  await add()
  await page.getByText('末班渡轮 was added.').waitFor()
  await page.getByRole('button', { name: 'Open its tab' }).click()
  await page.getByRole('heading', { name: '末班渡轮', level: 1 }).waitFor()
  expect((await tabsOf(page)).map((tab) => tab.split(' | ')[0])).toEqual([
    'All accounts',
    'History',
    '小栗子',
    '末班渡轮',
    'Add an account',
    'Settings',
  ])
  expect(await heldOf(FERRY)).toEqual([])
})

it('tells that an account is here already and renews it in its place', async () => {
  await openTab(page, 'Add an account')
  await paste(page, `curl 'https://api.bilibili.com/' -b '${cookieHeaderOf(ferry)}'`)
  await expect
    .poll(diagnosis)
    .toMatch(/^Recognised \| cURL command .* Account \| will renew 末班渡轮/)
  await add()
  await page.getByText('末班渡轮 is signed in again.').waitFor()
  expect(await page.getByRole('tab').count()).toBe(6)
})

it('keeps both in the keychain and finds them after a restart', async () => {
  const entries = await setting.profile.secrets()
  expect([...entries.keys()].sort()).toEqual([CHESTNUT.mid, FERRY.mid, 'accounts'])
  expect(entries.get(CHESTNUT.mid)).toContain(CHESTNUT.SESSDATA)
  await expectQuiet(app)
  await app.stop()
  app = await setting.launch()
  page = await app.window()
  const cards = page.getByRole('article')
  await expect.poll(() => cards.count()).toBe(2)
  expect(await linesOf(cards.first())).toMatch(/^小栗子 \| .* 25 \| \/ 65 exp/)
})
