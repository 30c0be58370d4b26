import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { awkward, playAwkward } from '../upstream/awkward-answers'
import { NAV, REWARD } from '../upstream/endpoint-places'
import { specSetting } from './spec-setting'
import type { SpecSetting } from './spec-setting'

const MINUTE_MS = 60_000
const FIRST = '1900000200000001'
const SECOND = '1900000200000002'

let setting: SpecSetting
beforeAll(async () => {
  setting = await specSetting()
  await setting.signIn({ mid: FIRST, done: { login: true, watch: true, coins: 2 } })
  await setting.signIn({ mid: SECOND, done: { login: true } })
  expect((await setting.status()).account(FIRST).exp?.earned).toBe(30)
})
afterAll(() => setting.stop())

beforeEach(() => {
  setting.upstream.clear()
  // Past what is fresh, and past any rest after a failure.
  setting.passMs(16 * MINUTE_MS)
  setting.upstream.forgetRequests()
})

/** What one look brings when the first account's daily reward is answered in this way. */
const lookAtReward = async (row: number, variant: string) => {
  playAwkward(setting.upstream, awkward(row, variant), { url: REWARD, mid: FIRST })
  const { account, exitCode, stderr } = await setting.status()
  const { exp, session, readings } = account(FIRST)
  const { dailyReward, ...others } = readings
  return {
    exitCode,
    stderr,
    dailyReward,
    others: [...new Set(Object.values(others))],
    session: session.state,
    earned: exp?.earned,
    neighbour: [...new Set(Object.values(account(SECOND).readings))],
  }
}

it.each([
  [21, 'portal'],
  [21, 'maintenance'],
  [22, 'empty'],
  [22, 'half a JSON'],
  [22, 'cut short'],
  [22, 'bad chunk'],
  [22, 'broken gzip'],
  [26, 'reset in the body'],
  [27, 'JSONP'],
  [30, 'plain'],
  [30, 'gzip bomb'],
] as const)(
  'lets a body fail alone and keeps the value before it (%i %s)',
  async (row, variant) => {
    expect(await lookAtReward(row, variant)).toEqual({
      exitCode: 0,
      stderr: '',
      dailyReward: 'failed',
      others: ['fresh'],
      session: 'ok',
      earned: 30,
      neighbour: ['fresh'],
    })
  },
)

it('reads through a byte order mark', async () => {
  const { dailyReward, exitCode } = await lookAtReward(27, 'BOM')
  expect({ dailyReward, exitCode }).toEqual({ dailyReward: 'fresh', exitCode: 0 })
})

it('ends a call that trickles after ten seconds and goes on with the next', async () => {
  const startedAt = performance.now()
  const { dailyReward, others, neighbour, exitCode } = await lookAtReward(28, 'trickle')
  const tookMs = performance.now() - startedAt
  expect({ dailyReward, others, neighbour, exitCode }).toEqual({
    dailyReward: 'failed',
    others: ['fresh'],
    neighbour: ['fresh'],
    exitCode: 0,
  })
  expect(tookMs).toBeGreaterThan(9_900)
  expect(tookMs).toBeLessThan(18_000)
})

it('follows no redirect, wherever it leads', async () => {
  const elsewhere = `${setting.upstream.url}/passport.bilibili.com/login`
  for (const status of [302, 307]) {
    setting.passMs(16 * MINUTE_MS)
    setting.upstream.clear()
    setting.upstream.play(
      { url: REWARD, mid: FIRST },
      { kind: 'answer', status, headers: { location: elsewhere } },
    )
    const { account, exitCode } = await setting.status()
    expect([status, account(FIRST).readings.dailyReward, exitCode]).toEqual([status, 'failed', 0])
  }
  const asked = setting.asked()
  expect(asked).toContain(REWARD)
  expect(asked.filter((place) => place.endsWith('/login'))).toEqual([])
})

it('takes the sign-in page of a hotel for no answer of Bilibili, and for no end of a login', async () => {
  playAwkward(setting.upstream, awkward(21, 'portal'))
  const { account, exitCode } = await setting.status()
  for (const mid of [FIRST, SECOND]) {
    const { readings, session, exp } = account(mid)
    expect(readings).toMatchObject({ nav: 'failed', dailyReward: 'failed', coinExp: 'failed' })
    expect(readings).toMatchObject({ vip: 'fresh', security: 'fresh', coinLog: 'fresh' })
    expect(session.state).toBe('ok')
    expect(exp).toMatchObject({ earned: mid === FIRST ? 30 : 5, confidence: 'last-known' })
  }
  expect(exitCode).toBe(0)
})

it('holds little memory while three hundred megabytes are unpacked upon it', async () => {
  setting.passMs(40 * MINUTE_MS)
  playAwkward(setting.upstream, awkward(30, 'gzip bomb'), { mid: FIRST })
  const app = await setting.launch(['--hidden'])
  const { pid } = await app.state()
  const over = (): boolean =>
    setting.upstream.requests().some(({ host, path, mid }) => host + path === NAV && mid === SECOND)
  await expect.poll(over, { timeout: 20_000 }).toBe(true)
  const peak = /VmHWM:\s+(\d+) kB/.exec(await readFile(`/proc/${pid}/status`, 'utf8'))
  await app.stop()
  expect(Number(peak?.[1]) / 1024).toBeLessThan(250)
  expect(setting.upstream.requests().filter(({ mid }) => mid === FIRST).length).toBeGreaterThan(2)
})
