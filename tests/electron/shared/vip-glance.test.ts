import { describe, expect, it } from 'vitest'
import { vipGlance, vipKind, vipState } from '../../../electron/shared/vip-glance'
import { neverRead, readAt, vip } from './snapshot-builder'

const DUE_MS = Date.parse('2027-02-04T00:00:00+08:00')
const DAY_MS = 24 * 3_600_000

describe('the VIP at a glance', () => {
  it.each([
    [1, DUE_MS, 'active'],
    [2, DUE_MS, 'frozen'],
    [3, DUE_MS, 'locked'],
    [0, 'never', 'none'],
    [0, DUE_MS - 90 * DAY_MS, 'expired'],
    [0, DUE_MS + DAY_MS, 'unknown'],
    [9, DUE_MS, 'unknown'],
    [null, DUE_MS, 'unknown'],
  ] as const)('reads status %s with due date %s as %s', (status, dueAtMs, state) => {
    expect(vipState({ status, dueAtMs }, DUE_MS - DAY_MS)).toBe(state)
  })

  it.each([
    [1, 1, DUE_MS, 'monthly'],
    [1, 2, DUE_MS, 'annual'],
    [1, 0, DUE_MS, 'super'],
    [0, 0, 'never', 'none'],
    [0, 0, DUE_MS - 90 * DAY_MS, 'unknown'],
    [0, 0, null, 'unknown'],
    [2, 0, DUE_MS, 'unknown'],
    [9, 0, 'never', 'unknown'],
    [0, 2, DUE_MS - 90 * DAY_MS, 'annual'],
    [1, null, DUE_MS, 'unknown'],
  ] as const)('reads status %s, type %s, due date %s as %s', (status, type, dueAtMs, kind) => {
    expect(vipKind({ status, type, dueAtMs })).toBe(kind)
  })

  it.each([9, 0, null])('keeps status %s as it came', (status) => {
    expect(vipGlance(readAt(vip({ status }), 0), 0)?.status).toBe(status)
  })

  it.each([
    [DUE_MS - DAY_MS, 1],
    [DUE_MS - DAY_MS - 1, 2],
    [DUE_MS - 1, 1],
    [DUE_MS, 0],
    [DUE_MS + DAY_MS, 0],
  ])('counts begun days until the due date at %i', (nowMs, daysLeft) => {
    expect(vipGlance(readAt(vip({ dueAtMs: DUE_MS }), nowMs), nowMs)?.daysLeft).toBe(daysLeft)
  })

  it('has no countdown without a due date and no card before it was read', () => {
    const glance = vipGlance(readAt(vip({ dueAtMs: 'never', status: 0, type: 0 }), 0), 0)
    expect(glance).toMatchObject({ state: 'none', kind: 'none', dueAtMs: null, daysLeft: null })
    expect(vipGlance(neverRead(), 0)).toBeNull()
  })
})
