import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { AccountSnapshot, Block } from '../../../electron/shared/account'
import type { ExpGlance } from '../../../electron/shared/exp-glance'
import { glance } from '../../../electron/shared/glance'
import { en } from '../../../electron/shared/locales/en'
import { zhCn } from '../../../electron/shared/locales/zh-cn'
import { oneLine, openTasks, sessionText, statusText } from '../../../electron/shared/status-text'
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
  statusText(glance({ accounts: [snapshot(given)], blocks, keychain: 'ok' }, NOW_MS), locale)

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
    expect(oneLine('  小\t栗 子 \u200f')).toBe('小 栗 子')
  })

  it('has a line for each account', () => {
    const accounts = [snapshot({ name: 'one' }), snapshot({ mid: '2', name: 'two' })]
    const lines = statusText(glance({ accounts, blocks: [], keychain: 'ok' }, NOW_MS), en).split(
      '\n',
    )
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

  it('is known in part without a sum', () => {
    expect(text(withExp(reward({ watch: null, coinExp: 50 }), 50))).toContain(
      'today known in part · open: share a video +5',
    )
  })

  it('is last known once a round brought nothing', () => {
    const { readings } = withExp(reward(), 30)
    expect(text({ readings, roundAtMs: NOW_MS + 1_200_000 })).toContain('· last known')
  })
})

describe('what is open', () => {
  const exp = (given: Partial<ExpGlance>): ExpGlance => ({
    earned: null,
    cap: 65,
    login: true,
    watch: true,
    share: true,
    coins: 50,
    confidence: 'confirmed',
    asOfMs: NOW_MS,
    ...given,
  })

  it.each([
    [{}, null],
    [
      { login: false, watch: false, share: false, coins: 0 },
      'visit Bilibili +5, watch a video +5, share a video +5, 5 coins +50',
    ],
    [{ coins: 40 }, '1 coin +10'],
    [{ coins: 45 }, '1 coin +5'],
    [{ coins: 60 }, null],
    [{ login: null, coins: null }, null],
  ] as const)('of %j is %j', (given, open) => {
    expect(openTasks(exp(given), en)).toBe(open)
  })
})

describe('VIP in words', () => {
  const vipText = (given: Parameters<typeof vip>[0]): string =>
    text({ readings: readingsWith({ vip: readAt(vip(given), NOW_MS) }) })

  it.each([
    [{ dueAtMs: null }, '· annual VIP ·'],
    [{ status: 1, type: 0 }, 'super VIP'],
    [{ status: 2 }, 'annual VIP frozen'],
    [{ status: 3, type: 1 }, 'monthly VIP locked'],
    [{ status: 0, dueAtMs: Date.parse('2026-05-04T00:00:00+08:00') }, 'VIP ended on 2026-05-04'],
    [{ status: 0, dueAtMs: 'never' }, 'no VIP'],
    [{ status: 9 }, 'VIP state unknown'],
  ] as const)('of %j', (given, words) => {
    expect(vipText(given)).toContain(words)
  })
})

describe('the dates of a VIP', () => {
  afterEach(() => {
    vi.stubEnv('TZ', 'Asia/Shanghai')
  })

  it.each(['Asia/Shanghai', 'America/New_York', 'Pacific/Kiritimati'])(
    'are days of Bilibili, also in %s',
    (zone) => {
      vi.stubEnv('TZ', zone)
      const ended = readingsWith({
        vip: readAt(vip({ status: 0, dueAtMs: 1612454400000 }), NOW_MS),
      })
      expect(text({ readings: ended })).toContain('VIP ended on 2021-02-05')
    },
  )
})

describe('a login in words', () => {
  const words = (given: Partial<Parameters<typeof sessionText>[0]>): string =>
    sessionText({ state: 'ok', expiresAtMs: null, untilMs: null, ...given }, en, NOW_MS)

  it('says until when, where that is known', () => {
    expect(words({})).toBe('signed in')
    expect(words({ expiresAtMs: Date.parse('2027-05-01T00:00:00Z') })).toBe(
      'signed in until 2027-05-01',
    )
    expect(words({ state: 'blocked', untilMs: NOW_MS + 60_000 })).toMatch(/at 17:13$/)
    expect(words({ state: 'blocked' })).toBe(en.session.blocked)
  })

  it('says nothing about the end of a login that is over', () => {
    expect(words({ state: 'needs-login', expiresAtMs: NOW_MS })).toBe(en.session['needs-login'])
  })
})
