import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { awkward, playAwkward } from '../upstream/awkward-answers'
import { ACCOUNT } from '../upstream/endpoint-places'
import { specSetting } from './spec-setting'
import type { SpecSetting } from './spec-setting'

const MID = '1900000000007741'
const KEY = 'c0a1b2c3d4e5f60718293a4b5c6d7e81'

describe('an account that signs in with an access_key', () => {
  let setting: SpecSetting

  beforeAll(async () => {
    setting = await specSetting({ clock: '2026-11-23T04:00:00.000Z' })
    setting.upstream.addAccount({
      mid: MID,
      nickname: '深夜果园电台',
      access_key: KEY,
      done: { login: true, watch: true, coins: 4 },
    })
  })
  afterAll(() => setting.stop())

  it('is verified by the one endpoint that says who it is', async () => {
    expect(await setting.addAccount(`access_key=${KEY}\n`)).toMatchObject({
      exitCode: 0,
      stdout: `${MID}\n`,
    })
    expect(setting.asked()).toStrictEqual([ACCOUNT])
    const entry: unknown = JSON.parse((await setting.profile.secrets()).get(MID) ?? 'null')
    expect(entry).toStrictEqual({ access_key: KEY, origin: 'access-key' })
  })

  it('reads what an access_key can read, with the key in the query and in no other place', async () => {
    const { account, exitCode } = await setting.status()
    expect(exitCode).toBe(0)
    expect(account(MID)).toMatchObject({
      name: '深夜果园电台',
      session: { state: 'ok', expiresAt: null, until: null },
      exp: { earned: 50, login: true, watch: true, share: false, coins: 40, confidence: 'may-lag' },
      vip: null,
      level: null,
      readings: {
        accountInfo: 'fresh',
        dailyReward: 'fresh',
        coinExp: 'unsupported',
        vip: 'unsupported',
        security: 'fresh',
        realnameStatus: 'fresh',
        realnameApplication: 'fresh',
        coinLog: 'fresh',
        nav: 'unsupported',
        expLog: 'fresh',
      },
    })
    const requests = setting.upstream.requests()
    expect(requests.map(({ host, path }) => `${host}${path}`)).toStrictEqual([
      'api.bilibili.com/x/member/web/exp/reward',
      'passport.bilibili.com/web/site/user/info',
      'api.bilibili.com/x/member/realname/status',
      'api.bilibili.com/x/member/realname/apply/status',
      'api.bilibili.com/x/member/web/coin/log',
      'api.bilibili.com/x/member/web/exp/log',
    ])
    for (const { query, headers, rawHeaders, body } of requests) {
      expect(query).toStrictEqual({ access_key: KEY })
      expect(headers.cookie).toBeUndefined()
      expect(rawHeaders.join()).not.toContain(KEY)
      expect(body).toBe('')
    }
  })

  it('waits for the user once the key has ended', async () => {
    setting.passMs(25 * 3_600_000)
    playAwkward(setting.upstream, awkward(11, '-658'))
    const { account, exitCode } = await setting.status()
    expect(exitCode).toBe(3)
    expect(account(MID).session.state).toBe('needs-login')
    setting.asked()
    setting.upstream.clear()
    expect((await setting.status()).exitCode).toBe(3)
    expect(setting.asked()).toStrictEqual([])
  })
})
