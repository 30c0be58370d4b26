import { describe, expect, it } from 'vitest'
import type { AccountSnapshot } from '../../../electron/shared/account'
import { isUrgent, urgencyOf, worstFirst, type Urgency } from '../../../electron/shared/urgency'
import { accountOf, asked, glanceOf, NOW_MS, withVip } from './tray-glance'
import { snapshot } from './snapshot-builder'

const HOUR_MS = 3_600_000

/** An account of each urgency, worst first. */
const each: Readonly<Record<Exclude<Urgency, 'blocked'>, AccountSnapshot>> = {
  'needs-login': asked(50, { session: { state: 'needs-login', sinceMs: 0 } }),
  damaged: asked(50, { session: { state: 'damaged', sinceMs: 0 } }),
  banned: asked(50, { session: { state: 'banned', sinceMs: 0 } }),
  'login-ending': asked(50, { sessionExpiresAtMs: NOW_MS + 72 * HOUR_MS }),
  'vip-halted': withVip(3, 300),
  'vip-ending': withVip(1, 3),
  offline: asked(50, { session: { state: 'offline', sinceMs: 0 } }),
  stale: snapshot({ session: { state: 'unknown', sinceMs: null } }),
  open: asked(40),
  done: asked(50),
  paused: asked(0, { paused: true, session: { state: 'needs-login', sinceMs: 0 } }),
}

const urgency = (account: AccountSnapshot): Urgency => urgencyOf(accountOf(account), NOW_MS)

describe('the urgency of an account', () => {
  it.each(Object.entries(each))('is %s', (name, account) => {
    expect(urgency(account)).toBe(name)
  })

  it('is what the user can better, even while risk control holds everybody back', () => {
    const { accounts } = glanceOf([each['needs-login'], each['vip-ending'], each.open], {
      blocked: true,
    })
    expect(accounts.map((account) => urgencyOf(account, NOW_MS))).toEqual([
      'needs-login',
      'vip-ending',
      'blocked',
    ])
  })

  it.each([
    ['frozen', withVip(2, 300), 'vip-halted'],
    ['four days before its end', withVip(1, 3.01), 'done'],
    ['said to run past its end', withVip(1, -1), 'vip-ending'],
    ['ended long ago', withVip(0, -100), 'done'],
  ])('knows a VIP that is %s', (_, account, expected) => {
    expect(urgency(account)).toBe(expected)
  })

  it('is a login that ends within three days or should have ended, also offline', () => {
    const ends = (hours: number, state: 'ok' | 'offline' = 'ok') =>
      asked(50, {
        sessionExpiresAtMs: NOW_MS + hours * HOUR_MS,
        session: { state, sinceMs: 0 },
      })
    expect(urgency(ends(72.1))).toBe('done')
    expect(urgency(ends(-1))).toBe('login-ending')
    expect(urgency(ends(1, 'offline'))).toBe('login-ending')
  })

  it('is stale where nobody asked for hours, unless all was done already', () => {
    expect(urgency(asked(40, {}, NOW_MS - 1.9 * HOUR_MS))).toBe('open')
    expect(urgency(asked(40, {}, NOW_MS - 2.1 * HOUR_MS))).toBe('stale')
    expect(urgency(asked(50, {}, NOW_MS - 2.1 * HOUR_MS))).toBe('done')
  })

  it('is stale where the last round brought nothing of today', () => {
    const failedRound = { roundAtMs: NOW_MS }
    expect(urgency(asked(40, failedRound, NOW_MS - HOUR_MS))).toBe('stale')
  })

  it('is stale once the Bilibili day has turned', () => {
    expect(urgencyOf(accountOf(asked(50)), NOW_MS + 7 * HOUR_MS)).toBe('stale')
  })
})

describe('accounts by urgency', () => {
  it('go from the worst to the paused', () => {
    const order = Object.keys(each)
    const { accounts } = glanceOf(Object.values(each).toReversed())
    expect(worstFirst(accounts, NOW_MS).map((one) => urgencyOf(one, NOW_MS))).toEqual(order)
  })

  it('keep the order of the user where they are as urgent', () => {
    const { accounts } = glanceOf([asked(40), asked(50), asked(0), asked(30)])
    expect(worstFirst(accounts, NOW_MS).map(({ mid }) => mid)).toEqual(['1', '3', '4', '2'])
  })

  it('are urgent down to a VIP that ends', () => {
    expect(Object.keys(each).filter((name) => isUrgent(name as Urgency))).toEqual([
      'needs-login',
      'damaged',
      'banned',
      'login-ending',
      'vip-halted',
      'vip-ending',
    ])
    expect(isUrgent('blocked')).toBe(false)
  })
})
