import { expect, test } from 'vitest'
import { dayOfDate, dayStartMs } from '../../../electron/invented/beijing-calendar'
import type { InventedVip } from '../../../electron/invented/persona'
import { vipHistory } from '../../../electron/invented/vip-history'

const DAY_MS = 86_400_000
const NOW_MS = Date.parse('2026-11-23T09:12:00Z')
const date = (year: number, month: number, dayOfMonth: number): number =>
  dayStartMs(dayOfDate(year, month, dayOfMonth))
/** Every morning of the last 700 days. */
const MORNINGS = Array.from({ length: 700 }, (_, at) => NOW_MS - (700 - at) * DAY_MS)
const ANNUAL: InventedVip = {
  type: 2,
  status: 1,
  due: { kind: 'next', month: 2, dayOfMonth: 4 },
  payType: 1,
  superVip: false,
  labelText: '',
  labelTheme: '',
}

const dues = (vip: InventedVip) => vipHistory(vip, MORNINGS, NOW_MS).map(({ dueAtMs }) => dueAtMs)

test('a membership that runs was renewed before it ended, every year', () => {
  expect(dues(ANNUAL)).toEqual([date(2025, 2, 4), date(2026, 2, 4), date(2027, 2, 4)])
  const [first, second, third] = vipHistory(ANNUAL, MORNINGS, NOW_MS)
  expect(first?.atMs).toBe(MORNINGS[0])
  expect(second!.atMs).toBeLessThan(date(2025, 2, 4))
  expect(third!.atMs).toBeLessThan(date(2026, 2, 4))
})

test('whoever is a super member was an annual one before', () => {
  const superVip = { ...ANNUAL, superVip: true, type: 0 }
  expect(vipHistory(superVip, MORNINGS, NOW_MS).map(({ type }) => type)).toEqual([2, 2, 0])
})

test('one that is over was bought once, ran, and ended', () => {
  const over: InventedVip = {
    ...ANNUAL,
    type: 1,
    status: 0,
    due: { kind: 'last', month: 5, dayOfMonth: 4 },
  }
  const dueAtMs = date(2026, 5, 4)
  expect(vipHistory(over, MORNINGS, NOW_MS)).toMatchObject([
    { status: 0, type: 0, dueAtMs: 'never' },
    { status: 1, type: 1, dueAtMs },
    { status: 0, type: 1, dueAtMs },
  ])
})

test('one that never was is never due', () => {
  const none: InventedVip = { ...ANNUAL, type: 0, status: 0, due: { kind: 'at', atMs: 0 } }
  expect(vipHistory(none, MORNINGS, NOW_MS)).toEqual([
    { atMs: MORNINGS[0], status: 0, type: 0, dueAtMs: 'never' },
  ])
})

test('what changed while nobody looked is noticed at the next look, once', () => {
  const late = [NOW_MS - 2 * DAY_MS, NOW_MS - DAY_MS]
  expect(vipHistory(ANNUAL, late, NOW_MS)).toEqual([
    { atMs: late[0], status: 1, type: 2, dueAtMs: date(2027, 2, 4) },
  ])
  expect(vipHistory(ANNUAL, [], NOW_MS)).toEqual([])
})
