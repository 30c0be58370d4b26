import { afterAll, beforeAll, expect, it } from 'vitest'
import { COIN_EXP, REWARD } from '../upstream/endpoint-places'
import { specSetting, type SpecSetting } from './spec-setting'
import { rowOf } from './tray-menu-lines'

const MINUTE_MS = 60_000
const MIDNIGHT_MS = Date.parse('2026-11-24T00:00:00+08:00')
const MID = '1900001300000001'

let setting: SpecSetting
beforeAll(async () => {
  setting = await specSetting({ clock: '2026-11-23T23:54:00+08:00' })
  await setting.signIn({ mid: MID, nickname: '小栗子', done: { login: true, watch: true } })
  expect((await setting.status()).account(MID).exp).toMatchObject({ login: true, coins: 0 })
})
afterAll(() => setting.stop())

it('blanks what was done when the day turns in China, and asks for the new day after five minutes', async () => {
  setting.setClock('2026-11-23T23:58:00+08:00')
  const app = await setting.launch(['--hidden'], { env: { TZ: 'Asia/Shanghai' } })
  const tooltip = async (): Promise<string> => (await app.tray()).tooltip
  const ticks = async (): Promise<readonly string[]> => (await rowOf(app, '小栗子')).slice(0, 4)
  await expect.poll(tooltip).toContain('小栗子: 10/65')
  expect((await ticks())[0]).toMatch(/^\(✓/)
  await app.clickTray()
  const page = await app.window()
  const panel = page.locator('#panel')
  await expect.poll(() => panel.innerText()).toMatch(/10\s*\/\s*65/)

  // Ten seconds before midnight, which then comes by itself.
  const now = "biliGlance.requests['view:read']().then(({ value }) => value.glance.generatedAtMs)"
  const leftMs = MIDNIGHT_MS - Number(await page.evaluate(now))
  await app.act('liveOn', Math.max(0, leftMs - 10_000))
  expect(await tooltip()).toContain('小栗子: 10/65')
  // The picture of whoever is shown.
  setting.asked()
  await expect.poll(tooltip, { timeout: 20_000 }).toContain('小栗子: ?/65')
  expect(await ticks()).toEqual([
    expect.stringMatching(/^\(\? .*\(not known yet\)\)$/),
    expect.stringMatching(/^\(\? .*\(not known yet\)\)$/),
    expect.stringMatching(/^\(\? .*\(not known yet\)\)$/),
    expect.stringMatching(/^\(\? .*\(not known yet\)\)$/),
  ])
  await expect.poll(() => panel.innerText()).toContain('not known yet')
  expect(await panel.innerText()).not.toMatch(/10\s*\/\s*65/)

  setting.setClock('2026-11-24T00:00:05+08:00')
  await app.act('liveOn', 4 * MINUTE_MS)
  setting.passMs(4 * MINUTE_MS)
  expect(setting.asked()).toEqual([])
  expect(await tooltip()).toContain('小栗子: ?/65')

  await app.act('liveOn', 12 * MINUTE_MS)
  setting.passMs(12 * MINUTE_MS)
  await expect
    .poll(() => setting.upstream.requests().map(({ host, path }) => host + path))
    .toEqual(expect.arrayContaining([REWARD, COIN_EXP]))
  await expect.poll(tooltip).toContain('小栗子: 0/65')
  await expect.poll(() => panel.innerText()).toMatch(/\b0\s*\/\s*65/)
})
