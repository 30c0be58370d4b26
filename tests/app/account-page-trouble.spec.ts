import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { awkward, playAwkward } from '../upstream/awkward-answers'
import { COIN_LOG, VIP } from '../upstream/endpoint-places'
import type { LaunchedApp } from './driver/app-launch'
import { specSetting } from './spec-setting'
import type { SpecSetting } from './spec-setting'
import { card, expectQuiet, linesOf, openTab, rested } from './window-steps'

const FIRST = { mid: '1900000480000001', nickname: '小栗子', done: { login: true, coins: 2 } }
const SECOND = { mid: '1900000480000002', nickname: '末班渡轮' }
const KEYED = {
  mid: '1900000480000003',
  nickname: '深夜果园电台',
  access_key: 'a0b1c2d3e4f5061728394a5b6c7d8e91',
  done: { login: true, coins: 4 },
}

let setting: SpecSetting
let app: LaunchedApp
let page: Page
beforeAll(async () => {
  setting = await specSetting()
  for (const account of [FIRST, SECOND]) {
    const { mid } = await setting.signIn(account)
    setting.upstream.play({ url: COIN_LOG, mid }, { kind: 'answer', status: 502 })
  }
  setting.upstream.addAccount(KEYED)
  await setting.addAccount(`access_key=${KEYED.access_key}`)
  await setting.status()
  // The last good values are older than the trouble.
  setting.passMs(5 * 60_000)
  app = await setting.launch()
  page = await app.window()
  await openTab(page, '小栗子')
  await card(page, 'VIP').waitFor()
})
beforeEach(() => setting.upstream.forgetRequests())
afterAll(() => setting.stop())

const troubles = () => page.getByRole('main').locator('[data-trouble]')
const vipFacts = (): Promise<string> => linesOf(card(page, 'VIP').locator('dl').first())

it('asks about this account alone when it is refreshed, and about what is not fresh', async () => {
  await rested(page)
  setting.upstream.clear()
  setting.upstream.forgetRequests()
  for (const { mid, nickname } of [SECOND, FIRST]) {
    await openTab(page, nickname)
    await expect.poll(() => troubles().count()).toBe(1)
    await page.getByRole('button', { name: 'Refresh account' }).click()
    await expect.poll(() => troubles().count()).toBe(0)
    const asked = setting.upstream
      .requests()
      .map((request) => [request.mid, request.host + request.path])
    expect(asked).toEqual([[mid, COIN_LOG]])
    setting.upstream.forgetRequests()
  }
})

it.each([
  ['HTTP 503', 23, 'HTTP 503', /^Bilibili has trouble at the moment\./],
  ['a page of this network', 21, 'portal', /^Something other than Bilibili answered, perhaps/],
] as const)(
  'says on the one card that fails why (%s), keeps its value, and its retry asks for it alone',
  async (...given) => {
    const [, row, variant, words] = given
    const before = await vipFacts()
    const others = await linesOf(card(page, 'Level and coins'))
    const stop = playAwkward(setting.upstream, awkward(row, variant), { url: VIP })
    await card(page, 'VIP').getByRole('button', { name: 'Ask again: VIP' }).click()
    const trouble = card(page, 'VIP').locator('[data-trouble]')
    await expect.poll(() => trouble.count()).toBe(1)
    const said = await linesOf(trouble)
    expect(said).toMatch(words)
    expect(said).toMatch(/Last tried at 04:0\d\. What you see is from 04:0\d\./)
    expect(await troubles().count()).toBe(1)
    expect(await vipFacts()).toBe(before)
    expect(await linesOf(card(page, 'Level and coins'))).toBe(others)
    expect(setting.asked()).toEqual([VIP])

    stop()
    await trouble.getByRole('button', { name: 'Try again' }).click()
    await expect.poll(() => troubles().count()).toBe(0)
    expect(await vipFacts()).toBe(before)
    expect(setting.asked()).toEqual([VIP])
  },
)

it('says of an access_key on each card that it cannot read it, and fills the others', async () => {
  await openTab(page, KEYED.nickname)
  await page.getByText('Signed in with an access_key: some cards cannot be read').waitFor()
  const trouble = troubles().filter({ hasText: 'An access_key cannot read this.' })
  // The lower cards come with the second frame.
  await expect.poll(() => troubles().count()).toBe(3)
  const names = await Promise.all(
    (await trouble.all()).map((one) => one.getAttribute('data-trouble')),
  )
  expect(names.sort()).toEqual(['coinExp', 'nav', 'vip'])
  expect(await trouble.getByRole('button').count()).toBe(0)

  for (const title of ['VIP', 'Level and coins'])
    expect(await card(page, title).locator('dl, strong').count(), title).toBe(0)
  const shown = {
    Today: /\| 45 \| \/ 65 exp \| may lag/,
    Profile: /Nickname \| 深夜果园电台/,
    Signature: /As of|No signature/i,
    'Safety and real name': /Phone \| 153\*+056 \| bound, verified/,
    'Coin log': /5 entries · Bilibili counts 5/,
    'Exp log': /5 entries · Bilibili counts 5/,
  }
  for (const [title, content] of Object.entries(shown))
    expect(await linesOf(card(page, title)), title).toMatch(content)
  await expectQuiet(app)
})
