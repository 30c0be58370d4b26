import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { awkward, playAwkward } from '../upstream/awkward-answers'
import { startUpstream } from '../upstream/start-upstream'
import type { LaunchedApp } from './driver/app-launch'
import { specSetting } from './spec-setting'
import type { SpecSetting } from './spec-setting'
import { linesOf, rowOf } from './tray-menu-lines'

const ALL = { login: true, watch: true, share: true, coins: 5 }
const CHESTNUT = {
  mid: '1900000700000001',
  nickname: '小栗子',
  SESSDATA: '70000001%2C1809230400%2C00001*b1',
  done: { login: true, coins: 2 },
}
const FERRY = {
  mid: '1900000700000002',
  nickname: '末班渡轮',
  SESSDATA: '70000002%2C1809230400%2C00002*b1',
  done: ALL,
}
/** What can be done, below the row that refreshes. */
const DOINGS = ['Open Bili Glance', '—', 'Reminders', 'Start at login', '—', 'Quit']
const END = ['—', 'Refresh', ...DOINGS]
const TOMORROW = 24 * 3_600_000
const HOUR = 3_600_000

// The specs are one user's two days: each begins where the one before it ended.
let setting: SpecSetting
const pictures = new Map<string, string>()
beforeAll(async () => {
  setting = await specSetting()
})
afterEach(async () => {
  setting.upstream.clear()
  // After a failure too: the next spec starts its own app.
  for (const group of setting.profile.groups) await group.stop()
})
afterAll(() => setting.stop())

/** Starts the app in the tray, waits for what its tooltip comes to, and keeps its picture. */
const trayThat = async (
  state: string,
  tooltip: RegExp,
  env: Readonly<Record<string, string>> = {},
): Promise<LaunchedApp> => {
  const app = await setting.launch(['--hidden'], { env })
  await expect.poll(async () => (await app.tray()).tooltip).toMatch(tooltip)
  const { images } = await app.tray()
  expect(images.map((png) => Buffer.from(png, 'base64').readUInt32BE(16))).toEqual([32, 64])
  pictures.set(state, images.join())
  expect((await app.state()).windows).toEqual([])
  return app
}

it('is empty where there is no account', async () => {
  const app = await trayThat('empty', /^Bili Glance\nno account yet$/)
  expect(linesOf(await app.menu())).toEqual(['(no account yet)', '—', '(Refresh)', ...DOINGS])
  await app.setDesktop({ dark: true })
  await expect.poll(async () => (await app.tray()).images.join()).not.toBe(pictures.get('empty'))
  await app.setDesktop({ dark: false })
  await expect.poll(async () => (await app.tray()).images.join()).toBe(pictures.get('empty'))
  expect((await app.tray()).template).toBe(false)
})

it('is open where one account is, and has a row for each with its four ticks and its VIP', async () => {
  await setting.signIn(FERRY)
  await setting.signIn(CHESTNUT)
  await setting.status()
  const app = await trayThat(
    'open',
    /^小栗子: 25\/65 · watch \+5, share \+5, coins \+30 · VIP 73 days\n末班渡轮: 65\/65 · all done · VIP 73 days$/,
  )
  // In the order of the user, whatever is worst.
  expect(linesOf(await app.menu())).toEqual(['✓ 末班渡轮: 65/65', '小栗子: 25/65', ...END])
  expect(await rowOf(app, '小栗子')).toEqual([
    '(✓ Visit Bilibili +5)',
    '(○ Watch a video +5)',
    '(○ Share a video +5)',
    '(○ Give coins 20/50)',
    '—',
    '(annual VIP, 73 days left, until 2027-02-04)',
    '(level 5, 20310/28800 exp)',
    '(signed in until 2027-05-02)',
    '(as of 04:00)',
    '—',
    'Open this account',
  ])
})

it('is done where all accounts are', async () => {
  setting.passMs(HOUR)
  setting.upstream.addAccount({ ...CHESTNUT, done: ALL })
  const app = await trayThat('all done', /^(.+: 65\/65 · all done · VIP 73 days\n?){2}$/)
  expect(linesOf(await app.menu())).toEqual(['✓ 末班渡轮: 65/65', '✓ 小栗子: 65/65', ...END])
})

it('is stale where nothing is known of today, and says how much could not be read', async () => {
  setting.passMs(TOMORROW)
  playAwkward(setting.upstream, awkward(23, 'HTTP 503'))
  const app = await trayThat('stale', /^(.+: \?\/65 · VIP 72 days\n?){2}$/)
  await expect.poll(() => rowOf(app, '小栗子')).toContain('(today not known yet)')
  const row = await rowOf(app, '小栗子')
  expect(row.slice(0, 4)).toEqual([
    '(? Visit Bilibili +5 (not known yet))',
    '(? Watch a video +5 (not known yet))',
    '(? Share a video +5 (not known yet))',
    '(? Give coins +50 (not known yet))',
  ])
  await expect
    .poll(async () => (await rowOf(app, '小栗子')).join())
    .toMatch(/\(\d+ cards could not be read\)/)
  expect(linesOf(await app.menu()).slice(2)).toEqual(END)
})

it('is offline without a connection', async () => {
  setting.passMs(HOUR)
  const gone = await startUpstream()
  await gone.close()
  const app = await trayThat('offline', /^(.+: offline · \?\/65 · VIP 72 days\n?){2}$/, {
    BILI_GLANCE_UPSTREAM: gone.url,
  })
  expect(await rowOf(app, '末班渡轮')).toContain('(no connection)')
  // A network that is back is found by asking.
  expect(linesOf(await app.menu()).slice(2)).toEqual(END)
})

it('is held where risk control refuses everybody, and says why it does not ask', async () => {
  setting.passMs(HOUR)
  playAwkward(setting.upstream, awkward(13))
  const app = await trayThat('blocked', /^(.+: held back(, asking again at .*)? · \?\/65.*\n?){2}$/)
  const lines = linesOf(await app.menu())
  expect(lines.slice(0, 2)).toEqual([
    expect.stringMatching(/^末班渡轮: .*held back, asking again at 07:3\d/),
    expect.stringMatching(/^小栗子: .*held back, asking again at 07:3\d/),
  ])
  expect(lines.slice(2)).toEqual([
    '—',
    expect.stringMatching(/^\(Refresh \(asking again at 07:3\d\)\)$/),
    ...DOINGS,
  ])
  const { label } = (await app.menu()).find((item) => item.label.startsWith('Refresh'))!
  await expect(app.clickMenu(label)).rejects.toThrow('cannot be clicked')
})

it('wants attention where a login has ended, that account first', async () => {
  setting.passMs(2 * HOUR)
  setting.upstream.removeAccount(FERRY.mid)
  setting.upstream.addAccount({ ...CHESTNUT, done: ALL })
  const app = await trayThat(
    'attention',
    /^末班渡轮: signed out · \?\/65 · VIP 72 days\n小栗子: 65\/65 · all done · VIP 72 days$/,
  )
  expect(linesOf(await app.menu())).toEqual([
    '⚠ 末班渡轮: ?/65 · signed out',
    '✓ 小栗子: 65/65',
    ...END,
  ])
  expect(await rowOf(app, '末班渡轮')).toContain('(signed out: sign in again)')
})

it('has looked different each time', () => {
  expect([...pictures.keys()]).toHaveLength(7)
  expect(new Set(pictures.values()).size).toBe(7)
})
