import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import type { LaunchedApp } from './driver/app-launch'
import { awkward, playAwkward } from '../upstream/awkward-answers'
import { NAV } from '../upstream/endpoint-places'
import { specSetting, type SpecSetting } from './spec-setting'

const MINUTE_MS = 60_000
const MID = '1900001200000001'
const DONE = '1900001200000002'
const ALL = { login: true, watch: true, share: true, coins: 5 }

let setting: SpecSetting
beforeAll(async () => {
  setting = await specSetting()
  await setting.signIn({ mid: MID, nickname: '小栗子', done: { login: true } })
  await setting.signIn({ mid: DONE, nickname: '圆栗子', done: ALL })
  expect((await setting.status()).exitCode).toBe(0)
})
afterEach(async () => {
  setting.upstream.clear()
  for (const group of setting.profile.groups) await group.stop()
})
afterAll(() => setting.stop())

const hidden = async () => {
  setting.asked()
  const app = await setting.launch(['--hidden'])
  await app.until(({ trays }) => trays.length > 0)
  return app
}
const apiCalls = (): readonly string[] =>
  setting.asked().filter((place) => place.startsWith('api.bilibili.com'))

/** What was asked of the API since somebody looked last, which this is not. */
const requested = (): readonly string[] =>
  setting.upstream
    .requests()
    .map(({ host, path }) => `${host}${path}`)
    .filter((place) => place.startsWith('api.bilibili.com'))

const settled = async (): Promise<void> => {
  let before = -1
  await expect
    .poll(
      () => {
        const now = setting.upstream.requests().length
        const isOver = now === before
        before = now
        return isOver
      },
      { interval: 1_000 },
    )
    .toBe(true)
}

/** Time passes for the app, and at Bilibili. */
const live = async (app: LaunchedApp, ms: number): Promise<void> => {
  setting.passMs(ms)
  await app.act('liveOn', ms)
}
it('asks nothing while the machine sleeps, and once when it woke, whatever else is told', async () => {
  setting.passMs(11 * MINUTE_MS)
  const app = await hidden()
  await app.emit('suspend')
  await app.act('passTime', 20 * MINUTE_MS)
  await app.act('tick', null)
  expect(apiCalls()).toEqual([])

  await app.emit('resume')
  await app.emit('unlock-screen')
  await app.emit('resume')
  await expect.poll(() => new Set(requested()).size, { timeout: 20_000 }).toBeGreaterThan(1)
  await expect.poll(() => new Set(requested()).size * 2 - requested().length).toBe(0)
  await app.act('tick', null)
  await settled()
  const asked = apiCalls()
  expect(asked.filter((place) => place === NAV)).toHaveLength(2)
  expect(new Set(asked).size * 2).toBe(asked.length)
})

it('waits for the network after sleep', async () => {
  setting.passMs(61 * MINUTE_MS)
  const app = await hidden()
  await expect.poll(() => setting.upstream.requests().length).toBeGreaterThan(2)
  await settled()
  setting.asked()
  await app.setDesktop({ online: false })
  // Told again and again: of one that only once told of its sleep it is found out that it is awake.
  for (let slept = 0; slept < 60; slept += 4) {
    await app.emit('suspend')
    await live(app, 4 * MINUTE_MS)
  }
  await app.emit('resume')
  await new Promise((resolve) => setTimeout(resolve, 9_000))
  expect(apiCalls()).toEqual([])
  await app.setDesktop({ online: true })
  await expect.poll(requested).toContain(NAV)
})

it('asks when the window is opened or somebody turns to it what is older than ten minutes', async () => {
  setting.passMs(61 * MINUTE_MS)
  const app = await hidden()
  await expect.poll(() => setting.upstream.requests().length).toBeGreaterThan(2)
  await settled()
  setting.asked()
  await live(app, 12 * MINUTE_MS)
  await settled()
  expect(apiCalls()).toEqual([])
  await app.clickTray()
  await expect.poll(() => setting.upstream.requests().length).toBeGreaterThan(2)
  await settled()
  expect(apiCalls().filter((place) => place === NAV)).toHaveLength(2)

  const { windows } = await app.until((seen) => seen.windows.some(({ visible }) => visible))
  const turn = (): Promise<null> => app.act('turnTo', windows[0]!.id)
  await live(app, 5 * MINUTE_MS)
  await turn()
  await live(app, 6 * MINUTE_MS)
  await settled()
  expect(apiCalls()).toEqual([])
  await turn()
  await expect.poll(() => setting.upstream.requests().length).toBeGreaterThan(2)
  await settled()
  // The quick pace while it is seen: a quarter of an hour, and a minute at most.
  setting.asked()
  await live(app, 16 * MINUTE_MS)
  await expect.poll(() => setting.upstream.requests().length).toBeGreaterThan(2)
})

/** Refused by risk control, as somebody opens the window, eleven minutes after all was asked. */
const heldBack = async () => {
  setting.passMs(61 * MINUTE_MS)
  expect((await setting.status()).exitCode).toBe(0)
  setting.passMs(11 * MINUTE_MS)
  playAwkward(setting.upstream, awkward(13))
  const app = await hidden()
  await app.clickTray()
  const page = await app.window()
  const again = async (): Promise<string> =>
    (await app.menu()).find(({ label }) => label.startsWith('Refresh'))?.label ?? ''
  await expect.poll(again).toMatch(/asking again at \d\d:\d\d/)
  const refresh = page.locator('.panel > header').getByRole('button', { name: 'Refresh' })
  await expect.poll(() => refresh.isDisabled()).toBe(true)
  const state = (): Promise<string> => page.locator('#refresh-state').innerText()
  await expect.poll(state).toMatch(/[Aa]sking again at \d\d:\d\d/)
  setting.asked()
  setting.upstream.clear()
  await live(app, 29 * MINUTE_MS)
  expect(apiCalls()).toEqual([])
  expect([await refresh.isDisabled(), await state()]).toEqual([
    true,
    expect.stringMatching(/asking again/i),
  ])
  return { app, refresh, state }
}

it('asks everybody again when a block is over, whatever was planned', async () => {
  const { app, refresh } = await heldBack()
  await live(app, 2 * MINUTE_MS)
  // The one that is done was to be looked at three quarters of an hour after the last time.
  await expect
    .poll(() => setting.upstream.requests().map(({ mid }) => mid))
    .toEqual(expect.arrayContaining([MID, DONE]))
  await settled()
  expect(apiCalls().filter((place) => place === NAV)).toHaveLength(2)
  await expect.poll(() => refresh.isDisabled()).toBe(false)
  await expect.poll(async () => (await app.tray()).tooltip).not.toContain('held back')
})

it('shows that a block is over while nothing can be asked', async () => {
  const { app, refresh, state } = await heldBack()
  await app.emit('suspend')
  await live(app, 2 * MINUTE_MS)
  await expect.poll(() => refresh.isDisabled()).toBe(false)
  await expect.poll(state).not.toMatch(/asking again/i)
  await expect.poll(async () => (await app.tray()).tooltip).not.toContain('held back')
  const refreshing = async () =>
    (await app.menu()).find(({ label }) => label.startsWith('Refresh'))?.enabled
  await expect.poll(refreshing).toBe(true)
  expect(apiCalls()).toEqual([])
})
