import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { awkward, playAwkward } from '../upstream/awkward-answers'
import { ACCOUNT, NAV, SIGN_UPDATE } from '../upstream/endpoint-places'
import type { LaunchedApp } from './driver/app-launch'
import { specSetting } from './spec-setting'
import type { SpecSetting } from './spec-setting'
import { card, linesOf, openTab, rested } from './window-steps'

const CHESTNUT = {
  mid: '1900000420000001',
  nickname: '小栗子',
  bili_jct: 'abcdef0123456789abcdef0123456789',
  sign: '旧的签名',
}

let setting: SpecSetting
let app: LaunchedApp
let page: Page
/** Lets the last text pass, which Bilibili shows to nobody until then. */
let review: () => void
beforeAll(async () => {
  setting = await specSetting()
  await setting.signIn(CHESTNUT)
  const { SESSDATA } = setting.upstream.addAccount({
    mid: '1900000420000002',
    nickname: '末班渡轮',
  }).credential
  await setting.addAccount(`SESSDATA=${SESSDATA}`)
  await setting.status()
  const set = { 'data.sign': CHESTNUT.sign }
  review = setting.upstream.play({ url: ACCOUNT, mid: CHESTNUT.mid }, { kind: 'edited', set })
  app = await setting.launch()
  page = await app.window()
  await openTab(page, '小栗子')
  await editor().getByRole('button', { name: 'Change' }).waitFor()
})
beforeEach(() => setting.upstream.forgetRequests())
afterAll(() => setting.stop())

const editor = () => card(page, 'Signature')
const field = () => editor().getByLabel('New signature')
const click = (name: string): Promise<void> =>
  editor().getByRole('button', { name, exact: true }).first().click()

/** Signatures that came over the wire, oldest first. */
const posted = (): readonly (string | null)[] =>
  setting.upstream
    .requests()
    .filter(({ host, path }) => host + path === SIGN_UPDATE)
    .map(({ body }) => new URLSearchParams(body).get('user_sign'))

const write = async (text: string): Promise<void> => {
  await editor().waitFor()
  if ((await field().count()) === 0) await click('Change')
  await field().fill(text)
  await click('Next')
}
const send = async (text: string): Promise<void> => {
  await write(text)
  await click('Send to Bilibili')
}

it.each([
  [84, 'sensitive word', /^Bilibili finds a sensitive word in it \(40015\)/],
  [84, 'emoji image', /^Bilibili allows no emoji or pictures in a signature \(40021\)/],
  [84, 'too long', /^Too long for Bilibili \(40022\)/],
  [83, '', /^bili_jct and SESSDATA are not of the same login \(-111\)/],
] as const)(
  'says at the field why it was refused (%i %s) and keeps the draft',
  async (...given) => {
    const [row, variant, words] = given
    playAwkward(setting.upstream, awkward(row, variant), {}, 1)
    await send('好的签名')
    await expect.poll(() => editor().getByRole('alert').innerText()).toMatch(words)
    expect(await editor().getByRole('alert').innerText()).toContain('Your text is kept.')
    expect(await field().inputValue()).toBe('好的签名')
    expect(posted()).toEqual(['好的签名'])
  },
)

it('looks at the account when a refusal says -101, and finds the login alive', async () => {
  playAwkward(setting.upstream, awkward(1), { url: SIGN_UPDATE }, 1)
  await send('好的签名')
  await expect
    .poll(() => editor().getByRole('alert').innerText())
    .toMatch(/^Bilibili says this login has ended\. Your text is kept\./)
  expect(await field().inputValue()).toBe('好的签名')
  expect(posted()).toEqual(['好的签名'])
  await expect.poll(setting.asked).toContain(NAV)
  await rested(page)
  expect(await linesOf(page.getByRole('main'))).toContain('Signed in until')
  expect(await page.getByText('Signed out', { exact: true }).count()).toBe(0)
})

it('reads back what stands there when the answer comes too late, and sends nothing twice', async () => {
  const startedAt = performance.now()
  setting.upstream.play({ url: SIGN_UPDATE }, { kind: 'late', delayMs: 10_500 }, 1)
  await send('不知所踪')
  await expect
    .poll(() => editor().getByRole('alert').innerText(), { timeout: 14_000 })
    .toMatch(/^Bilibili’s answer got lost, and the old text still stands there\. Nothing is sent/)
  expect(performance.now() - startedAt).toBeGreaterThan(9_900)
  expect(await field().inputValue()).toBe('不知所踪')
  expect(posted()).toEqual(['不知所踪'])
  expect(setting.asked()).toContain(ACCOUNT)
  // By now the late answer has come as well.
  await expect.poll(() => performance.now() - startedAt).toBeGreaterThan(11_000)
  expect(await editor().getByRole('alert').innerText()).toMatch(/^Bilibili’s answer got lost/)
  expect(posted()).toEqual([])
})

it('is sent once after it was shown, waits for review, and is seen in the profile', async () => {
  await write('新的签名')
  expect(await linesOf(editor().getByRole('group'))).toMatch(/everybody will see: \| 新的签名/)
  expect(posted()).toEqual([])
  await click('Send to Bilibili')
  await editor().getByText('Bilibili took it.').waitFor()
  // It is among what is read of the account after that.
  await expect
    .poll(() => linesOf(editor()))
    .toMatch(/旧的签名 \| .*Taken by Bilibili at \d\d:\d\d, waiting for review\..* \| 新的签名/)
  expect(await field().count()).toBe(0)

  review()
  await expect.poll(() => linesOf(editor().locator('.current'))).toMatch(/^新的签名 \| As of/i)
  expect(posted()).toEqual(['新的签名'])
})

it('keeps earlier ones, and puts one into the editor without sending it', async () => {
  await editor().locator('summary').click()
  await expect.poll(() => linesOf(editor())).toMatch(/Earlier signatures \(1\) \| 旧的签名/)
  await click('Put into the editor')
  expect(await field().inputValue()).toBe('旧的签名')
  await click('Discard')
  expect(posted()).toEqual([])
})

it('deletes only after one more word', async () => {
  await write('')
  const button = editor().getByRole('button', { name: 'Delete the signature' })
  expect(await button.isDisabled()).toBe(true)
  await editor().getByLabel('Yes, the signature is to be deleted').check()
  await button.click()
  await editor().getByText('Bilibili took it.').waitFor()
  expect(posted()).toEqual([''])
})

it('says that it stands there although the connection broke before the answer', async () => {
  setting.upstream.play({ url: SIGN_UPDATE }, { kind: 'reset', at: 'start' }, 1)
  await send('到了')
  await editor().getByText('answer got lost, but the new text stands there now.').waitFor()
  expect(await field().count()).toBe(0)
  expect(posted()).toEqual(['到了'])
})

it('counts characters as Bilibili does', async () => {
  await click('Change')
  await field().fill('👨‍👩‍👧'.repeat(2) + '字'.repeat(61))
  expect(await linesOf(editor())).toContain('71 / 70')
  await click('Discard')
})

it('cannot be changed without bili_jct, and says because of what', async () => {
  await openTab(page, '末班渡轮')
  await editor().getByText('Cannot be changed here, because the cookie came').waitFor()
  expect(await editor().getByRole('button', { name: 'Change' }).count()).toBe(0)
  expect(posted()).toEqual([])
})
