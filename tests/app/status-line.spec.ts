import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { specSetting } from './spec-setting'
import type { SpecSetting, StatusOutcome } from './spec-setting'
import { threeAccounts } from './three-accounts'

/** The clock runs on while the app does. */
const justNow: unknown = expect.stringMatching(/^2026-11-23T09:12:[0-3]\d\.\d{3}Z$/)

const keysWithin = (value: unknown): unknown =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).map(([key, member]) => [key, keysWithin(member)])
    : 'a value'

describe('the status line of three accounts', () => {
  let setting: SpecSetting
  let first: StatusOutcome

  beforeAll(async () => {
    setting = await specSetting({ clock: '2026-11-23T09:12:00.000Z' })
    await threeAccounts(setting)
    first = await setting.status()
    setting.upstream.forgetRequests()
  })
  afterAll(() => setting.stop())

  it('prints the status as JSON, value for value', () => {
    const fresh = {
      accountInfo: 'fresh',
      dailyReward: 'fresh',
      coinExp: 'fresh',
      vip: 'fresh',
      security: 'fresh',
      realnameStatus: 'fresh',
      realnameApplication: 'fresh',
      coinLog: 'fresh',
      nav: 'fresh',
      expLog: 'fresh',
    }
    expect(first.stderr).toBe('')
    expect(first.exitCode).toBe(0)
    expect(first.json).toStrictEqual({
      schema: 1,
      generatedAt: justNow,
      day: '2026-11-23',
      dayEndsAt: '2026-11-23T16:00:00.000Z',
      keychain: 'ok',
      accounts: [
        {
          mid: '293793435',
          name: '小栗子',
          paused: false,
          session: { state: 'ok', expiresAt: '2027-05-01T00:00:00.000Z', until: null },
          exp: {
            earned: 45,
            cap: 65,
            login: true,
            watch: true,
            share: true,
            coins: 30,
            confidence: 'confirmed',
            asOf: justNow,
          },
          vip: {
            state: 'active',
            kind: 'annual',
            dueAt: '2027-02-03T16:00:00.000Z',
            daysLeft: 73,
            asOf: justNow,
          },
          level: { level: 5, exp: 20_310, nextExp: 28_800, coins: 536.9, asOf: justNow },
          readings: fresh,
        },
        {
          mid: '1900000000338206',
          name: '末班渡轮',
          paused: false,
          session: { state: 'ok', expiresAt: '2027-01-29T14:56:07.000Z', until: null },
          exp: {
            earned: 0,
            cap: 65,
            login: false,
            watch: false,
            share: false,
            coins: 0,
            confidence: 'confirmed',
            asOf: justNow,
          },
          vip: {
            state: 'expired',
            kind: 'monthly',
            dueAt: '2026-05-03T16:00:00.000Z',
            daysLeft: 0,
            asOf: justNow,
          },
          level: { level: 6, exp: 41_205, nextExp: null, coins: 0.1, asOf: justNow },
          readings: fresh,
        },
        {
          mid: '1900000000007741',
          name: '深夜果园电台',
          paused: false,
          session: { state: 'ok', expiresAt: '2027-01-15T07:59:59.000Z', until: null },
          exp: {
            earned: 65,
            cap: 65,
            login: true,
            watch: true,
            share: true,
            coins: 50,
            confidence: 'confirmed',
            asOf: justNow,
          },
          vip: {
            state: 'active',
            kind: 'super',
            dueAt: '2026-11-24T16:00:00.000Z',
            daysLeft: 2,
            asOf: justNow,
          },
          level: { level: 1, exp: 150, nextExp: 200, coins: 536.9, asOf: justNow },
          readings: fresh,
        },
      ],
    })
  })

  it('prints the JSON in the shape that docs/status.md shows', async () => {
    const page = await readFile(path.resolve(import.meta.dirname, '../../docs/status.md'), 'utf8')
    const shown: unknown = JSON.parse(/```json\n(.*?)\n```/s.exec(page)?.[1] ?? '')
    const oneAccount = { ...first.json, accounts: first.json.accounts.slice(0, 1) }
    expect(keysWithin(oneAccount)).toStrictEqual(keysWithin(shown))
    expect(first.stdout).toBe(`${JSON.stringify(first.json, null, 2)}\n`)
  })

  it('prints the status as text in English and in Chinese, and asks nothing that is fresh', async () => {
    const english = await setting.run(['--status'])
    expect(english.stdout.split('\n')).toStrictEqual([
      '小栗子: 45/65 exp · open: 2 coins +20 · annual VIP, 73 days left · level 5, 20310/28800 exp' +
        ' · signed in until 2027-05-01 · as of 09:12',
      '末班渡轮: 0/65 exp · open: visit Bilibili +5, watch a video +5, share a video +5, 5 coins +50' +
        ' · VIP ended on 2026-05-04 · level 6, 41205 exp · signed in until 2027-01-29 · as of 09:12',
      '深夜果园电台: 65/65 exp · all done · super VIP, 2 days left · level 1, 150/200 exp' +
        ' · signed in until 2027-01-15 · as of 09:12',
      '',
    ])
    const chinese = await setting.run(['--status=text'], {
      env: { LANGUAGE: '', LC_ALL: '', LC_MESSAGES: '', LANG: 'zh_CN.UTF-8' },
    })
    expect(chinese.stdout.split('\n')[0]).toBe(
      '小栗子: 今日经验 45/65 · 还差：投 2 枚硬币 +20 · 年度大会员剩余 73 天 · 等级 5，经验 20310/28800' +
        ' · 登录有效期至 2027-05-01 · 更新于 09:12',
    )
    expect([english.stderr, english.exitCode]).toStrictEqual(['', 0])
    expect([chinese.stderr, chinese.exitCode]).toStrictEqual(['', 0])
    expect(setting.asked()).toStrictEqual([])
  })

  it('asks anew, eleven minutes later, what belongs to today and nothing else', async () => {
    setting.passMs(11 * 60_000)
    const { exitCode, json } = await setting.status()
    expect(exitCode).toBe(0)
    expect(json.accounts.map(({ exp }) => exp?.asOf.slice(0, 16))).toStrictEqual(
      Array<string>(3).fill('2026-11-23T09:23'),
    )
    expect(setting.asked().toSorted()).toStrictEqual([
      ...Array<string>(3).fill('api.bilibili.com/x/member/web/exp/reward'),
      ...Array<string>(3).fill('api.bilibili.com/x/web-interface/coin/today/exp'),
      ...Array<string>(3).fill('api.bilibili.com/x/web-interface/nav'),
    ])
  })
})
