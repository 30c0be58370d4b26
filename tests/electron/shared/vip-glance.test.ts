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
    [1, 1, 'monthly'],
    [1, 2, 'annual'],
    [1, 0, 'super'],
    [0, 0, 'none'],
    [0, 2, 'annual'],
    [1, null, 'unknown'],
  ] as const)('reads status %s with type %s as %s', (status, type, kind) => {
    expect(vipKind({ status, type })).toBe(kind)
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
