import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { specSetting } from './spec-setting'
import type { SpecSetting } from './spec-setting'

const FIRST = '1900001000000001'
const SECOND = '1900001000000002'
const DAY_MS = 86_400_000

let setting: SpecSetting
const endsIn = (mid: string, days: number): string =>
  `${mid.slice(-8)}%2C${Math.floor((setting.nowMs() + days * DAY_MS) / 1000)}%2C${mid.slice(-5)}*b1`

beforeAll(async () => {
  setting = await specSetting()
  // A week ends meanwhile, which is told as well.
  const { userData } = setting.profile
  await mkdir(userData, { recursive: true })
  await writeFile(path.join(userData, 'settings.json'), '{ "weeklyDigest": false }')
  await setting.signIn({ mid: FIRST, nickname: '小栗子', SESSDATA: endsIn(FIRST, 13.5) })
  await setting.signIn({ mid: SECOND, nickname: '大板栗', SESSDATA: endsIn(SECOND, 90) })
})
afterAll(() => setting.stop())

const started = async () => {
  const app = await setting.launch(['--hidden'], { env: { TZ: 'Asia/Shanghai' } })
  await app.until(({ trays }) => trays.length > 0)
  return app
}

it('a login that ends is told once, also by an app that starts hidden, and a click opens it', async () => {
  const app = await started()
  await expect
    .poll(() => app.notifications())
    .toEqual([
      {
        title: '小栗子: the login ends in 14 days',
        body: 'It is good until 2026-12-07. Scan a code again before that; nothing is lost.',
        actions: [],
        shown: true,
      },
    ])
  await app.clickNotification()
  const page = await app.window()
  await expect.poll(() => page.getByRole('heading', { level: 1 }).innerText()).toBe('小栗子')
  // At the sign-in, for that is the matter.
  await page.getByRole('heading', { name: 'Sign in again: 小栗子' }).waitFor()
  await app.stop()

  const again = await started()
  await again.act('tick', null)
  expect(await again.notifications()).toEqual([])
  await again.stop()
})

it('is told again three days ahead, and what was missed is left out', async () => {
  setting.passMs(11 * DAY_MS)
  const app = await started()
  await expect
    .poll(async () => (await app.notifications()).map(({ title }) => title))
    .toEqual(['小栗子: the login ends in 3 days'])
  await app.stop()
})

it('tells why a login is over, once, after Bilibili has said so twice', async () => {
  setting.passMs(3_600_000)
  setting.upstream.removeAccount(FIRST)
  const app = await started()
  await expect
    .poll(() => app.notifications(), { timeout: 15_000 })
    .toMatchObject([
      {
        title: '小栗子 is signed out',
        body: expect.stringContaining('It ended before 2026-12-07') as string,
      },
    ])
  await app.stop()

  const again = await started()
  await again.act('tick', null)
  expect(await again.notifications()).toEqual([])
  await again.stop()
})
