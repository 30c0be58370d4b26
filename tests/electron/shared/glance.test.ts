import { describe, expect, it } from 'vitest'
import type { SessionState } from '../../../electron/shared/account'
import { glance, needsAttention } from '../../../electron/shared/glance'
import { nav, neverRead, readAt, readingsWith, snapshot, vip } from './snapshot-builder'

const NOW_MS = Date.parse('2026-11-23T17:12:00+08:00')
const of = (...accounts: Parameters<typeof snapshot>[0][]) =>
  glance({ accounts: accounts.map(snapshot), blocks: [], keychain: 'ok', asking: null }, NOW_MS)

describe('the glance', () => {
  it('is of one instant and one Bilibili day', () => {
    const late = glance({ accounts: [], blocks: [], keychain: 'silent', asking: null }, NOW_MS)
    expect(late).toEqual({
      generatedAtMs: NOW_MS,
      day: '2026-11-23',
      dayEndsAtMs: Date.parse('2026-11-24T00:00:00+08:00'),
      keychain: 'silent',
      blockedUntilMs: null,
      asking: null,
      accounts: [],
    })
  })

  it('keeps the order of the accounts and prefers the name the user gave', () => {
    const { accounts } = of({ mid: '2', nickname: 'mine' }, { mid: '1' })
    expect(accounts.map(({ mid, name }) => [mid, name])).toEqual([
      ['2', 'mine'],
      ['1', '小栗子'],
    ])
  })

  it('has no card of what was never read, and the state of every reading all the same', () => {
    const [account] = of({}).accounts
    expect(account).toMatchObject({ exp: null, vip: null, level: null })
    expect(Object.values(account!.readings)).toEqual(Array.from({ length: 10 }, () => 'stale'))
  })

  it('shows an old value beside the failure that kept it from being renewed', () => {
    const failure = { kind: 'timeout' } as const
    const old = { ...readAt(nav(), NOW_MS - 3_600_000), failure, failedAtMs: NOW_MS, failures: 1 }
    const [account] = of({ readings: readingsWith({ nav: old }) }).accounts
    expect(account?.level).toMatchObject({ level: 5, asOfMs: NOW_MS - 3_600_000 })
    expect(account?.readings.nav).toBe('failed')
  })

  it('lays a block over the accounts it holds and over no other', () => {
    const accounts = [snapshot({ mid: '1' }), snapshot({ mid: '2' })]
    const blocks = [{ scope: '2', strikes: 1, untilMs: NOW_MS + 1 }]
    const states = glance({ accounts, blocks, keychain: 'ok', asking: null }, NOW_MS).accounts.map(
      ({ session }) => [session.state, session.untilMs],
    )
    expect(states).toEqual([
      ['ok', null],
      ['blocked', NOW_MS + 1],
    ])
  })

  it('carries nothing of what was answered but the three cards', () => {
    const readings = readingsWith({
      nav: { ...readAt(nav(), NOW_MS), raw: { secret: 'raw answer' } },
      vip: readAt(vip(), NOW_MS),
    })
    expect(JSON.stringify(of({ readings }))).not.toContain('raw answer')
  })
})

describe('level and purse', () => {
  const level = (given: Parameters<typeof nav>[0]) =>
    of({ readings: readingsWith({ nav: readAt(nav(given), NOW_MS) }) }).accounts[0]?.level

  it('come from nav', () => {
    expect(level({})).toEqual({
      level: 5,
      exp: 20_310,
      minExp: 10_800,
      nextExp: 28_800,
      coinTenths: 5_369,
      asOfMs: NOW_MS,
    })
  })

  it('have no next level at the top or where it is unknown', () => {
    expect(level({ nextLevelExp: 'top' })?.nextExp).toBeNull()
    expect(level({ nextLevelExp: null })?.nextExp).toBeNull()
  })

  it('keep a debt of coins and never turn the unknown into 0', () => {
    expect(level({ coinTenths: -10 })?.coinTenths).toBe(-10)
    expect(level({ coinTenths: null, exp: null })).toMatchObject({ coinTenths: null, exp: null })
  })

  it('are not there before nav was read', () => {
    expect(of({ readings: readingsWith({ nav: neverRead() }) }).accounts[0]?.level).toBeNull()
  })
})

describe('attention', () => {
  const inState = (state: SessionState, paused = false) =>
    of({ session: { state, sinceMs: 0 }, paused })

  it.each(['needs-login', 'damaged', 'banned'] as const)('is needed for %s', (state) => {
    expect(needsAttention(inState(state))).toBe(true)
    expect(needsAttention(inState(state, true))).toBe(false)
  })

  it.each(['ok', 'unknown', 'offline'] as const)('is not needed for %s', (state) => {
    expect(needsAttention(inState(state))).toBe(false)
  })

  it('is needed for a block, and for one account among many', () => {
    const accounts = [snapshot({ mid: '1' }), snapshot({ mid: '2' })]
    const blocks = [{ scope: '2', strikes: 1, untilMs: NOW_MS + 1 }]
    expect(needsAttention(glance({ accounts, blocks, keychain: 'ok', asking: null }, NOW_MS))).toBe(
      true,
    )
    expect(
      needsAttention(glance({ accounts, blocks, keychain: 'ok', asking: null }, NOW_MS + 1)),
    ).toBe(false)
  })
})

it('tells how the login of an account came and how it goes on', () => {
  const sessionExpiresAtMs = NOW_MS + 86_400_000
  const [account] = of({
    origin: 'pasted',
    renewability: 'needs-consent',
    sessionExpiresAtMs,
  }).accounts
  expect(account).toMatchObject({
    origin: 'pasted',
    renewal: { kind: 'needs-consent', scanDueAtMs: sessionExpiresAtMs },
    session: { daysLeft: 1 },
  })
  expect(of({ renewability: null }).accounts[0]?.renewal).toBeNull()
})
