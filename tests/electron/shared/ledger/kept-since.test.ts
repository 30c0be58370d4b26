import { expect, it } from 'vitest'
import { keptSince } from '../../../../electron/shared/ledger/kept-since'

it.each([
  ['2026-11-23', 1, '2025-11-23'],
  ['2026-11-23', 10, '2016-11-23'],
  ['2028-02-29', 1, '2027-03-01'],
  ['2028-02-29', 4, '2024-02-29'],
  ['2026-01-01', 1, '2025-01-01'],
])('of %s with %i years the first day kept is %s', (day, years, first) => {
  expect(keptSince(day, years)).toBe(first)
})
