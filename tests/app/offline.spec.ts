import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { InventedAccount } from '../../electron/invented/persona'
import { awkward, playAwkward } from '../upstream/awkward-answers'
import { cookieHeaderOf } from '../upstream/spec-account'
import { startUpstream } from '../upstream/start-upstream'
import { specSetting } from './spec-setting'
import type { SpecSetting, StatusOutcome } from './spec-setting'

describe('without a connection', () => {
  let setting: SpecSetting
  let closed: { readonly BILI_GLANCE_UPSTREAM: string }
  let accounts: readonly InventedAccount[]
  let before: StatusOutcome

  beforeAll(async () => {
    setting = await specSetting({ clock: '2026-11-23T04:00:00.000Z' })
    const gone = await startUpstream()
    closed = { BILI_GLANCE_UPSTREAM: gone.url }
    await gone.close()
    accounts = [
      await setting.signIn({ mid: '1900000000338206', done: { login: true, coins: 2 } }),
      await setting.signIn({ mid: '1900000000020517', done: { login: true, share: true } }),
    ]
    before = await setting.status()
    setting.asked()
    setting.passMs(60 * 60_000)
  })
  afterAll(() => setting.stop())

  it('shows the last values with their age, and that is no reason for alarm', async () => {
    const { account, exitCode, stderr } = await setting.status({ env: closed })
    expect([exitCode, stderr]).toStrictEqual([0, ''])
    for (const { mid } of accounts) {
      const { session, exp, vip, level, readings } = account(mid)
      const earlier = before.account(mid)
      expect(session).toStrictEqual({ ...earlier.session, state: 'offline' })
      expect(exp).toStrictEqual({ ...earlier.exp, confidence: 'last-known' })
      expect(vip).toStrictEqual(earlier.vip)
      expect(level).toStrictEqual(earlier.level)
      expect(readings).toMatchObject({ nav: 'failed', vip: 'fresh' })
      expect(readings.dailyReward).toMatch(/^(failed|stale)$/)
    }
    const text = await setting.run(['--status'], { env: closed })
    expect(text.exitCode).toBe(0)
    expect(text.stdout.split('\n')[0]).toMatch(
      /^用户1900000000338206: no connection · 25\/65 exp · .* · last known · .* · as of 04:00$/,
    )
  })

  it('takes a connection that breaks off for the same', async () => {
    playAwkward(setting.upstream, awkward(26, 'reset at the start'))
    const { account, exitCode } = await setting.status()
    expect(exitCode).toBe(0)
    for (const { mid } of accounts) expect(account(mid).session.state).toBe('offline')
    expect(setting.asked().length).toBeGreaterThan(0)
    setting.upstream.clear()
  })

  it('adds no account', async () => {
    const newcomer = setting.upstream.addAccount({ mid: '1900000000007741' })
    const { exitCode, stdout, stderr } = await setting.addAccount(cookieHeaderOf(newcomer), {
      env: closed,
    })
    expect([exitCode, stdout]).toStrictEqual([1, ''])
    expect(stderr).toBe('The connection was refused. Nothing was stored.\n')
    expect([...(await setting.profile.secrets()).keys()]).not.toContain(newcomer.mid)
  })

  it('comes back by itself', async () => {
    const { account, exitCode, json } = await setting.status()
    expect(exitCode).toBe(0)
    expect(json.accounts).toHaveLength(2)
    for (const { mid } of accounts) {
      expect(account(mid).session.state).toBe('ok')
      expect(account(mid).exp?.confidence).toBe('confirmed')
      expect(account(mid).exp?.asOf).toMatch(/^2026-11-23T05:00:/)
      expect(new Set(Object.values(account(mid).readings))).toStrictEqual(new Set(['fresh']))
    }
  })
})
