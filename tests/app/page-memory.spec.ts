import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { InventedAccount } from '../../electron/invented/persona'
import { awkward, playAwkward } from '../upstream/awkward-answers'
import { cookieHeaderOf } from '../upstream/spec-account'
import { formsOf, foundIn } from './credential-search'
import { specSetting } from './spec-setting'
import type { SpecSetting } from './spec-setting'
import { heapOf } from './window-contents'
import { openTab, paste } from './window-steps'

const CANARY = {
  mid: '1900000430000001',
  nickname: '小栗子',
  SESSDATA: 'ca7a9e0e%2C1811000000%2Cc4naryTailOfIt*b1',
  bili_jct: 'c0a5a7cf0123456789abcdef01234567',
}
const { mid, SESSDATA, bili_jct } = CANARY
const forms = formsOf({ SESSDATA, bili_jct })

let setting: SpecSetting
let page: Page
let account: InventedAccount
beforeAll(async () => {
  setting = await specSetting()
  account = setting.upstream.addAccount(CANARY)
  page = await (await setting.launch()).window()
})
afterAll(() => setting.stop())

const send = (): Promise<void> => page.getByRole('button', { name: 'Add', exact: true }).click()
const remembered = async (when: string): Promise<readonly string[]> =>
  foundIn(when, await heapOf(page), forms)

/** Opens an empty form and puts a credential into it, until it was recognised. */
const fill = async (pasted: string): Promise<void> => {
  await openTab(page, 'Settings')
  await openTab(page, 'Add an account')
  await paste(page, pasted)
  await page.locator('.said dl').waitFor()
}

const ofBilibili = { domain: '.bilibili.com', path: '/', httpOnly: true }
const exported = JSON.stringify(
  Object.entries({ SESSDATA, bili_jct, DedeUserID: mid }).map(([name, value]) => ({
    ...ofBilibili,
    name,
    value,
  })),
)

it.each([
  ['a Cookie header', () => cookieHeaderOf(account)],
  ['an export', () => exported],
  ['a cURL command', () => `curl 'https://api.bilibili.com/' -b '${cookieHeaderOf(account)}'`],
  ['a bare SESSDATA', () => SESSDATA],
])('forgets %s once it signed in', async (_, pasted) => {
  await fill(pasted())
  expect(await remembered('field')).toContain('field: SESSDATA, raw')
  await send()
  await page.getByRole('button', { name: 'Open its tab' }).waitFor()
  expect(await remembered('signed in')).toEqual([])
  await page.getByRole('button', { name: 'Open its tab' }).click()
  await page.getByRole('heading', { name: '小栗子', level: 1 }).waitFor()
  expect(await remembered('left')).toEqual([])
})

it('forgets what was refused once its form is left', async () => {
  await fill(cookieHeaderOf(account))
  const stop = playAwkward(setting.upstream, awkward(2))
  await send()
  await page.locator('.refusal').waitFor()
  stop()
  await openTab(page, 'Settings')
  expect(await remembered('left')).toEqual([])
})

it('forgets what was never sent once its form is left', async () => {
  await fill(cookieHeaderOf(account))
  await openTab(page, 'All accounts')
  expect(await remembered('left')).toEqual([])
})
