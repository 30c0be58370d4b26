import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { AccountSnapshot, Block } from '../../../electron/shared/account'
import { glance } from '../../../electron/shared/glance'
import { en } from '../../../electron/shared/locales/en'
import { zhCn } from '../../../electron/shared/locales/zh-cn'
import { statusText } from '../../../electron/shared/status-text'
import { coinExp, nav, readAt, readingsWith, reward, snapshot, vip } from './snapshot-builder'

const NOW_MS = Date.parse('2026-11-23T17:12:00+08:00')

beforeAll(() => {
  vi.stubEnv('TZ', 'Asia/Shanghai')
})
afterAll(() => {
  vi.unstubAllEnvs()
})

const text = (
  given: Partial<AccountSnapshot>,
  { locale = en, blocks = [] }: { locale?: typeof en; blocks?: readonly Block[] } = {},
): string =>
  statusText(
    glance({ accounts: [snapshot(given)], blocks, keychain: 'ok', asking: null }, NOW_MS),
    locale,
  )

const full = readingsWith({
  dailyReward: readAt(reward({ share: false, coinExp: 30 }), NOW_MS),
  coinExp: readAt(coinExp(30), NOW_MS),
  vip: readAt(vip(), NOW_MS),
  nav: readAt(nav(), NOW_MS),
})
const withExp = (rewarded: ReturnType<typeof reward>, coins: number) => ({
  roundAtMs: NOW_MS,
  readings: readingsWith({
    dailyReward: readAt(rewarded, NOW_MS),
    coinExp: readAt(coinExp(coins), NOW_MS),
  }),
})

describe('an account on one line', () => {
  it('says what is open, VIP, level, login and age, in English', () => {
    expect(text({ readings: full, roundAtMs: NOW_MS })).toBe(
      '小栗子: 40/65 exp · open: share a video +5, 2 coins +20 · ' +
        `${en.vip.daysLeft(en.vip.kind.annual, 73)} · level 5, 20310/28800 exp · signed in · as of 17:12`,
    )
  })

  it('says the same in Chinese', () => {
    expect(text({ readings: full, roundAtMs: NOW_MS }, { locale: zhCn })).toBe(
      '小栗子: 今日经验 40/65 · 还差：分享视频 +5、投 2 枚硬币 +20 · ' +
        `${zhCn.vip.daysLeft(zhCn.vip.kind.annual, 73)} · 等级 5，经验 20310/28800 · 登录正常 · 更新于 17:12`,
    )
  })

  it('begins with what is wrong', () => {
    const session = { state: 'needs-login', sinceMs: 0 } as const
    expect(text({ session, readings: full })).toMatch(/^小栗子: signed out: .*40\/65 exp/)
    expect(text({ session, paused: true })).toMatch(/^小栗子: paused · signed out/)
  })

  it('counts the days of a login that ends soon, and begins with one that ran out', () => {
    const sessionExpiresAtMs = NOW_MS + 14 * 86_400_000
    expect(text({ sessionExpiresAtMs, readings: full })).toContain(
      ' · signed in, 14 days left (until 2026-12-07) · as of',
    )
    expect(text({ sessionExpiresAtMs: sessionExpiresAtMs + 1, readings: full })).toContain(
      ' · signed in until 2026-12-07 · as of',
    )
    const session = { state: 'needs-login', sinceMs: NOW_MS } as const
    expect(text({ session, sessionExpiresAtMs: NOW_MS - 1 })).toMatch(
      /^小栗子: login ran out on 2026-11-23: sign in again · /,
    )
  })

  it('says of an account that was never read only that', () => {
    expect(text({ session: { state: 'unknown', sinceMs: null } })).toBe(
      '小栗子: not asked yet · today not known yet',
    )
  })

  it('names the day of what is older than today', () => {
    const nav1 = readAt(nav(), Date.parse('2026-11-21T08:00:00+08:00'))
    expect(text({ readings: readingsWith({ nav: nav1 }) })).toMatch(/as of 2026-11-21 08:00$/)
  })

  it('is one line whatever the nickname holds', () => {
    expect(text({ name: 'a\n\u202eb\u0007\u2028c' })).toMatch(/^a b c: /)
  })

  it('has a line for each account', () => {
    const accounts = [snapshot({ name: 'one' }), snapshot({ mid: '2', name: 'two' })]
    const lines = statusText(
      glance({ accounts, blocks: [], keychain: 'ok', asking: null }, NOW_MS),
      en,
    ).split('\n')
    expect(lines.map((line) => line.split(':')[0])).toEqual(['one', 'two'])
  })
})

describe('the exp of today in words', () => {
  it('is done with nothing open, also when the sources differ', () => {
    const done = text(withExp(reward({ share: true, coinExp: 0 }), 50))
    expect(done).toContain('65/65 exp · all done')
    expect(done).not.toContain('may lag')
  })

  it('may lag when the sources differ and something is open', () => {
    expect(text(withExp(reward({ coinExp: 0 }), 30))).toContain('· may lag')
    expect(text(withExp(reward({ coinExp: 30 }), 30))).not.toContain('may lag')
  })

  it('is partly known without a sum', () => {
    expect(text(withExp(reward({ watch: null, coinExp: 50 }), 50))).toContain(
      'today partly known · open: share a video +5',
    )
  })

  it('is last known once a round brought nothing', () => {
    const { readings } = withExp(reward(), 30)
    expect(text({ readings, roundAtMs: NOW_MS + 1_200_000 })).toContain('· last known')
  })
})

describe('VIP on the line', () => {
  const line = (given: Parameters<typeof vip>[0], locale = en): string =>
    text({ readings: readingsWith({ vip: readAt(vip(given), NOW_MS) }) }, { locale })

  it('is told by the days that are left while it runs', () => {
    expect(line({})).toContain('· annual VIP, 73 days left ·')
    expect(line({ dueAtMs: null })).toContain('· annual VIP ·')
  })

  it('is told with its end date where it does not run', () => {
    expect(line({ status: 9 })).toContain('· VIP state unknown (9), end date 2027-02-04 ·')
    expect(line({ status: 3 })).toContain('at risk, end date 2027-02-04 ·')
    expect(line({ status: 2 }, zhCn)).toContain(
      '· 年度大会员被冻结：IP 地址更换过于频繁，到期日 2027-02-04 ·',
    )
    expect(line({ status: 0, dueAtMs: 1612454400000 })).toContain('· VIP ended on 2021-02-05 ·')
  })
})

describe('the age of the line', () => {
  const HOUR_MS = 3_600_000
  const vipOf = (hours: number) => ({ vip: readAt(vip(), NOW_MS - hours * HOUR_MS) })
  const navOf = (hours: number) => ({ nav: readAt(nav(), NOW_MS - hours * HOUR_MS) })
  const aged = (given: Parameters<typeof readingsWith>[0], locale = en): string =>
    text({ readings: readingsWith(given), roundAtMs: NOW_MS }, { locale })
  const today = { dailyReward: readAt(reward(), NOW_MS), coinExp: readAt(coinExp(30), NOW_MS) }

  it('is that of today’s numbers, whatever is asked for once a day', () => {
    expect(aged({ ...today, ...vipOf(23), ...navOf(0) })).toMatch(/^[^(]* · as of 17:12$/)
  })

  it('does not pass to a number that is stale', () => {
    const line = aged({ ...today, ...vipOf(25), ...navOf(1) })
    expect(line).toContain('· annual VIP, 73 days left (as of 2026-11-22 16:12) · level 5')
    expect(line).toMatch(/28800 exp \(as of 16:12\) · .* · as of 17:12$/)
    expect(aged({ ...today, ...vipOf(25) }, zhCn)).toContain('天（更新于 2026-11-22 16:12） ·')
  })

  it('is that of the level, then of the VIP, where nothing is known of today', () => {
    expect(aged({ ...vipOf(23), ...navOf(1) })).toMatch(/^[^(]* · as of 16:12$/)
    expect(aged(vipOf(25))).toMatch(/^[^(]* · as of 2026-11-22 16:12$/)
  })
})
