import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bilibiliDay, dayStartsAtMs } from '../../../../electron/bilibili/day'
import { coinHistory } from '../../../../electron/main/ledger/coin-history'
import { memoryLedger } from '../../../../electron/main/ledger/memory-ledger'
import type { AccountLedger } from '../../../../electron/shared/ledger/account-ledger'
import { barsUpTo } from '../../../../electron/shared/ledger/bar-days'
import type { CoinQuery } from '../../../../electron/shared/ledger/coin-query'
import { giftAt, nothingOf } from '../../shared/ledger/ledger-builder'
import { standingClock } from '../refresh/asked-bilibili'
import { long, seededRandom } from '../store/temp-profile'
import { inventedCoins, naiveKnown, naivePage, rowsOf, rowsWithin, totalsOf } from './coin-model'

const HOUR_MS = 3_600_000
const SEED = 20_261_123

const keep = (ledgers: readonly AccountLedger[]) => {
  const ledger = memoryLedger(standingClock())
  for (const one of ledgers) expect(ledger.merge(one).ok).toBe(true)
  return { ledger, coins: coinHistory(ledger) }
}

const queries = fc.record({
  // The last is of nobody that anything is kept of.
  mid: fc.constantFrom(null, null, '7', '8', '9', '10', '404'),
  direction: fc.constantFrom('all', 'in', 'out'),
  text: fc.oneof(
    { weight: 3, arbitrary: fc.constant('') },
    fc.constantFrom('BV1', 'bv1xx411C7MD', '%', '_', '0% ', '100_', '\\', '\\%', '"it"', "'", '💰'),
    fc.constantFrom('币', '登录奖励', ' ', '*', '[a-z]', 'x'.repeat(100), '%'.repeat(100)),
    fc.string({ maxLength: 100 }),
  ),
}) satisfies fc.Arbitrary<CoinQuery>

const ranges = fc.record({
  from: fc.oneof(fc.nat(1_500), fc.constantFrom(0, 100_000_000)),
  count: fc.integer({ min: 1, max: 200 }),
})

describe('the kept coin log', () => {
  it(
    'shows every page of every filter as a naive look through all rows does',
    { timeout: 120_000 },
    async () => {
      const random = seededRandom(SEED)
      for (let round = 0; round < (long ? 60 : 6); round += 1) {
        const all = inventedCoins(random)
        const { coins } = keep(all)
        await fc.assert(
          fc.asyncProperty(queries, ranges, async (query, range) => {
            expect(await coins.page(query, range)).toEqual(naivePage(all, query, range))
          }),
          { seed: SEED + round, numRuns: 60 },
        )
      }
    },
  )

  it('goes on from page to page without losing or doubling a row', async () => {
    const all = inventedCoins(seededRandom(7))
    const { coins } = keep(all)
    for (const text of ['', 'BV1']) {
      const query = { mid: null, direction: 'all', text } as const
      const rows = []
      for (let from = 0; ; from += 7) {
        const page = await coins.page(query, { from, count: 7 })
        if (page!.rows.length === 0) break
        rows.push(...page!.rows)
      }
      expect(rows).toMatchObject(rowsOf(all, query))
      expect(rows).toHaveLength(rowsOf(all, query).length)
    }
  })

  it('adds up to the same bars, and knows as much of each', { timeout: 120_000 }, async () => {
    const random = seededRandom(SEED)
    for (let round = 0; round < (long ? 60 : 6); round += 1) {
      const all = inventedCoins(random)
      const { coins } = keep(all)
      await fc.assert(
        fc.asyncProperty(
          queries,
          fc.constantFrom('day', 'week', 'month'),
          fc.integer({ min: 30 * 24, max: 300 * 24 }),
          fc.boolean(),
          async (query, span, hours, listed) => {
            const nowMs = dayStartsAtMs('2026-01-01') + hours * HOUR_MS
            const mids = listed ? all.map(({ mid }) => mid) : []
            const rows = rowsOf(all, query)
            const followedUntilMs = listed && query.mid === null ? nowMs : 0
            const bars = barsUpTo(bilibiliDay(nowMs), span).map(({ first, next }) => {
              const untilMs = Math.min(dayStartsAtMs(next), nowMs)
              const days = { fromMs: dayStartsAtMs(first), untilMs }
              const { inTenths, outTenths } = totalsOf(rowsWithin(rows, first, next))
              return {
                day: first,
                inTenths,
                outTenths,
                known: naiveKnown(all, query, days, followedUntilMs),
              }
            })
            expect(await coins.bars(query, span, { nowMs, listed: mids })).toEqual(bars)
          },
        ),
        { seed: SEED + round, numRuns: 15 },
      )
    }
  })

  it('finds no text in half an emoji', async () => {
    const { coins } = keep([{ ...nothingOf('7'), coinRows: [giftAt(1, '💰')] }])
    const query = { mid: null, direction: 'all', text: '💰'.slice(0, 1) } as const
    expect((await coins.page(query, { from: 0, count: 1 }))!.totals.rows).toBe(0)
  })

  it('is empty where nothing is kept', async () => {
    const { coins } = keep([])
    const query = { mid: null, direction: 'all', text: '' } as const
    const nothing = { from: 0, rows: [], totals: { rows: 0, inTenths: 0, outTenths: 0 } }
    expect(await coins.page(query, { from: 0, count: 200 })).toEqual(nothing)
    expect(await coins.page({ ...query, text: 'x' }, { from: 0, count: 200 })).toEqual(nothing)
    const bars = await coins.bars(query, 'day', { nowMs: Date.UTC(2026, 10, 23), listed: ['7'] })
    expect(bars).toHaveLength(92)
    expect(new Set(bars!.map(({ known }) => known))).toEqual(new Set(['none']))
  })

  it('shows what was stored since, and what was deleted no more', async () => {
    const { ledger, coins } = keep([{ ...nothingOf('7'), coinRows: [giftAt(1), giftAt(2)] }])
    const rowsNow = async (text: string) =>
      (await coins.page({ mid: null, direction: 'all', text }, { from: 0, count: 9 }))?.rows.length
    expect([await rowsNow(''), await rowsNow('bv1')]).toEqual([2, 2])
    ledger.merge({ ...nothingOf('8'), coinRows: [giftAt(2)] })
    expect([await rowsNow(''), await rowsNow('bv1')]).toEqual([3, 3])
    ledger.keeping.deleteAccount('7')
    expect([await rowsNow(''), await rowsNow('bv1')]).toEqual([1, 1])
    ledger.forget()
    expect([await rowsNow(''), await rowsNow('bv1')]).toEqual([0, 0])
  })

  it('cannot be read where the ledger cannot', async () => {
    const coins = coinHistory({ query: () => null })
    const query = { mid: null, direction: 'all', text: '' } as const
    const now = { nowMs: 0, listed: [] }
    for (const text of ['', 'x']) {
      expect(await coins.page({ ...query, text }, { from: 0, count: 1 })).toBeNull()
      expect(await coins.bars({ ...query, text }, 'day', now)).toBeNull()
    }
  })
})
