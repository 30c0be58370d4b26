import { describe, expect, it } from 'vitest'
import { accountTone } from '../../../src/components/account-tone'
import { account, NOW_MS, session, vip } from '../glance-builder'

const DAY_MS = 86_400_000

const inState = (state: ReturnType<typeof account>['session']['state'], paused = false) =>
  accountTone(account({ paused, session: session({ state }) }), NOW_MS)

const withVip = (given: Parameters<typeof vip>[0]) =>
  accountTone(account({ vip: vip(given) }), NOW_MS)

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
    expect(withVip({ state: 'frozen' })).toBe('attention')
    expect(withVip({ state: 'locked' })).toBe('attention')
    expect(withVip({ state: 'expired' })).toBeNull()
  })

  it('is attention where the VIP ends within three days, as in the tray', () => {
    expect(withVip({ dueAtMs: NOW_MS + 2 * DAY_MS })).toBe('attention')
    expect(withVip({ dueAtMs: NOW_MS + 4 * DAY_MS })).toBeNull()
  })
})
