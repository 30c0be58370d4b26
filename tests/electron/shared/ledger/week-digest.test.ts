import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayPlus } from '../../../../electron/shared/ledger/bilibili-calendar'
import type { CoinBar } from '../../../../electron/shared/ledger/coin-page'
import { expOfDay, type LedgerDay } from '../../../../electron/shared/ledger/ledger-day'
import {
  lastMonday,
  toldMonday,
  weekDigest,
  weekTotals,
  type KeptWeek,
} from '../../../../electron/shared/ledger/week-digest'
import type { VipGlance } from '../../../../electron/shared/vip-glance'
import { account as loginAccount, session } from '../login-glance'
import { fullDay } from './ledger-builder'

const vip = (given: Partial<VipGlance> = {}): VipGlance => ({
  state: 'active',
  kind: 'annual',
  status: 1,
  dueAtMs: 0,
  daysLeft: 73,
  asOfMs: 0,
  ...given,
})

const account = (given: Parameters<typeof loginAccount>[0] = {}) =>
  loginAccount({ vip: vip(), ...given })

const monday = '2026-11-16'
const today = '2026-11-23'
const calendar = { today, firstDay: '2026-10-01' }

const weekDays = [0, 1, 2, 3, 4, 5, 6].map((at) => dayPlus(monday, at))

const bar = (day: string, given: Partial<CoinBar> = {}): CoinBar => ({
  day,
  inTenths: 10,
  outTenths: 50,
  known: 'all',
  ...given,
})

const kept = (given: Partial<KeptWeek> = {}): KeptWeek => ({
  account: account(),
  days: weekDays.map((day) => fullDay(day, 0)),
  coinBars: weekDays.map((day) => bar(day)),
  ...given,
})

const weekOf = (given: Partial<KeptWeek>) =>
  weekDigest(monday, [kept(given)], calendar).accounts[0]!

describe('the last week', () => {
  it('is the one before that of today', () => {
    expect(lastMonday('2026-11-23')).toBe('2026-11-16')
    expect(lastMonday('2026-11-29')).toBe('2026-11-16')
    expect(lastMonday('2027-01-03')).toBe('2026-12-21')
  })

  it('is told from a quarter past midnight in China on', () => {
    expect(toldMonday(Date.parse('2026-11-22T16:14:59Z'))).toBe('2026-11-09')
    expect(toldMonday(Date.parse('2026-11-22T16:15:00Z'))).toBe('2026-11-16')
    expect(toldMonday(Date.parse('2026-11-29T16:10:00Z'))).toBe('2026-11-16')
  })
})

describe('the week of an account', () => {
  it('is what its seven days brought', () => {
    expect(weekOf({})).toEqual({
      mid: '1',
      exp: 455,
      fullDays: 7,
      knownDays: 7,
      coinsInTenths: 70,
      coinsOutTenths: 350,
      coinsKnown: true,
      vipDaysLeft: 73,
      loginDaysLeft: null,
    })
  })

  it('leaves out the days around it', () => {
    const around = [dayPlus(monday, -1), dayPlus(monday, 7)]
    const given = {
      days: around.map((day) => fullDay(day, 0)),
      coinBars: around.map((day) => bar(day)),
    }
    expect(weekOf(given)).toMatchObject({ exp: 0, knownDays: 0, coinsOutTenths: 0 })
  })

  it('counts what is surely there of a day that is known in half, but not the day', () => {
    const [first, second] = [weekDays[0]!, weekDays[1]!]
    const days = [{ ...fullDay(first, 0), coinExp: null }, fullDay(second, 0)]
    expect(weekOf({ days })).toMatchObject({ exp: 80, fullDays: 1, knownDays: 1 })
  })

  it('does not take coins for known where a day is missing, or was read for in part', () => {
    expect(weekOf({ coinBars: weekDays.slice(1).map((day) => bar(day)) }).coinsKnown).toBe(false)
    const part = weekDays.map((day, at) => bar(day, { known: at === 6 ? 'part' : 'all' }))
    expect(weekOf({ coinBars: part })).toMatchObject({ coinsKnown: false, coinsInTenths: 70 })
  })

  it('tells the days of a VIP that runs, and of no other', () => {
    expect(weekOf({ account: account({ vip: vip({ daysLeft: 0 }) }) }).vipDaysLeft).toBe(0)
    for (const state of ['frozen', 'locked', 'expired', 'none', 'unknown'] as const)
      expect(weekOf({ account: account({ vip: vip({ state }) }) }).vipDaysLeft).toBeNull()
    expect(weekOf({ account: account({ vip: null }) }).vipDaysLeft).toBeNull()
  })

  it('tells of a login that ends within two weeks, or is over', () => {
    const left = (daysLeft: number | null, state: 'ok' | 'needs-login' | 'damaged' = 'ok') =>
      weekOf({ account: account({ session: session({ state, daysLeft }) }) }).loginDaysLeft
    expect([left(14), left(1), left(0)]).toEqual([14, 1, 0])
    expect([left(15), left(null), left(3, 'damaged')]).toEqual([null, null, null])
    expect([left(90, 'needs-login'), left(null, 'needs-login')]).toEqual([0, 0])
  })

  it('says nothing of a login that renews itself, until that seems not to happen', () => {
    const left = (daysLeft: number, notKept = false) =>
      weekOf({
        account: account({
          session: session({ daysLeft }),
          renewal: { kind: 'by-itself', notKept },
        }),
      }).loginDaysLeft
    expect([left(14), left(4), left(3), left(14, true)]).toEqual([null, null, 3, 14])
  })
})

describe('a digest', () => {
  it('has the accounts in their order, but for those that are paused', () => {
    const mids = weekDigest(
      monday,
      [
        kept({ account: account({ mid: '3' }) }),
        kept({ account: account({ mid: '1', paused: true }) }),
        kept({ account: account({ mid: '2' }), days: [], coinBars: [] }),
      ],
      calendar,
    ).accounts.map(({ mid }) => mid)
    expect(mids).toEqual(['3', '2'])
  })

  it('says which weeks there are', () => {
    expect(weekDigest(monday, [], calendar)).toEqual({
      monday,
      sunday: '2026-11-22',
      lastMonday: monday,
      firstMonday: '2026-09-28',
      accounts: [],
    })
    expect(weekDigest(monday, [], { today, firstDay: null }).firstMonday).toBeNull()
  })

  it('tells of VIP and login only with the last week, since they are as they are now', () => {
    const ending = account({ session: session({ daysLeft: 2 }) })
    const before = weekDigest('2026-11-09', [kept({ account: ending })], calendar)
    expect(before.accounts[0]).toMatchObject({ vipDaysLeft: null, loginDaysLeft: null })
  })

  it('adds up to what its accounts come to, and those to what their days come to', () => {
    const tick = fc.option(fc.boolean())
    const day = (at: number): fc.Arbitrary<LedgerDay> =>
      fc.record({
        day: fc.constant(dayPlus(monday, at)),
        login: tick,
        watch: tick,
        share: tick,
        coinExp: fc.option(fc.constantFrom(0, 10, 50)),
        confidence: fc.constant('confirmed'),
        asOfMs: fc.constant(0),
      })
    const tenths = fc.integer({ min: 0, max: 500 })
    const coin = (at: number): fc.Arbitrary<CoinBar> =>
      fc.record({
        day: fc.constant(dayPlus(monday, at)),
        inTenths: tenths,
        outTenths: tenths,
        known: fc.constantFrom('all', 'part', 'none'),
      })
    const some = <T>(of: (at: number) => fc.Arbitrary<T>) =>
      fc
        .tuple(...[-1, 0, 1, 2, 3, 4, 5, 6, 7].map((at) => fc.option(of(at))))
        .map((all) => all.filter((one) => one !== null))
    const weeks = fc.array(
      fc.record({ days: some(day), coinBars: some(coin), account: fc.constant(account()) }),
      { maxLength: 5 },
    )
    fc.assert(
      fc.property(weeks, (given) => {
        const digest = weekDigest(monday, given, calendar)
        const totals = weekTotals(digest)
        const inWeek = given
          .flatMap(({ days }) => days)
          .filter((one) => one.day >= monday && one.day <= '2026-11-22')
        const exp = inWeek.reduce((sum, one) => sum + expOfDay(one), 0)
        const bars = given
          .flatMap(({ coinBars }) => coinBars)
          .filter((one) => one.day >= monday && one.day <= '2026-11-22')
        expect(totals.exp).toBe(exp)
        expect(totals.fullDays).toBe(inWeek.filter((one) => expOfDay(one) === 65).length)
        expect(totals.coinsOutTenths).toBe(bars.reduce((sum, one) => sum + one.outTenths, 0))
        expect(totals.coinsInTenths).toBe(bars.reduce((sum, one) => sum + one.inTenths, 0))
        expect(totals.days).toBe(7 * given.length)
        expect(totals.fullDays).toBeLessThanOrEqual(totals.knownDays)
        for (const one of digest.accounts) expect(one.knownDays).toBeLessThanOrEqual(7)
      }),
    )
  })
})
