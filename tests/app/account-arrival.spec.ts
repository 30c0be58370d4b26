import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { cookieHeaderOf } from '../upstream/spec-account'
import { specSetting } from './spec-setting'
import type { SpecSetting } from './spec-setting'

const FIRST = '1900000600000001'
const SECOND = '1900000600000002'

let setting: SpecSetting
beforeAll(async () => {
  setting = await specSetting()
  await setting.signIn({ mid: FIRST, nickname: '小栗子', done: { login: true } })
})
afterEach(async () => {
  // After a failure too: the next spec starts its own app.
  for (const group of setting.profile.groups) await group.stop()
})
afterAll(() => setting.stop())

/** Accounts that Bilibili was asked about since the last reset; a picture is asked for in nobody's name. */
const midsAsked = (): readonly (string | null)[] => {
  const asked = setting.upstream.requests().filter(({ host }) => !host.endsWith('.hdslb.com'))
  return [...new Set(asked.map(({ mid }) => mid))]
}

it('the running app takes an account over that is added beside it, and keeps the order', async () => {
  const app = await setting.launch()
  const page = await app.window()
  const names = page.getByRole('heading', { level: 2 })
  await expect.poll(() => names.allTextContents()).toEqual(['小栗子'])
  await expect.poll(() => page.getByRole('article').innerText()).toContain('5\n/ 65 exp')

  setting.upstream.forgetRequests()
  const account = setting.upstream.addAccount({
    mid: SECOND,
    nickname: '大板栗',
    done: { watch: true, coins: 5 },
  })
  expect(await setting.addAccount(cookieHeaderOf(account))).toMatchObject({ exitCode: 0 })
  await expect.poll(() => names.allTextContents(), { timeout: 5_000 }).toEqual(['小栗子', '大板栗'])
  await expect
    .poll(() => page.getByRole('article').last().innerText(), { timeout: 10_000 })
    .toContain('55\n/ 65 exp')
  expect(midsAsked()).toEqual([SECOND])

  // Added again with another session, the first account stays the first.
  setting.upstream.forgetRequests()
  const anew = setting.upstream.addAccount({
    mid: FIRST,
    nickname: '小栗子二号',
    SESSDATA: '1900000600000001%2C1811000000%2Canew0*b1',
    done: { login: true, share: true },
  })
  expect(await setting.addAccount(cookieHeaderOf(anew))).toMatchObject({ exitCode: 0 })
  await expect
    .poll(() => names.allTextContents(), { timeout: 5_000 })
    .toEqual(['小栗子二号', '大板栗'])
  await expect
    .poll(() => page.getByRole('article').first().innerText())
    .toContain('Signed in until 2027-05-22')
  await expect.poll(midsAsked).toEqual([FIRST])
  expect((await app.state()).console).toEqual([])
  await app.stop()
})

describe('started with --hidden', () => {
  it('the app asks, makes no window, and a second launch shows one', async () => {
    setting.passMs(61 * 60_000)
    setting.upstream.forgetRequests()
    const app = await setting.launch(['--hidden'])
    await expect.poll(midsAsked).not.toEqual([])
    expect(await app.state()).toMatchObject({ windows: [], endpoint: null })

    const second = await setting.run([], {
      env: { BILI_GLANCE_STAND_IN: `${setting.profile.folder}/second` },
    })
    expect(second).toEqual({ exitCode: 0, signal: null, stdout: '', stderr: '' })
    const page = await app.window()
    await expect.poll(() => page.getByRole('article').count()).toBe(2)

    // The window goes, the app stays, and comes back by the next launch.
    const [window] = (await app.state()).windows
    await app.act('closeWindow', window?.id ?? 0)
    await app.until(({ windows }) => windows.every(({ visible }) => !visible))
    await setting.run([], { env: { BILI_GLANCE_STAND_IN: `${setting.profile.folder}/third` } })
    const next = await app.window()
    await expect.poll(() => next.getByRole('article').count()).toBe(2)
    expect(await app.stop()).toMatchObject({ exitCode: 0, stdout: '', stderr: '' })
  })
})

it('without --hidden, closing the window leaves the app at work', async () => {
  // Older than ten minutes but not yet due by itself.
  setting.passMs(11 * 60_000)
  setting.upstream.forgetRequests()
  const app = await setting.launch()
  await app.window()
  // The window asks for what is old when it is opened.
  await expect.poll(() => midsAsked().length).toBe(2)
  const [window] = (await app.state()).windows
  await app.act('closeWindow', window?.id ?? 0)
  await app.until(({ windows }) => windows.every(({ visible }) => !visible))
  await app.clickMenu('Refresh')
  expect(await app.stop()).toEqual({ exitCode: 0, signal: null, stdout: '', stderr: '' })
})
