import { describe, expect, it } from 'vitest'
import {
  announcementText,
  loginAnnouncements,
  type ToldLogin,
} from '../../../electron/shared/login-announcement'
import { localeOf } from '../../../electron/shared/wording'
import { account, session } from './login-glance'

const ENDS_MS = Date.parse('2027-01-10T12:00:00Z')
const ending = (daysLeft: number, given: Parameters<typeof account>[0] = {}) =>
  account({ session: session({ expiresAtMs: ENDS_MS, daysLeft }), ...given })
const told = (rung: number, given: Partial<ToldLogin> = {}): ToldLogin => ({
  mid: account().mid,
  kind: 'login-ends',
  aboutMs: ENDS_MS,
  rung,
  ...given,
})
const rungs = (daysLeft: number, known: readonly ToldLogin[] = []): readonly number[] =>
  loginAnnouncements([ending(daysLeft)], known).map(({ rung }) => rung)

describe('the end of a login', () => {
  it('is told 14, 3 and 1 days ahead', () => {
    expect([30, 15, 14, 4, 3, 2, 1, 0].map((days) => rungs(days)[0] ?? null)).toEqual([
      null,
      null,
      14,
      14,
      3,
      3,
      1,
      1,
    ])
  })

  it('is told once for each of them, and those that were missed are left out', () => {
    expect(rungs(10, [told(14)])).toEqual([])
    expect(rungs(3, [told(14)])).toEqual([3])
    expect(rungs(1, [told(14)])).toEqual([1])
    expect(rungs(2, [told(1)])).toEqual([])
  })

  it('begins anew with the next session', () => {
    expect(rungs(10, [told(14, { aboutMs: ENDS_MS - 1 })])).toEqual([14])
    expect(rungs(10, [told(14, { mid: '8' })])).toEqual([14])
  })

  it('is not told of a session without a date, nor of a paused account', () => {
    const undated = account({ session: session({ expiresAtMs: null, daysLeft: null }) })
    expect(loginAnnouncements([undated, ending(1, { paused: true })], [])).toEqual([])
  })

  it('is told of one that renews itself only where that seems not to happen', () => {
    const renews = (daysLeft: number, notKept = false) =>
      loginAnnouncements([ending(daysLeft, { renewal: { kind: 'by-itself', notKept } })], []).length
    expect([renews(14), renews(4), renews(3), renews(14, true)]).toEqual([0, 0, 1, 1])
  })
})

describe('a login that is over', () => {
  const over = account({
    session: session({ state: 'needs-login', expiresAtMs: ENDS_MS, daysLeft: 9, ended: 'early' }),
  })

  it('is told once, and not as one that ends', () => {
    expect(loginAnnouncements([over], [told(14)])).toMatchObject([{ kind: 'login-over', rung: 0 }])
    expect(loginAnnouncements([over], [told(0, { kind: 'login-over' })])).toEqual([])
  })

  it.each(['damaged', 'banned'] as const)('is none where it is %s', (state) => {
    const one = account({ session: session({ state, expiresAtMs: ENDS_MS, daysLeft: 1 }) })
    expect(loginAnnouncements([one], [])).toEqual([])
  })
})

describe.each(['en', 'zh-CN'] as const)('the words in %s', (language) => {
  const locale = localeOf(language)
  const textOf = (...accounts: readonly ReturnType<typeof account>[]) =>
    announcementText(loginAnnouncements(accounts, []), locale)

  it('name the account and its days, on one line', () => {
    const { title, body } = textOf(ending(3, { name: '小\n栗\u202e子' }))
    expect(title).toMatch(/^小 栗 子.*3/)
    expect(body).toContain('2027-01-10')
  })

  it('tell why a login is over', () => {
    const bodies = (['expired', 'early', null] as const).map((ended) => {
      const state = 'needs-login'
      return textOf(account({ session: session({ state, expiresAtMs: ENDS_MS, ended }) })).body
    })
    expect(new Set(bodies).size).toBe(3)
  })

  it('list several in one text', () => {
    const { title, body } = textOf(ending(3), ending(0, { mid: '8', name: '大板栗' }))
    expect(title).toContain('2')
    expect(body.split('\n')).toHaveLength(2)
    expect(body).toContain('大板栗')
  })
})
