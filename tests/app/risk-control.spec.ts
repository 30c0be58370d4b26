import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { InventedAccount } from '../../electron/invented/persona'
import { awkward, playAwkward } from '../upstream/awkward-answers'
import { COIN_EXP, NAV, REWARD } from '../upstream/endpoint-places'
import { cookieHeaderOf } from '../upstream/spec-account'
import { specSetting } from './spec-setting'
import type { SpecSetting } from './spec-setting'

const MINUTE_MS = 60_000

describe('risk control', () => {
  let setting: SpecSetting
  let ferry: InventedAccount
  let chestnut: InventedAccount

  beforeEach(async () => {
    setting = await specSetting({ clock: '2026-11-23T04:00:00.000Z' })
    ferry = await setting.signIn({ mid: '1900000000338206', done: { login: true, coins: 2 } })
    chestnut = await setting.signIn({ mid: '1900000000020517', done: { login: true } })
  })
  afterEach(() => setting.stop())

  it('that answers 412 to the daily reward alone fails that reading, after one retry', async () => {
    playAwkward(setting.upstream, awkward(14), { mid: ferry.mid })
    const { account, exitCode } = await setting.status()
    expect(exitCode).toBe(0)
    const { session, exp, readings } = account(ferry.mid)
    expect(session.state).toBe('ok')
    expect(readings.dailyReward).toBe('failed')
    expect(Object.values(readings).filter((state) => state === 'fresh')).toHaveLength(9)
    expect(exp).toMatchObject({ earned: null, login: null, coins: 20, confidence: 'may-lag' })
    expect(account(chestnut.mid).readings.dailyReward).toBe('fresh')
    expect(setting.asked().filter((place) => place === REWARD)).toHaveLength(3)
  })

  it('holds everybody back, across restarts, doubling its pause, sign-ins included', async () => {
    await setting.status()
    setting.passMs(11 * MINUTE_MS)
    setting.upstream.forgetRequests()
    playAwkward(setting.upstream, awkward(13))

    const first = await setting.status()
    expect(first.exitCode).toBe(3)
    for (const { mid } of [ferry, chestnut]) {
      const { session, exp, vip } = first.account(mid)
      expect(session.state).toBe('blocked')
      expect(session.until).toMatch(/^2026-11-23T04:41:[0-3]/)
      expect(exp).toMatchObject({ login: true, confidence: 'last-known' })
      expect(vip?.state).toBe('active')
      expect(vip?.asOf).toMatch(/T04:00:/)
    }
    expect(setting.asked()).toStrictEqual([NAV])

    setting.passMs(25 * MINUTE_MS)
    const held = await setting.status()
    expect(held.exitCode).toBe(3)
    expect(held.account(ferry.mid).session).toStrictEqual(first.account(ferry.mid).session)
    const text = await setting.run(['--status'])
    expect(text.exitCode).toBe(3)
    expect(text.stdout).toContain('held back by Bilibili’s risk control, asking again at 04:41')
    const newcomer = setting.upstream.addAccount({ mid: '1900000000007741' })
    const refused = await setting.addAccount(cookieHeaderOf(newcomer))
    expect(refused).toMatchObject({ exitCode: 1, stdout: '' })
    expect(refused.stderr).toMatch(/^Bilibili’s risk control refuses requests; .*04:41.*\n$/)
    expect(setting.asked()).toStrictEqual([])
    expect([...(await setting.profile.secrets()).keys()]).not.toContain(newcomer.mid)

    setting.setClock('2026-11-23T04:43:00.000Z')
    const second = await setting.status()
    expect(second.exitCode).toBe(3)
    expect(second.account(ferry.mid).session.until).toMatch(/^2026-11-23T05:43:[0-3]/)
    expect(setting.asked()).toStrictEqual([NAV])

    setting.upstream.clear()
    setting.setClock('2026-11-23T05:45:00.000Z')
    const third = await setting.status()
    expect(third.exitCode).toBe(0)
    for (const { mid } of [ferry, chestnut]) {
      expect(third.account(mid).session).toMatchObject({ state: 'ok', until: null })
      expect(third.account(mid).exp).toMatchObject({ confidence: 'confirmed' })
    }
    expect((await setting.addAccount(cookieHeaderOf(newcomer))).exitCode).toBe(0)
  })

  it('that refuses a sign-in holds everybody back from then on', async () => {
    playAwkward(setting.upstream, awkward(12, 'HTTP 200'))
    const newcomer = setting.upstream.addAccount({ mid: '1900000000007741' })
    const { exitCode, stderr } = await setting.addAccount(cookieHeaderOf(newcomer))
    expect(exitCode).toBe(1)
    expect(stderr).toMatch(/^Bilibili’s risk control refuses requests .+ Nothing was stored\.\n$/)
    setting.upstream.forgetRequests()
    const status = await setting.status()
    expect(status.exitCode).toBe(3)
    expect(status.account(ferry.mid).session).toMatchObject({ state: 'blocked' })
    expect(setting.asked()).toStrictEqual([])
  })

  it('that wants one account to prove itself holds back that one', async () => {
    playAwkward(setting.upstream, awkward(15), { mid: ferry.mid, url: COIN_EXP })
    const first = await setting.status()
    expect(first.exitCode).toBe(3)
    expect(first.account(ferry.mid).session.state).toBe('blocked')
    expect(first.account(ferry.mid).session.until).toMatch(/^2026-11-23T04:30:[0-3]/)
    expect(first.account(chestnut.mid).session).toMatchObject({ state: 'ok', until: null })
    expect(first.account(chestnut.mid).exp).toMatchObject({ earned: 5 })

    setting.passMs(20 * MINUTE_MS)
    setting.upstream.forgetRequests()
    expect((await setting.status()).account(chestnut.mid).session.state).toBe('ok')
    expect(new Set(setting.upstream.requests().map(({ mid }) => mid))).toStrictEqual(
      new Set([chestnut.mid]),
    )
  })

  it('that asks for fewer requests fails that reading and holds nobody back', async () => {
    playAwkward(setting.upstream, awkward(24, '-799'), { mid: ferry.mid, url: COIN_EXP })
    playAwkward(setting.upstream, awkward(24, 'HTTP 429'), { mid: chestnut.mid, url: COIN_EXP })
    const { account, exitCode } = await setting.status()
    expect(exitCode).toBe(0)
    for (const { mid } of [ferry, chestnut]) {
      expect(account(mid).session.state).toBe('ok')
      expect(account(mid).readings).toMatchObject({ coinExp: 'failed', dailyReward: 'fresh' })
      expect(account(mid).exp).toMatchObject({ login: true, confidence: 'may-lag' })
    }
    expect(account(ferry.mid).exp).toMatchObject({ earned: 25, coins: 20 })
  })
})
