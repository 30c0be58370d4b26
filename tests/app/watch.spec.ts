import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { awkward, playAwkward } from '../upstream/awkward-answers'
import { NAV } from '../upstream/endpoint-places'
import { specSetting, type SpecSetting } from './spec-setting'

const MINUTE_MS = 60_000
const MID = '1900001200000001'

let setting: SpecSetting
beforeAll(async () => {
  setting = await specSetting()
  await setting.signIn({ mid: MID, nickname: '小栗子', done: { login: true } })
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
  await expect
    .poll(() => setting.upstream.requests().length, { timeout: 20_000 })
    .toBeGreaterThan(2)
  await app.act('tick', null)
  const asked = apiCalls()
  expect(asked.filter((place) => place === NAV)).toHaveLength(1)
  expect(new Set(asked).size).toBe(asked.length)
})

it('waits for the network after sleep', async () => {
  setting.passMs(61 * MINUTE_MS)
  const app = await hidden()
  await expect.poll(() => setting.upstream.requests().length).toBeGreaterThan(2)
  setting.passMs(61 * MINUTE_MS)
  await app.setDesktop({ online: false })
  await app.emit('suspend')
  setting.asked()
  await app.emit('resume')
  await new Promise((resolve) => setTimeout(resolve, 9_000))
  expect(apiCalls()).toEqual([])
  await app.setDesktop({ online: true })
  await app.act('passTime', 30_000)
})

it('says until when it is held back, offers no refresh, and asks again afterwards', async () => {
  setting.passMs(61 * MINUTE_MS)
  playAwkward(setting.upstream, awkward(13))
  const app = await hidden()
  await expect.poll(async () => (await app.tray()).tooltip).toMatch(/asking again at \d\d:\d\d/)
  await app.clickTray()
  const page = await app.window()
  const refresh = page.locator('.panel > header').getByRole('button', { name: 'Refresh' })
  await expect.poll(() => refresh.isDisabled()).toBe(true)
  expect(await page.locator('#refresh-state').innerText()).toMatch(/[Aa]sking again at \d\d:\d\d/)
  setting.asked()
  await app.act('tick', null)
  expect(apiCalls()).toEqual([])
  await app.stop()

  setting.upstream.clear()
  setting.passMs(31 * MINUTE_MS)
  const again = await hidden()
  await expect.poll(async () => (await again.tray()).tooltip).toMatch(/小栗子: 5\/65/)
})
