import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { awkward, playAwkward } from '../upstream/awkward-answers'
import { specSetting } from './spec-setting'
import type { SpecSetting, StatusOutcome } from './spec-setting'

const MID = '1900000000338206'

describe('values that have aged', () => {
  let setting: SpecSetting
  let before: StatusOutcome

  beforeAll(async () => {
    setting = await specSetting({ clock: '2026-11-23T14:30:00.000Z' })
    await setting.signIn({ mid: MID, done: { login: true, watch: true, coins: 1 } })
    before = await setting.status()
    // Bilibili has trouble from now on.
    playAwkward(setting.upstream, awkward(23, 'HTTP 503'))
  })
  afterAll(() => setting.stop())

  it('are shown after a restart with their age, today’s as last known', async () => {
    setting.setClock('2026-11-23T15:30:00.000Z')
    const { json, account, exitCode } = await setting.status()
    expect(exitCode).toBe(0)
    expect(json.day).toBe('2026-11-23')
    const { session, exp, vip, level, readings } = account(MID)
    const earlier = before.account(MID)
    expect(session).toStrictEqual(earlier.session)
    expect(exp).toStrictEqual({ ...earlier.exp, confidence: 'last-known' })
    expect(vip).toStrictEqual(earlier.vip)
    expect(level).toStrictEqual(earlier.level)
    expect(readings).toMatchObject({ nav: 'failed', dailyReward: 'failed', vip: 'fresh' })
    const text = await setting.run(['--status'])
    expect(text.stdout).toMatch(/ 20\/65 exp · .* · last known · .* · as of 14:30\n$/)
  })

  it('of today are blank once Bilibili’s day has turned, and never shown as open', async () => {
    setting.setClock('2026-11-23T16:00:30.000Z')
    const { json, account, exitCode } = await setting.status()
    expect(exitCode).toBe(0)
    expect(json.day).toBe('2026-11-24')
    expect(json.dayEndsAt).toBe('2026-11-24T16:00:00.000Z')
    expect(account(MID).exp).toBeNull()
    expect(account(MID).vip?.daysLeft).toBe(72)
    expect(account(MID).level).toStrictEqual(before.account(MID).level)
    const text = await setting.run(['--status'])
    expect(text.stdout).toContain('today not known yet')
    expect(text.stdout).not.toContain('open:')
  })

  it('begin anew with the new day’s answers', async () => {
    setting.upstream.clear()
    // The failures before have earned a pause, which is over by now.
    setting.setClock('2026-11-23T16:30:00.000Z')
    const { account } = await setting.status()
    expect(account(MID).exp).toMatchObject({
      earned: 0,
      login: false,
      watch: false,
      coins: 0,
      confidence: 'confirmed',
    })
  })

  it('are read anew within the hour when the day turns, though they would be fresh', async () => {
    setting.setClock('2026-11-24T15:58:00.000Z')
    await setting.status()
    setting.asked()
    setting.setClock('2026-11-24T16:01:00.000Z')
    const { json, account } = await setting.status()
    expect(json.day).toBe('2026-11-25')
    expect(setting.asked().toSorted()).toStrictEqual([
      'api.bilibili.com/x/member/web/exp/reward',
      'api.bilibili.com/x/web-interface/coin/today/exp',
    ])
    expect(account(MID).exp?.asOf).toMatch(/^2026-11-24T16:01:/)
  })
})
