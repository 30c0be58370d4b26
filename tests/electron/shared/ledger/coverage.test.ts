import fc from 'fast-check'
import { expect, it } from 'vitest'
import { joinedSpans, type Span } from '../../../../electron/shared/ledger/coverage'

const span = (fromMs: number, untilMs: number): Span => ({ fromMs, untilMs })

it('makes one of spans that touch or overlap, and keeps gaps', () => {
  expect(joinedSpans([span(5, 8), span(0, 3), span(3, 5), span(10, 12), span(11, 11)])).toEqual([
    span(0, 8),
    span(10, 12),
  ])
  expect(joinedSpans([span(0, 9), span(2, 4)])).toEqual([span(0, 9)])
  expect(joinedSpans([span(4, 4), span(6, 5)])).toEqual([])
})

it('holds exactly the instants that any of the spans holds, in whatever order they come', () => {
  const spans = fc.array(
    fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 })),
    { maxLength: 8 },
  )
  const holds = (all: readonly Span[], at: number): boolean =>
    all.some(({ fromMs, untilMs }) => fromMs <= at && at < untilMs)
  fc.assert(
    fc.property(spans, (pairs) => {
      const given = pairs.map(([from, until]) => span(from, until))
      const joined = joinedSpans(given)
      expect(joinedSpans(given.toReversed())).toEqual(joined)
      for (let at = 0; at <= 30; at += 1) expect(holds(joined, at)).toBe(holds(given, at))
      for (const [at, { fromMs }] of joined.entries())
        expect(joined[at - 1]?.untilMs ?? -1).toBeLessThan(fromMs)
    }),
  )
})
