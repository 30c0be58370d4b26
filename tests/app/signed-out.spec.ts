import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { InventedAccount } from '../../electron/invented/persona'
import { awkward, playAwkward } from '../upstream/awkward-answers'
import { COIN_EXP, NAV, REWARD, VIP } from '../upstream/endpoint-places'
import { cookieHeaderOf } from '../upstream/spec-account'
import { specSetting } from './spec-setting'
import type { SpecSetting, StatusOutcome } from './spec-setting'

const LATER_MS = 11 * 60_000

describe('a login that has ended', () => {
  let setting: SpecSetting
  let ferry: InventedAccount
  let chestnut: InventedAccount
  let before: StatusOutcome

  beforeEach(async () => {
    setting = await specSetting()
    ferry = await setting.signIn({ mid: '1900000000338206', done: { login: true, coins: 2 } })
    chestnut = await setting.signIn({ mid: '1900000000020517', done: { login: true } })
    before = await setting.status()
    setting.upstream.forgetRequests()
    setting.passMs(LATER_MS)
  })
  afterEach(() => setting.stop())

  it('waits for the user after a second look, keeps what is known and is not asked again', async () => {
    const { mid } = ferry
    const { expiresAt } = before.account(mid).session
    setting.upstream.removeAccount(mid)
    const { account, exitCode } = await setting.status()
    expect(exitCode).toBe(3)
    expect(account(mid).session).toStrictEqual({ state: 'needs-login', expiresAt, until: null })
    expect(account(mid).exp).toMatchObject({ earned: 25, coins: 20, confidence: 'last-known' })
    expect(account(mid).level).toMatchObject({ level: 5, exp: 20_310 })
    expect(account(mid).readings).toMatchObject({ nav: 'failed', vip: 'fresh' })
    expect(account(chestnut.mid).session.state).toBe('ok')
    expect(setting.upstream.requests().filter((one) => one.mid !== chestnut.mid)).toMatchObject([
      { host: 'api.bilibili.com', path: '/x/web-interface/nav' },
      { host: 'api.bilibili.com', path: '/x/web-interface/nav' },
    ])

    setting.passMs(24 * 3_600_000)
    setting.upstream.forgetRequests()
    expect((await setting.status()).exitCode).toBe(3)
    expect(new Set(setting.upstream.requests().map((one) => one.mid))).toStrictEqual(
      new Set([chestnut.mid]),
    )

    const renewed = setting.upstream.addAccount({
      mid,
      SESSDATA: 'ffee0011%2C1812345678%2Cnew*71',
      done: { watch: true },
    })
    expect((await setting.addAccount(cookieHeaderOf(renewed))).stdout).toBe(`${mid}\n`)
    setting.upstream.forgetRequests()
    const back = await setting.status()
    expect(back.exitCode).toBe(0)
    expect(back.json.accounts.map((one) => one.mid)).toStrictEqual([mid, chestnut.mid])
    expect(back.account(mid).session).toMatchObject({
      state: 'ok',
      expiresAt: '2027-06-07T05:21:18.000Z',
    })
    expect(back.account(mid).exp).toMatchObject({ login: false, watch: true, coins: 0 })
    const cookies = setting.upstream.requests().filter((one) => one.mid === mid)
    expect(new Set(cookies.map(({ headers }) => headers.cookie))).toStrictEqual(
      new Set([cookieHeaderOf(renewed)]),
    )
  })

  it('is not believed when the second look is good', async () => {
    playAwkward(setting.upstream, awkward(2), { mid: ferry.mid }, 1)
    const { account, exitCode } = await setting.status()
    expect(exitCode).toBe(0)
    expect(account(ferry.mid).session.state).toBe('ok')
    expect(account(ferry.mid).readings).toMatchObject({ nav: 'fresh', dailyReward: 'fresh' })
    expect(setting.asked().filter((place) => place === NAV)).toHaveLength(3)
  })

  it('is not believed of one endpoint while nav is good', async () => {
    playAwkward(setting.upstream, awkward(1), { url: REWARD })
    playAwkward(setting.upstream, awkward(1), { url: COIN_EXP, mid: ferry.mid })
    const { account, exitCode } = await setting.status()
    expect(exitCode).toBe(0)
    expect(account(ferry.mid).session.state).toBe('ok')
    expect(account(ferry.mid).readings).toMatchObject({
      nav: 'fresh',
      dailyReward: 'failed',
      coinExp: 'failed',
      vip: 'fresh',
    })
    expect(account(ferry.mid).exp).toMatchObject({ earned: 25, confidence: 'last-known' })
    expect(account(chestnut.mid).session.state).toBe('ok')
    expect(setting.asked().toSorted()).toStrictEqual(
      [COIN_EXP, COIN_EXP, REWARD, REWARD, NAV, NAV].toSorted(),
    )
  })

  it('is told from a damaged credential and from a ban', async () => {
    // Neither form of its SESSDATA is recognised.
    playAwkward(setting.upstream, awkward(5))
    playAwkward(setting.upstream, awkward(9), { mid: chestnut.mid })
    const { account, exitCode } = await setting.status()
    expect(exitCode).toBe(3)
    expect(account(ferry.mid).session.state).toBe('damaged')
    expect(account(chestnut.mid).session.state).toBe('banned')
    setting.upstream.clear()
    setting.asked()
    setting.passMs(LATER_MS)
    await setting.status()
    expect(setting.asked()).toStrictEqual([])
  })

  it('does not take the answer of another account for its own', async () => {
    setting.passMs(24 * 3_600_000)
    playAwkward(setting.upstream, awkward(7, 'vip'), { mid: ferry.mid })
    const { account, exitCode } = await setting.status()
    expect(exitCode).toBe(0)
    expect(account(ferry.mid).readings.vip).toBe('failed')
    expect(account(ferry.mid).vip).toMatchObject({ state: 'active', kind: 'annual' })
    expect(account(chestnut.mid).readings.vip).toBe('fresh')
    expect(setting.asked().filter((place) => place === VIP)).toHaveLength(2)
  })
})
