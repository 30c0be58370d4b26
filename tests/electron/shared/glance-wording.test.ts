import type { SignInOrigin } from '../../../electron/bilibili/credential'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { ExpGlance } from '../../../electron/shared/exp-glance'
import {
  doubtText,
  isComplete,
  oneLine,
  openText,
  sessionInstantMs,
  sessionText,
  vipDueText,
  vipText,
} from '../../../electron/shared/glance-wording'
import type { SessionGlance } from '../../../electron/shared/session-glance'
import { en } from '../../../electron/shared/locales/en'
import { zhCn } from '../../../electron/shared/locales/zh-cn'
import { vipGlance } from '../../../electron/shared/vip-glance'
import { readAt, vip } from './snapshot-builder'

const NOW_MS = Date.parse('2026-11-23T17:12:00+08:00')

afterEach(() => {
  vi.unstubAllEnvs()
})

it('a nickname is one line and turns no direction', () => {
  expect(oneLine('  小\t栗 子 \u200f')).toBe('小 栗 子')
})

describe('the exp of today', () => {
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
      'open: visit Bilibili +5, watch a video +5, share a video +5, 5 coins +50',
    ],
    [{ coins: 40 }, 'open: 1 coin +10'],
    [{ coins: 45 }, 'open: 1 coin +5'],
    [{ coins: 60 }, null],
    [{ login: null, coins: null }, null],
    [{ earned: 65 }, 'all done'],
  ] as const)('of %j has this left: %j', (given, open) => {
    expect(openText(exp(given), en)).toBe(open)
  })

  it('is complete at the cap that the glance states', () => {
    expect([65, 60, null].map((earned) => isComplete(exp({ earned })))).toEqual([
      true,
      false,
      false,
    ])
    expect(isComplete(exp({ earned: 75, cap: 75 }))).toBe(true)
  })

  it.each([
    ['confirmed', 45, null],
    ['may-lag', 45, 'may lag'],
    ['may-lag', 65, null],
    ['last-known', 65, 'last known'],
  ] as const)('%s at %i leaves the doubt %j', (confidence, earned, doubt) => {
    expect(doubtText(exp({ confidence, earned }), en)).toBe(doubt)
  })
})

describe('a VIP', () => {
  const DUE_MS = Date.parse('2027-02-04T00:00:00+08:00')
  const FAR_MS = 4102415999000

  const words = (given: Parameters<typeof vip>[0], locale = en, askedAtMs = NOW_MS): string[] => {
    const glance = vipGlance(readAt(vip(given), askedAtMs), NOW_MS)!
    const due = vipDueText(glance, locale, NOW_MS)
    return [vipText(glance, locale, NOW_MS), ...(due === null ? [] : [due])]
  }

  it.each([
    [{}, ['annual VIP, 73 days left', 'until 2027-02-04']],
    [{ dueAtMs: null }, ['annual VIP']],
    [{ type: 0, dueAtMs: NOW_MS + 1 }, ['super VIP, 1 day left', 'until 2026-11-23']],
    [{ dueAtMs: FAR_MS }, ['annual VIP, more than 9 years left', 'until 2099-12-31']],
    [
      { status: 2 },
      ['annual VIP frozen: the network address changed too often', 'end date 2027-02-04'],
    ],
    [
      { status: 3, type: 1 },
      ['monthly VIP locked by Bilibili: account at risk', 'end date 2027-02-04'],
    ],
    [{ status: 0, dueAtMs: DUE_MS - 300 * 86_400_000 }, ['VIP ended on 2026-04-10']],
    [{ status: 0, dueAtMs: 'never' }, ['no VIP']],
    [{ status: 9 }, ['VIP state unknown (9)', 'end date 2027-02-04']],
    [{ status: null, dueAtMs: null }, ['VIP state unknown']],
  ] as const)('of %j', (given, expected) => {
    expect(words(given)).toEqual(expected)
  })

  it('begins to have more than nine years when nine years are surely over', () => {
    const days = (count: number) => words({ dueAtMs: NOW_MS + count * 86_400_000 })[0]
    expect(days(3288)).toBe('annual VIP, 3288 days left')
    expect(days(3289)).toBe('annual VIP, more than 9 years left')
  })

  it.each([
    [1, 'annual VIP, 1 day left'],
    [0, 'annual VIP was due to end on 2026-11-23, not checked since'],
    [-1, 'annual VIP was due to end on 2026-11-23, not checked since'],
  ])('that was asked for before its due date, %i ms away by now, is %j', (untilDueMs, text) => {
    expect(words({ dueAtMs: NOW_MS + untilDueMs }, en, NOW_MS - 60_000)[0]).toBe(text)
  })

  it('that Bilibili calls active past its due date is not taken for ended', () => {
    const past = { dueAtMs: Date.parse('2026-11-23T00:00:00+08:00') }
    expect(words(past)).toEqual(['annual VIP still active past its end date 2026-11-23'])
    expect(words(past, zhCn)).toEqual(['年度大会员仍然有效，但到期日 2026-11-23 已过'])
  })

  it('is joined by the language, which has no spaces in Chinese', () => {
    expect(words({ status: 2, type: 1 }, zhCn)).toEqual([
      '月度大会员被冻结：IP 地址更换过于频繁',
      '到期日 2027-02-04',
    ])
    expect(words({ dueAtMs: FAR_MS }, zhCn)[0]).toBe('年度大会员剩余超过 9 年')
  })

  it.each(['Asia/Shanghai', 'America/New_York', 'Pacific/Kiritimati'])(
    'has days of Bilibili for dates, also in %s',
    (zone) => {
      vi.stubEnv('TZ', zone)
      expect(words({ status: 0, dueAtMs: 1612454400000 })).toEqual(['VIP ended on 2021-02-05'])
      expect(words({ status: 9, dueAtMs: 1612454400000 })[1]).toBe('end date 2021-02-05')
      expect(words({})[1]).toBe('until 2027-02-04')
    },
  )
})

describe('a login in words', () => {
  const words = (
    given: Partial<SessionGlance>,
    sessionOnly = false,
    origin: SignInOrigin | null = 'qr',
  ): string => {
    const well = {
      state: 'ok',
      expiresAtMs: null,
      daysLeft: null,
      ended: null,
      untilMs: null,
    } as const
    const session = { ...well, ...given }
    return sessionText({ session, sessionOnly, origin }, en, NOW_MS)
  }

  it('says until when, where that is known', () => {
    vi.stubEnv('TZ', 'Asia/Shanghai')
    expect(words({})).toBe('signed in')
    expect(words({ expiresAtMs: Date.parse('2027-05-01T00:00:00Z') })).toBe(
      'signed in until 2027-05-01',
    )
    expect(words({ state: 'blocked', untilMs: NOW_MS + 60_000 })).toMatch(/at 17:13$/)
    expect(words({ state: 'blocked' })).toBe(en.session.blocked)
  })

  it('knows the instant it tells of, and of none where it tells none', () => {
    const given = { state: 'ok', expiresAtMs: 5, daysLeft: 20, ended: null, untilMs: null } as const
    const instant = (session: SessionGlance, origin: SignInOrigin | null = 'qr') =>
      sessionInstantMs({ session, origin })
    expect(instant(given)).toBe(5)
    expect(instant({ ...given, state: 'blocked', untilMs: 7 })).toBe(7)
    expect(instant({ ...given, state: 'needs-login', ended: 'expired' })).toBe(5)
    expect(instant({ ...given, state: 'needs-login', ended: 'early' })).toBeNull()
    expect(instant({ ...given, state: 'needs-login' }, null)).toBeNull()
  })

  it('tells a login that was kept for one run from one that cannot be read', () => {
    expect(words({ state: 'damaged' })).toBe('credential unreadable: sign in again')
    expect(words({ state: 'damaged' }, true)).toBe('kept only until the app ended: sign in again')
    expect(words({ state: 'ok' }, true)).toBe('signed in')
  })

  it('tells a login that is over from one that was never here', () => {
    expect(words({ state: 'needs-login' })).toBe('signed out: sign in again')
    expect(words({ state: 'needs-login' }, false, null)).toBe('moved here: sign in once')
    expect(words({ state: 'ok' }, false, null)).toBe('signed in')
  })

  it('counts the last fourteen days, and says when its date has passed', () => {
    vi.stubEnv('TZ', 'Asia/Shanghai')
    const left = (daysLeft: number) =>
      words({ expiresAtMs: NOW_MS + daysLeft * 86_400_000, daysLeft })
    expect(left(15)).toBe('signed in until 2026-12-08')
    expect(left(14)).toBe('signed in, 14 days left (until 2026-12-07)')
    expect(left(1)).toBe('signed in, 1 day left (until 2026-11-24)')
    expect(left(0)).toBe('sign in again: this login was to end on 2026-11-23')
  })

  it('tells a login whose date ended it from one that was ended before', () => {
    vi.stubEnv('TZ', 'Asia/Shanghai')
    const over = { state: 'needs-login', expiresAtMs: NOW_MS } as const
    expect(words({ ...over, ended: 'expired' })).toBe('login ran out on 2026-11-23: sign in again')
    expect(words({ ...over, ended: 'early' })).toBe(en.session['needs-login'])
    expect(words(over)).toBe(en.session['needs-login'])
  })

  it('says nothing of days where something else is the matter', () => {
    const ending = { expiresAtMs: NOW_MS, daysLeft: 0 }
    for (const state of ['damaged', 'banned', 'offline'] as const)
      expect(words({ ...ending, state })).toBe(en.session[state])
  })
})
