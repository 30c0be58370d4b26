import { expect, it } from 'vitest'
import { lastPoint, loginChanges, vipChanges } from '../../../../electron/shared/ledger/changes'

it('keeps a membership once until it changes', () => {
  const monthly = { status: 1, type: 1, dueAtMs: 900 } as const
  const annual = { status: 1, type: 2, dueAtMs: 'never' } as const
  const seen = [
    { atMs: 3, ...annual },
    { atMs: 1, ...monthly },
    { atMs: 2, ...monthly },
    { atMs: 4, ...annual },
    { atMs: 5, ...monthly },
  ]
  const changes = [
    { atMs: 1, ...monthly },
    { atMs: 3, ...annual },
    { atMs: 5, ...monthly },
  ]
  expect(vipChanges(seen)).toEqual(changes)
  expect(vipChanges(seen.toReversed())).toEqual(changes)
})

it('keeps one of two that came at the same instant, always the same', () => {
  const [ok, banned] = [
    { atMs: 1, state: 'ok' },
    { atMs: 1, state: 'banned' },
  ] as const
  expect(loginChanges([ok, banned])).toEqual(loginChanges([banned, ok]))
  expect(loginChanges([ok, banned])).toHaveLength(1)
})

it('lets the later of two levels stand for a day', () => {
  const early = { atMs: 1, level: 5, exp: 20, coinTenths: 5 }
  const late = { atMs: 2, level: 5, exp: 30, coinTenths: null }
  expect([lastPoint(early, late), lastPoint(late, early)]).toEqual([late, late])
})
