import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { awkward, playAwkward } from '../upstream/awkward-answers'
import { having } from '../upstream/awkward-row'
import { COIN_EXP, NAV, OLD_COIN_EXP, REWARD } from '../upstream/endpoint-places'
import { cookieHeaderOf } from '../upstream/spec-account'
import { specSetting } from './spec-setting'
import type { AccountJson, SpecSetting } from './spec-setting'

const MID = '1900000000338206'

describe('the exp from coins', () => {
  let setting: SpecSetting
  let cookie: string

  beforeAll(async () => {
    setting = await specSetting({ clock: '2026-11-22T16:10:00.000Z' })
    cookie = cookieHeaderOf(await setting.signIn({ mid: MID, done: { login: true, coins: 3 } }))
  })
  afterAll(() => setting.stop())

  const look = async (): Promise<AccountJson> => {
    setting.passMs(11 * 60_000)
    return (await setting.status()).account(MID)
  }

  it('is confirmed where both sources agree', async () => {
    expect((await look()).exp).toMatchObject({ earned: 35, coins: 30, confidence: 'confirmed' })
  })

  it('is the larger of the two where the daily reward lags', async () => {
    setting.upstream.play({ url: REWARD }, having({ 'data.coins': 10 }))
    expect((await look()).exp).toMatchObject({ earned: 35, coins: 30, confidence: 'may-lag' })
  })

  it('never goes down within the day, whatever both say', async () => {
    setting.upstream.play({ url: REWARD }, having({ 'data.coins': 0, 'data.login': false }))
    setting.upstream.play({ url: COIN_EXP }, having({ data: 0 }))
    expect((await look()).exp).toMatchObject({ earned: 35, login: true, coins: 30 })
    setting.upstream.clear()
  })

  it('comes from the daily reward alone while its own endpoint has trouble', async () => {
    playAwkward(setting.upstream, awkward(23, 'HTTP 502'), { url: COIN_EXP }, 1)
    const { exp, readings } = await look()
    expect(exp).toMatchObject({ coins: 30, confidence: 'may-lag' })
    expect(readings.coinExp).toBe('failed')
  })

  it('comes from the address of old once the endpoint is gone', async () => {
    playAwkward(setting.upstream, awkward(20, 'HTTP 404'), { url: COIN_EXP })
    setting.upstream.play(
      { url: OLD_COIN_EXP },
      { kind: 'json', value: { code: 0, message: '0', number: 40 } },
    )
    setting.upstream.forgetRequests()
    const { exp, readings } = await look()
    expect(exp).toMatchObject({ earned: 45, coins: 40, confidence: 'may-lag' })
    expect(readings.coinExp).toBe('fresh')
    const old = setting.upstream.requests().filter(({ host }) => host === 'www.bilibili.com')
    expect(old.map(({ headers }) => headers.cookie)).toStrictEqual([cookie])
    expect(setting.asked()).toStrictEqual([NAV, COIN_EXP, OLD_COIN_EXP, REWARD])
  })

  it('rests for a day where it is gone, both addresses, and keeps what was seen', async () => {
    const { exp, readings } = await look()
    expect(exp).toMatchObject({ coins: 40 })
    expect(readings.coinExp).toBe('unavailable')
    expect(setting.asked()).toStrictEqual([NAV, REWARD])
    setting.passMs(24 * 3_600_000)
    expect((await look()).exp).toMatchObject({ coins: 40 })
    expect(setting.asked()).toEqual(expect.arrayContaining([COIN_EXP, OLD_COIN_EXP]))
  })

  it('is what the daily reward says where both addresses are gone', async () => {
    setting.upstream.clear()
    playAwkward(setting.upstream, awkward(20, ''), { url: COIN_EXP })
    setting.upstream.play({ url: REWARD }, having({ 'data.coins': 20 }))
    setting.passMs(25 * 3_600_000)
    const { exp, readings } = await look()
    expect(exp).toMatchObject({ coins: 20, confidence: 'may-lag' })
    expect(readings.coinExp).toBe('unavailable')
  })
})
