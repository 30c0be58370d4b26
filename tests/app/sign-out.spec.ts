import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { LaunchedApp } from './driver/app-launch'
import { specSetting } from './spec-setting'
import type { SpecSetting } from './spec-setting'
import { linesOf, openTab, rested } from './window-steps'

const EXIT = 'passport.bilibili.com/login/exit/v2'
const ONE = {
  mid: '1900000980000001',
  nickname: '要退出的栗子',
  SESSDATA: 'c4naryOut1%2C1811000000%2Cc4naryTail1*b1',
}
const OTHER = { mid: '1900000980000002', nickname: '留下的渡轮' }
const ended = { code: 0, status: true, ts: 1, data: { redirectUrl: 'https://www.bilibili.com/' } }
const wrongCsrf = { code: 2202, status: false, ts: 1, message: 'csrf 请求非法' }

let setting: SpecSetting
let app: LaunchedApp
let page: Page

const click = (name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click()
const play = (answer: object): void => {
  setting.upstream.play({ url: EXIT }, { kind: 'json', value: answer }, 1)
}
const exits = () =>
  setting.upstream.requests().filter(({ host, path }) => `${host}${path}` === EXIT)

beforeAll(async () => {
  setting = await specSetting()
  await setting.signIn(ONE)
  await setting.signIn(OTHER)
  await setting.status()
  app = await setting.launch()
  page = await app.window()
  await openTab(page, ONE.nickname)
  await page.getByText('Manage account').click()
})
afterAll(() => setting.stop())

it('asks first, and tells of the browser that the cookie came from', async () => {
  await rested(page)
  await click('Sign out at Bilibili…')
  const told = await linesOf(page.getByRole('dialog'))
  expect(told).toMatch(/^Sign 要退出的栗子 out at Bilibili\?/)
  expect(told).toContain('the browser it came from is signed out too')
  expect(exits()).toEqual([])
})

it('says why Bilibili did not do it, and the login goes on', async () => {
  play(wrongCsrf)
  await click('Sign out at Bilibili')
  await page.getByRole('alert').filter({ hasText: 'bili_jct' }).waitFor()
  expect(exits()).toHaveLength(1)
  await page.getByText('Signed in until').first().waitFor()
})

it('ends the session there by one POST with the csrf of that session', async () => {
  setting.upstream.forgetRequests()
  play(ended)
  await click('Sign out at Bilibili')
  await page.getByText('Signed out: Bilibili has ended this login.').waitFor()
  const [sent, ...more] = exits()
  expect(more).toEqual([])
  expect(sent?.method).toBe('POST')
  expect(sent?.headers.cookie).toContain(ONE.SESSDATA)
  const csrf = /bili_jct=([0-9a-f]+)/.exec(sent?.headers.cookie ?? '')?.[1]
  expect(sent?.body).toBe(`biliCSRF=${csrf ?? 'none'}`)
  expect(exits().filter(({ mid }) => mid === OTHER.mid)).toEqual([])
})

it('leaves the account listed, waiting for its user, and not asked about', async () => {
  await click('Close')
  await page.getByText('This login has ended already').waitFor()
  setting.upstream.forgetRequests()
  setting.passMs(2 * 3_600_000)
  await app.stop()
  const { account } = await setting.status()
  expect(account(ONE.mid).session.state).toBe('needs-login')
  expect(account(ONE.mid).exp).not.toBeNull()
  expect(account(OTHER.mid).session.state).toBe('ok')
  expect(setting.upstream.requests().filter(({ mid }) => mid === ONE.mid)).toEqual([])
})

it('comes back with a new login, name and place kept', async () => {
  await setting.signIn({ ...ONE, SESSDATA: 'c4naryNew2%2C1812000000%2Cc4naryTail2*b2' })
  const { json, account } = await setting.status()
  expect(account(ONE.mid).session.state).toBe('ok')
  expect(json.accounts.map(({ mid }) => mid)).toEqual([ONE.mid, OTHER.mid])
})
