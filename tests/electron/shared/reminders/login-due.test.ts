import { describe, expect, it } from 'vitest'
import { decideReminders } from '../../../../electron/shared/reminders/decide-reminders'
import type { ReminderSettings, Told } from '../../../../electron/shared/reminders/reminder'
import type { AccountGlance } from '../../../../electron/shared/glance'
import { account, session } from '../login-glance'
import { memory, NOON, settings } from './reminder-glance'

const ENDS_MS = Date.parse('2027-01-10T12:00:00Z')
// Long after anything of these accounts was asked: nothing but their logins can be told.
const NOW_MS = Date.parse('2027-01-01T12:00:00Z')

const ending = (daysLeft: number, given: Partial<AccountGlance> = {}) =>
  account({ session: session({ expiresAtMs: ENDS_MS, daysLeft }), ...given })

const told = (rung: number, given: Partial<Told> = {}): Told => ({
  mid: account().mid,
  kind: 'login-ends',
  aboutMs: ENDS_MS,
  rung,
  ...given,
})

const decide = (
  one: AccountGlance,
  known: readonly Told[] = [],
  set: Partial<ReminderSettings> = {},
) => decideReminders([one], memory(known), settings(set), NOW_MS, NOON)

const rungs = (daysLeft: number, known: readonly Told[] = []): readonly number[] =>
  decide(ending(daysLeft), known).tell.map(({ rung }) => rung)

describe('the end of a login', () => {
  it('is told 14, 3 and 1 days ahead', () => {
    const told = [30, 15, 14, 4, 3, 2, 1, 0].map((days) => rungs(days)[0] ?? null)
    expect(told).toEqual([null, null, 14, 14, 3, 3, 1, 1])
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

  it('is told of one that renews itself only where that seems not to happen', () => {
    const renews = (daysLeft: number, notKept = false) =>
      decide(ending(daysLeft, { renewal: { kind: 'by-itself', notKept } })).tell.length
    expect([renews(14), renews(4), renews(3), renews(14, true)]).toEqual([0, 0, 1, 1])
  })

  it('is not told without a date, of a paused account, or where its user wants nothing of it', () => {
    const undated = account({ session: session({ expiresAtMs: null, daysLeft: null }) })
    const { reminding } = undated
    expect(decide(undated).tell).toEqual([])
    expect(decide(ending(1, { paused: true })).tell).toEqual([])
    expect(decide(ending(1, { reminding: { ...reminding, login: false } })).tell).toEqual([])
    expect(decide(ending(1), [], { loginReminders: false }).tell).toEqual([])
  })
})

describe('a login that is over', () => {
  const over = account({
    session: session({ state: 'needs-login', expiresAtMs: ENDS_MS, daysLeft: 9, ended: 'early' }),
  })
  const toldOver = told(0, { kind: 'login-over' })

  it('is told once, and not as one that ends', () => {
    expect(decide(over, [told(14)]).tell).toMatchObject([{ kind: 'login-over', rung: 0 }])
    expect(decide(over, [toldOver])).toEqual({ tell: [], rearm: [], over: [] })
  })

  it('is told again once it was well in between', () => {
    expect(decide(ending(30), [toldOver, told(14)]).rearm).toEqual([
      { mid: account().mid, kind: 'login-over' },
    ])
  })

  it.each(['damaged', 'banned'] as const)('is none where it is %s', (state) => {
    const one = account({ session: session({ state, expiresAtMs: ENDS_MS, daysLeft: 1 }) })
    expect(decide(one).tell).toEqual([])
  })
})
