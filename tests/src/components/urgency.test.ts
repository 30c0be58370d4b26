import { describe, expect, it } from 'vitest'
import { urgency } from '../../../src/components/urgency'
import { account, vip } from '../glance-builder'

const inState = (state: ReturnType<typeof account>['session']['state'], paused = false) =>
  urgency(account({ paused, session: { state, expiresAtMs: null, untilMs: null } }))

describe('what an account asks of its user', () => {
  it.each(['needs-login', 'damaged', 'banned'] as const)('is attention: %s', (state) => {
    expect(inState(state)).toBe('attention')
    expect(inState(state, true)).toBeNull()
  })

  it.each(['blocked', 'offline'] as const)('is patience: %s', (state) => {
    expect(inState(state)).toBe('waiting')
  })

  it.each(['ok', 'unknown'] as const)('is nothing: %s', (state) => {
    expect(inState(state)).toBeNull()
  })

  it('is attention where the VIP was frozen or locked, whatever the login', () => {
    expect(urgency(account({ vip: vip({ state: 'frozen' }) }))).toBe('attention')
    expect(urgency(account({ vip: vip({ state: 'locked' }) }))).toBe('attention')
    expect(urgency(account({ vip: vip({ state: 'expired' }) }))).toBeNull()
  })
})
