import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bilibiliDay } from '../../../electron/bilibili/day'
import { glance, type Glance } from '../../../electron/shared/glance'
import { urgencyOf, worstFirst, type Urgency } from '../../../electron/shared/urgency'
import { anyBlocks, anySnapshots, NOW_MS } from './arbitrary-snapshot'

describe('the glance of whatever accounts', () => {
  const holds = (check: (seen: Glance, mids: readonly string[]) => void): void => {
    fc.assert(
      fc.property(anySnapshots, anyBlocks, (accounts, blocks) => {
        const seen = glance({ accounts, blocks, keychain: 'ok', asking: null }, NOW_MS)
        check(
          seen,
          accounts.map(({ mid }) => mid),
        )
      }),
      { numRuns: 300 },
    )
  }

  it('there is one entry for each, in their order', () => {
    holds((seen, mids) => {
      expect(seen.accounts.map(({ mid }) => mid)).toEqual(mids)
    })
  })

  it('what is unknown is null: a zero or a task undone would be made up', () => {
    const madeUp = (facts: object | null): readonly string[] =>
      Object.entries(facts ?? {}).flatMap(([name, value]) =>
        value === 0 || value === false || value === undefined || Number.isNaN(value) ? [name] : [],
      )
    holds(({ accounts }) => {
      for (const { exp, level, vip: member, session } of accounts) {
        const past = (ms: number | null): readonly string[] =>
          ms !== null && ms <= NOW_MS ? ['daysLeft'] : []
        expect([madeUp(exp), madeUp(level)]).toEqual([[], []])
        expect(madeUp(member)).toEqual(past(member?.dueAtMs ?? null))
        expect(madeUp(session)).toEqual(past(session.expiresAtMs))
        if (exp !== null && [exp.login, exp.watch, exp.share, exp.coins].includes(null))
          expect(exp.earned).toBeNull()
      }
    })
  })

  it('today is told only of what was answered on this Bilibili day', () => {
    fc.assert(
      fc.property(anySnapshots, (accounts) => {
        const seen = glance({ accounts, blocks: [], keychain: 'ok', asking: null }, NOW_MS)
        for (const [index, { readings }] of accounts.entries()) {
          const { dailyReward, coinExp } = readings
          const answered = [dailyReward, coinExp].some(
            ({ asOfMs }) => asOfMs !== null && bilibiliDay(asOfMs) === seen.day,
          )
          const exp = seen.accounts[index]?.exp
          if (!answered) expect(exp).toBeNull()
          else if (exp != null) expect(bilibiliDay(exp.asOfMs)).toBe(seen.day)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('the worst come first, none is lost, and equals keep their order', () => {
    // Design: what needs its user, then what passes, then what is open and done; paused ones last.
    const order: readonly Urgency[] = [
      'needs-login',
      'damaged',
      'banned',
      'login-ending',
      'vip-halted',
      'vip-ending',
      'blocked',
      'offline',
      'stale',
      'open',
      'done',
      'paused',
    ]
    holds(({ accounts }, mids) => {
      const sorted = worstFirst(accounts, NOW_MS)
      const places = sorted.map((account) => ({
        rank: order.indexOf(urgencyOf(account, NOW_MS)),
        at: mids.indexOf(account.mid),
      }))
      expect(new Set(places.map(({ at }) => at)).size).toBe(mids.length)
      const pairs = places.slice(1).map((place, index) => [places[index]!, place] as const)
      for (const [one, next] of pairs)
        expect(one.rank < next.rank || (one.rank === next.rank && one.at < next.at)).toBe(true)
    })
  })
})
