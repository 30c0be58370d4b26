import { describe, expect, it } from 'vitest'
import { isDue, mayBeAsked } from '../../../../electron/main/refresh/eligibility'
import type { SessionState } from '../../../../electron/shared/account'
import { NOON_MS } from './asked-bilibili'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

const account = (state: SessionState, sinceMs: number | null = NOON_MS, paused = false) => ({
  mid: '7',
  paused,
  session: { state, sinceMs },
})
const block = (scope: string, untilMs: number) => [{ scope, untilMs, strikes: 1 }]

describe('Bilibili may be asked', () => {
  it.each(['unknown', 'ok', 'offline'] as const)('about a login that is %s', (state) => {
    expect(mayBeAsked(account(state), [], NOON_MS)).toBe(true)
  })

  it.each(['needs-login', 'damaged'] as const)('never about a login that is %s', (state) => {
    expect(mayBeAsked(account(state), [], NOON_MS + 30 * DAY_MS)).toBe(false)
  })

  it('not about a paused account', () => {
    expect(mayBeAsked(account('ok', NOON_MS, true), [], NOON_MS)).toBe(false)
  })

  it('not before a block of everyone or of this account has ended', () => {
    for (const scope of ['everyone', '7']) {
      expect(mayBeAsked(account('ok'), block(scope, NOON_MS + 1), NOON_MS)).toBe(false)
      expect(mayBeAsked(account('ok'), block(scope, NOON_MS), NOON_MS)).toBe(true)
    }
    expect(mayBeAsked(account('ok'), block('8', NOON_MS + 1), NOON_MS)).toBe(true)
  })

  it('once a day about a banned account', () => {
    const banned = account('banned', NOON_MS - DAY_MS + 1)
    expect(mayBeAsked(banned, [], NOON_MS)).toBe(false)
    expect(mayBeAsked(banned, [], NOON_MS + 1)).toBe(true)
    expect(mayBeAsked(account('banned', null), [], NOON_MS)).toBe(true)
  })
})

describe('an account is due', () => {
  const due = (nextRoundAtMs: number | null, roundAtMs: number | null, nowMs = NOON_MS): boolean =>
    isDue({ mid: '7', nextRoundAtMs, roundAtMs }, [], nowMs)

  it('when nobody has looked at it yet, or it was signed in anew', () => {
    expect(due(null, null)).toBe(true)
    expect(due(null, NOON_MS)).toBe(true)
  })

  it('at its time and not before', () => {
    expect(due(NOON_MS + 1, NOON_MS - MINUTE_MS)).toBe(false)
    expect(due(NOON_MS, NOON_MS - MINUTE_MS)).toBe(true)
  })

  it('when a block that held it back has ended, whatever was planned, and once', () => {
    const untilMs = NOON_MS + 30 * MINUTE_MS
    const planned = { mid: '7', nextRoundAtMs: NOON_MS + 55 * MINUTE_MS }
    const looked = (roundAtMs: number, scope: string, nowMs: number): boolean =>
      isDue({ ...planned, roundAtMs }, block(scope, untilMs), nowMs)
    for (const scope of ['everyone', '7']) {
      expect(looked(NOON_MS, scope, untilMs - 1)).toBe(false)
      expect(looked(NOON_MS, scope, untilMs)).toBe(true)
      expect(looked(untilMs, scope, untilMs + 1)).toBe(false)
    }
    expect(looked(NOON_MS, '8', untilMs)).toBe(false)
  })

  it('when the clock was set back behind the last look', () => {
    expect(due(NOON_MS + DAY_MS, NOON_MS + 1)).toBe(true)
  })
})
