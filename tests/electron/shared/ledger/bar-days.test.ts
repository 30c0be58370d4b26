import { expect, it } from 'vitest'
import { barsUpTo } from '../../../../electron/shared/ledger/bar-days'

it('bars end with the one that holds today, and leave no day out', () => {
  for (const today of ['2026-11-23', '2028-02-29', '2026-12-31', '2026-01-01', '2026-03-31']) {
    for (const [span, bars] of [
      ['day', 92],
      ['week', 53],
      ['month', 36],
    ] as const) {
      const days = barsUpTo(today, span)
      expect(days).toHaveLength(bars)
      const last = days.at(-1)!
      expect(last.first <= today && today < last.next).toBe(true)
      expect(days.slice(1).map(({ first }) => first)).toEqual(
        days.slice(0, -1).map(({ next }) => next),
      )
    }
  }
})

it('weeks begin with a Monday and months with their first', () => {
  expect(barsUpTo('2026-11-29', 'week').at(-1)).toEqual({ first: '2026-11-23', next: '2026-11-30' })
  expect(barsUpTo('2026-11-23', 'week')[0]!.first).toBe('2025-11-24')
  expect(barsUpTo('2026-01-31', 'month').slice(-2)).toEqual([
    { first: '2025-12-01', next: '2026-01-01' },
    { first: '2026-01-01', next: '2026-02-01' },
  ])
  expect(barsUpTo('2026-11-23', 'month')[0]!.first).toBe('2023-12-01')
  expect(barsUpTo('2026-11-23', 'day')[0]!.first).toBe('2026-08-24')
})
