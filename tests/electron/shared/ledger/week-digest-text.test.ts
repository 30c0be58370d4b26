import { describe, expect, it } from 'vitest'
import type { AccountWeek, WeekDigest } from '../../../../electron/shared/ledger/week-digest'
import { weekNews, weekText } from '../../../../electron/shared/ledger/week-digest-text'
import { weekFacts, weekSpan } from '../../../../electron/shared/ledger/week-facts'
import { en } from '../../../../electron/shared/locales/en'
import { zhCn } from '../../../../electron/shared/locales/zh-cn'
import { account } from '../login-glance'

const week = (given: Partial<AccountWeek> = {}): AccountWeek => ({
  mid: '1',
  exp: 455,
  fullDays: 7,
  knownDays: 7,
  coinsInTenths: 70,
  coinsOutTenths: 205,
  coinsKnown: true,
  vipDaysLeft: 73,
  loginDaysLeft: null,
  ...given,
})

const digest = (accounts: readonly AccountWeek[]): WeekDigest => ({
  monday: '2026-11-16',
  sunday: '2026-11-22',
  lastMonday: '2026-11-16',
  firstMonday: '2026-09-28',
  accounts,
})

const accounts = [
  account({ mid: '1', name: '社会易姐QwQ' }),
  account({ mid: '2', name: 'two\nlines' }),
]

const two = digest([
  week(),
  week({
    mid: '2',
    exp: 1_020,
    fullDays: 1,
    knownDays: 3,
    coinsKnown: false,
    vipDaysLeft: 1,
    loginDaysLeft: 0,
  }),
])

const unknown = week({
  exp: 0,
  fullDays: 0,
  knownDays: 0,
  coinsInTenths: 0,
  coinsOutTenths: 0,
  coinsKnown: false,
  vipDaysLeft: null,
})

it('names a week by its days, with the year twice only where it turns', () => {
  expect(weekSpan(two)).toBe('2026-11-16 – 11-22')
  expect(weekSpan({ monday: '2026-12-28', sunday: '2027-01-03' })).toBe('2026-12-28 – 2027-01-03')
})

describe('the digest as text', () => {
  it('has a line for all and one for each, in English', () => {
    expect(weekText(two, accounts, en)).toBe(
      [
        'Your week on Bilibili, 2026-11-16 – 11-22',
        'All accounts: at least 1,475 exp (10 of 14 days known) · at least 8 full days · coins +14 / −41 (not all known)',
        '社会易姐QwQ: 455 exp · 7 full days · coins +7 / −20.5 · VIP 73 days left',
        'two lines: at least 1,020 exp (3 of 7 days known) · at least 1 full day · coins +7 / −20.5 (not all known) · VIP 1 day left · login is over',
        '',
      ].join('\n'),
    )
  })

  it('is the same in Chinese', () => {
    expect(weekText(two, accounts, zhCn)).toBe(
      [
        'B 站周报（2026-11-16 – 11-22）',
        '全部账号：至少 1,475 经验（14 天中已知 10 天） · 至少拿满 8 天 · 硬币 +14 / −41（记录不完整）',
        '社会易姐QwQ：455 经验 · 拿满 7 天 · 硬币 +7 / −20.5 · 大会员剩余 73 天',
        'two lines：至少 1,020 经验（7 天中已知 3 天） · 至少拿满 1 天 · 硬币 +7 / −20.5（记录不完整） · 大会员剩余 1 天 · 登录已失效',
        '',
      ].join('\n'),
    )
  })

  it('has no line for all where there is but one', () => {
    expect(weekText(digest([week({ loginDaysLeft: 3 })]), accounts, en).split('\n')).toEqual([
      'Your week on Bilibili, 2026-11-16 – 11-22',
      '社会易姐QwQ: 455 exp · 7 full days · coins +7 / −20.5 · VIP 73 days left · login ends in 3 days',
      '',
    ])
  })

  it('says that nothing is known, and never 0', () => {
    const text = weekText(digest([unknown]), accounts, en)
    expect(text).toContain('社会易姐QwQ: nothing is known of this week · coins not known')
    expect(weekText(digest([unknown]), accounts, zhCn)).toContain(
      '社会易姐QwQ：这一周情况未知 · 硬币情况未知',
    )
  })

  it('says 0 where that is known', () => {
    const idle = { ...unknown, knownDays: 7, coinsKnown: true }
    expect(weekText(digest([idle]), accounts, en)).toContain('0 exp · 0 full days · coins 0 / 0')
  })

  it('names an account that is gone by its number', () => {
    expect(weekText(digest([week({ mid: '77' })]), accounts, en)).toContain('\n77: 455 exp')
  })
})

describe('the news on the desktop', () => {
  it('has four lines at most', () => {
    expect(weekNews(two, accounts, en)).toEqual({
      title: 'Your week on Bilibili, 2026-11-16 – 11-22',
      body: [
        'at least 1,475 exp (10 of 14 days known) · at least 8 full days',
        'coins +14 / −41 (not all known)',
        'two lines: VIP 1 day left',
        'Login ending or over: two lines',
      ].join('\n'),
    })
  })

  it('leaves out what there is nothing to say of', () => {
    const quiet = digest([week({ vipDaysLeft: null })])
    expect(weekNews(quiet, accounts, zhCn).body).toBe('455 经验 · 拿满 7 天\n硬币 +7 / −20.5')
  })

  it('names no account where there is but one', () => {
    expect(weekNews(digest([week()]), accounts, en).body).toContain('\nVIP 73 days left')
  })

  it('names three logins and counts the others', () => {
    const many = ['1', '2', '3', '4', '5']
    const ending = digest(many.map((mid) => week({ mid, loginDaysLeft: 2 })))
    const named = many.map((mid) => account({ mid, name: `N${mid}` }))
    const lines = weekNews(ending, named, en).body.split('\n')
    expect(lines).toHaveLength(4)
    expect(lines.at(-1)).toBe('Login ending or over: N1, N2, N3, +2 more')
  })
})

describe('the facts of an account', () => {
  const of = (given: Partial<AccountWeek>) =>
    weekFacts(week(given), en).map(({ label, text, doubt, tone }) => [label, text, doubt, tone])

  it('are each told with how well they are known', () => {
    expect(of({})).toEqual([
      ['Exp', '455', null, 'plain'],
      ['Full days', '7 days', null, 'good'],
      ['Coins in / out', '+7 / −20.5', null, 'plain'],
      ['VIP', '73 days left', null, 'plain'],
    ])
    expect(
      of({ exp: 60, knownDays: 1, fullDays: 0, coinsKnown: false, vipDaysLeft: null }),
    ).toEqual([
      ['Exp', 'at least 60', '1 of 7 days known', 'plain'],
      ['Full days', '0 days', '1 of 7 days known', 'plain'],
      ['Coins in / out', '+7 / −20.5', 'not all known', 'plain'],
    ])
    expect(of(unknown)).toEqual([
      ['Exp', '–', '0 of 7 days known', 'unknown'],
      ['Full days', '–', null, 'unknown'],
      ['Coins in / out', '–', 'not known', 'unknown'],
    ])
  })

  it('have a login stand out that ends now or is over', () => {
    expect(of({ loginDaysLeft: 4 }).at(-1)).toEqual(['Login', 'ends in 4 days', null, 'plain'])
    expect(of({ loginDaysLeft: 3 }).at(-1)).toEqual(['Login', 'ends in 3 days', null, 'bad'])
    expect(of({ loginDaysLeft: 0 }).at(-1)).toEqual(['Login', 'is over', null, 'bad'])
  })
})
