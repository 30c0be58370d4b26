import type { VipChange } from '../shared/ledger/account-ledger'
import { dateOfDay, dayNumber, dayOfDate, dayStartMs } from './beijing-calendar'
import { vipDueMs } from './membership-answer'
import type { InventedVip } from './persona'

const DAY_MS = 86_400_000

/** A membership is prolonged so long before it would end, and a short one is so long. */
const RENEWED_BEFORE_MS = 17 * DAY_MS
const BOUGHT_BEFORE_MS = 150 * DAY_MS

const yearsBefore = (dueAtMs: number, years: number): number => {
  const { year, month, dayOfMonth } = dateOfDay(dayNumber(dueAtMs))
  return dayStartMs(dayOfDate(year - years, month, dayOfMonth))
}

/** One that still runs was renewed every year, and was a year shorter before. */
const renewed = ({ status, type, superVip }: InventedVip, dueAtMs: number): VipChange[] =>
  [3, 2, 1, 0].map((years) => ({
    atMs: yearsBefore(dueAtMs, years + 1) - RENEWED_BEFORE_MS,
    status,
    // Who is a super member now was an annual one at first.
    type: superVip && years > 0 ? 2 : type,
    dueAtMs: yearsBefore(dueAtMs, years),
  }))

/** One that is over was bought once. */
const bought = ({ status, type }: InventedVip, dueAtMs: number): VipChange[] => [
  { atMs: 0, status: 0, type: 0, dueAtMs: 'never' },
  { atMs: dueAtMs - BOUGHT_BEFORE_MS, status: 1, type, dueAtMs },
  { atMs: dueAtMs, status, type, dueAtMs },
]

/** Oldest first. */
const statesOf = (vip: InventedVip, dueAtMs: number): readonly VipChange[] => {
  const { status, type } = vip
  if (dueAtMs === 0) return [{ atMs: 0, status, type, dueAtMs: 'never' }]
  return status === 0 ? bought(vip, dueAtMs) : renewed(vip, dueAtMs)
}

/**
 * How a membership came to be what it is at an instant, as it was found by looks (oldest first):
 * a change is noticed by the first look after it.
 */
export const vipHistory = (
  vip: InventedVip,
  looksAtMs: readonly number[],
  nowMs: number,
): readonly VipChange[] => {
  const noticed = new Map<number, VipChange>()
  for (const state of statesOf(vip, vipDueMs(vip.due, nowMs))) {
    const atMs = looksAtMs.find((lookAtMs) => lookAtMs >= state.atMs)
    if (atMs !== undefined) noticed.set(atMs, { ...state, atMs })
  }
  return [...noticed.values()]
}
