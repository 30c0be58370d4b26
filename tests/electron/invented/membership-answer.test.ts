import { expect, test } from 'vitest'
import { vipDueMs } from '../../../electron/invented/membership-answer'

const DUE = { month: 2, dayOfMonth: 4 }
const at = (text: string): number => Date.parse(text)

test.each([
  ['2026-02-03T15:59:59.999Z', '2026-02-03T16:00:00Z', '2025-02-03T16:00:00Z'],
  ['2026-02-03T16:00:00Z', '2027-02-03T16:00:00Z', '2026-02-03T16:00:00Z'],
  ['2026-12-31T18:00:00Z', '2027-02-03T16:00:00Z', '2026-02-03T16:00:00Z'],
])('at %s the next due date is %s and the last one %s', (now, next, last) => {
  expect(vipDueMs({ kind: 'next', ...DUE }, at(now))).toBe(at(next))
  expect(vipDueMs({ kind: 'last', ...DUE }, at(now))).toBe(at(last))
})

test('a fixed due date is taken as it is, 0 included', () => {
  expect(vipDueMs({ kind: 'at', atMs: 0 }, at('2026-11-23T00:00:00Z'))).toBe(0)
})
