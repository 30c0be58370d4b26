import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import type { LaunchedApp } from './driver/app-launch'
import { specSetting, type SpecSetting } from './spec-setting'

const FIRST = '1900001100000001'
const SECOND = '1900001100000002'
const DONE = '1900001100000003'
const SECOND_ONE = { mid: SECOND, nickname: '大板栗', SESSDATA: 'c1100002%2C1809230400%2C00002*b1' }

/** One minute past the first time at which it is told what is open. */
const EVENING = '2026-11-23T20:01:00+08:00'

let setting: SpecSetting
beforeAll(async () => {
  setting = await specSetting({ clock: '2026-11-23T19:00:00+08:00' })
  await setting.signIn({ mid: FIRST, nickname: '小栗子', done: { login: true, watch: true } })
  await setting.signIn({ ...SECOND_ONE, done: { login: true, coins: 5 } })
  const all = { login: true, watch: true, share: true, coins: 5 }
  await setting.signIn({ mid: DONE, nickname: '圆栗子', done: all })
})
afterEach(async () => {
  // After a failure too: the next spec starts its own app.
  for (const group of setting.profile.groups) await group.stop()
})
afterAll(() => setting.stop())

const started = async (instant: string, env = {}): Promise<LaunchedApp> => {
  setting.setClock(new Date(instant).toISOString())
  const app = await setting.launch(['--hidden'], { env: { TZ: 'Asia/Shanghai', ...env } })
  await app.until(({ trays }) => trays.length > 0)
  return app
}
const titles = async (app: LaunchedApp): Promise<readonly string[]> =>
  (await app.notifications()).map(({ title }) => title)
const nothingMore = async (app: LaunchedApp, told: readonly string[]): Promise<void> => {
  await app.act('tick', null)
  await app.act('tick', null)
  expect(await titles(app)).toEqual(told)
}

const BOTH = '2 accounts have exp open today'

it('before its time nothing is told, and after it both accounts that have something open, in one', async () => {
  const before = await started('2026-11-23T19:58:00+08:00')
  await expect.poll(async () => (await before.tray()).tooltip).toContain('65/65')
  await nothingMore(before, [])
  await before.stop()

  const app = await started(EVENING)
  await expect
    .poll(() => app.notifications())
    .toEqual([
      {
        title: BOTH,
        body: '小栗子: 55 exp still open\n大板栗: 10 exp still open',
        actions: ['In 30 minutes', 'Not today', 'Open'],
        shown: true,
      },
    ])
  await nothingMore(app, [BOTH])
  await app.pressNotification('In 30 minutes')
  await app.stop()
})

it('is remembered across restarts, and a snooze brings it back from fresh numbers', async () => {
  const early = await started('2026-11-23T20:10:00+08:00')
  await nothingMore(early, [])
  await early.stop()

  setting.upstream.addAccount({
    ...SECOND_ONE,
    done: { login: true, watch: true, share: true, coins: 5 },
  })
  const app = await started('2026-11-23T20:32:00+08:00')
  await expect
    .poll(() => app.notifications())
    .toMatchObject([
      {
        title: '小栗子: 55 exp still open',
        body: expect.stringMatching(
          /^share a video \+5, 5 coins \+50 · the day ends at 00:00 \(in 3 h 2\d min\)$/,
        ) as string,
      },
    ])
  await app.clickNotification()
  const page = await app.window()
  await expect.poll(() => page.getByRole('heading', { level: 1 }).innerText()).toBe('小栗子')
  await app.stop()
})

it('of a day that is not to be mentioned again nothing more is told', async () => {
  const app = await started('2026-11-23T22:31:00+08:00')
  await expect.poll(() => titles(app)).toEqual(['小栗子: 55 exp still open'])
  await app.pressNotification('Not today')
  await app.stop()

  const late = await started('2026-11-23T23:41:00+08:00')
  await nothingMore(late, [])
  await late.stop()
})

it('in the quiet hours nothing is told, wherever the computer is', async () => {
  const app = await started('2026-11-24T20:01:00+08:00', { TZ: 'America/New_York' })
  await nothingMore(app, [])
  await app.stop()
})

it('says whether the desktop shows reminders, and pauses them', async () => {
  const app = await started('2026-11-24T20:02:00+08:00')
  await expect.poll(() => titles(app)).toHaveLength(1)
  await app.clickTray()
  const page = await app.window()
  const ask = (script: string): Promise<unknown> => page.evaluate(`biliGlance.requests${script}`)
  // Nobody on the bus of this test shows any.
  await page.getByText(/^The last reminder could not be shown/).waitFor()
  await app.setDesktop({ notifications: 'refused' })
  expect(await ask("['reminder:test']()")).toMatchObject({ ok: true })
  await app.setDesktop({ notifications: 'unsupported' })
  expect(await ask("['reminder:test']()")).toEqual({ ok: true, value: { kind: 'unsupported' } })
  expect(await ask("['reminder:pause']('day')")).toEqual({ ok: true, value: null })
  await app.stop()

  const paused = await started('2026-11-24T22:31:00+08:00')
  await nothingMore(paused, [])
  await paused.stop()
})

it('are paused and resumed from the menu of the tray, which says until when', async () => {
  const app = await started('2026-11-25T12:00:00+08:00')
  const label = async (): Promise<string> =>
    (await app.menu()).find((item) => item.label.startsWith('Reminders'))?.label ?? ''
  expect(await label()).toBe('Reminders')
  await app.clickMenu('Reminders', 'Pause for an hour')
  await expect.poll(label).toMatch(/^Reminders \(paused until 13:0\d\)$/)
  const page = await app.clickTray().then(() => app.window())
  await page.getByRole('tab', { name: 'Settings' }).click()
  await page.getByText(/^Reminders are paused until 13:0\d\.$/).waitFor()
  await page.getByRole('button', { name: 'Resume' }).click()
  await expect.poll(label).toBe('Reminders')
})
