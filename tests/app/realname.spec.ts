import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { REALNAME_APPLICATION } from '../upstream/endpoint-places'
import { filesBelow, foundIn, formsOf } from './credential-search'
import type { LaunchedApp } from './driver/app-launch'
import { specSetting } from './spec-setting'
import type { SpecSetting } from './spec-setting'
import { card, expectQuiet, linesOf, openTab } from './window-steps'
import { recordEvents } from './window-contents'

const MID = '1900000470000001'
const MASKED = { name: '**果园电台主播', number: '4****************6' }
const FORMS = formsOf(MASKED)

let setting: SpecSetting
let app: LaunchedApp
let page: Page
beforeAll(async () => {
  setting = await specSetting()
  const { name, number } = MASKED
  await setting.signIn({
    mid: MID,
    nickname: '小栗子',
    realname: { maskedName: name, maskedNumber: number, documentKind: 0 },
  })
  await setting.signIn({ mid: '1900000470000002', nickname: '末班渡轮' })
  await setting.status()
  setting.upstream.forgetRequests()
  app = await setting.launch()
  page = await app.window()
  await recordEvents(page)
  await openTab(page, '小栗子')
  await safety().waitFor()
})
afterAll(() => setting.stop())

const safety = () => card(page, 'Safety and real name')
const click = (name: string): Promise<void> =>
  safety().getByRole('button', { name, exact: true }).click()

const show = async (): Promise<void> => {
  await click('Show name and number')
  await expect.poll(() => linesOf(safety())).toContain(`Name | ${MASKED.name} | Number | `)
}

/** What main answers to everything that the window may ask about an account, and told it unasked. */
const answers = async (): Promise<string> =>
  JSON.stringify(
    await page.evaluate(`(async ({ requests }) => [
      await requests['account:refresh']('${MID}', 'realnameApplication'),
      await requests['account:refresh']('${MID}', null),
      await requests['accounts:refresh'](),
      await requests['account:read']('${MID}'),
      await requests['view:read'](),
      seen,
    ])(biliGlance)`),
  )

const heldAnywhere = async (): Promise<readonly string[]> => [
  ...foundIn('page', await page.content(), FORMS),
  ...foundIn('answers', await answers(), FORMS),
  ...[...(await filesBelow(setting.profile.folder))].flatMap(([file, bytes]) =>
    foundIn(file, bytes, FORMS),
  ),
]

it('is nowhere before it is asked for, although Bilibili answered with it', async () => {
  expect(await linesOf(safety())).toMatch(/Document \| identity card.*Show name and number/)
  expect(await heldAnywhere()).toEqual([])
  expect(setting.asked()).toContain(REALNAME_APPLICATION)
})

it('is shown on request by one question to Bilibili, and in no other answer or file', async () => {
  await show()
  expect(setting.asked()).toEqual([REALNAME_APPLICATION])
  expect(await linesOf(safety())).toContain(`Number | ${MASKED.number} | Hide`)
  const held = await heldAnywhere()
  // So that the search is known to find it.
  expect(held).toEqual(['page: name, raw', 'page: number, raw'])
})

it('is gone once it is hidden, and asked for anew', async () => {
  setting.upstream.forgetRequests()
  await click('Hide')
  expect(await heldAnywhere()).toEqual([])
  setting.upstream.forgetRequests()
  await show()
  expect(setting.asked()).toEqual([REALNAME_APPLICATION])
})

it('is gone from the page with the tab', async () => {
  await openTab(page, '末班渡轮')
  await safety().waitFor()
  await openTab(page, '小栗子')
  await expect.poll(() => linesOf(safety())).toContain('Show name and number')
  expect(await heldAnywhere()).toEqual([])
})

it('says why it cannot be shown, and shows nothing', async () => {
  const stop = setting.upstream.play({ url: REALNAME_APPLICATION }, { kind: 'answer', status: 500 })
  await click('Show name and number')
  const alert = safety().locator('.reveal').getByRole('alert')
  await expect.poll(() => alert.innerText()).toBe('Bilibili has trouble at the moment.')
  expect(await safety().getByText('Name', { exact: true }).count()).toBe(0)
  stop()
  await expectQuiet(app)
})
