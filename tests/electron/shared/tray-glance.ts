import type { AccountSnapshot, KeychainState } from '../../../electron/shared/account'
import { glance, type AccountGlance, type Glance } from '../../../electron/shared/glance'
import { coinExp, readAt, readingsWith, reward, snapshot, vip } from './snapshot-builder'

export const NOW_MS = Date.parse('2026-11-23T17:12:00+08:00')

const DAY_MS = 24 * 3_600_000

/** An account whose round ended just now with so much exp of coins, and all else done. */
export const asked = (
  coins: number,
  given: Partial<AccountSnapshot> = {},
  asOfMs = NOW_MS,
): AccountSnapshot =>
  snapshot({
    roundAtMs: asOfMs,
    readings: readingsWith({
      dailyReward: readAt(reward({ share: true, coinExp: coins }), asOfMs),
      coinExp: readAt(coinExp(coins), asOfMs),
      vip: readAt(vip(), asOfMs),
    }),
    ...given,
  })

/** Likewise with all done, and a VIP of this state. */
export const withVip = (status: 0 | 1 | 2 | 3, daysLeft: number): AccountSnapshot => {
  const account = asked(50)
  const dueAtMs = NOW_MS + daysLeft * DAY_MS
  const reading = readAt(vip({ status, dueAtMs }), NOW_MS)
  return { ...account, readings: { ...account.readings, vip: reading } }
}

/** The glance of these accounts; mids are given by their places, `1` first. */
export const glanceOf = (
  accounts: readonly AccountSnapshot[],
  { keychain = 'ok', blocked = false }: { keychain?: KeychainState; blocked?: boolean } = {},
): Glance => {
  const blocks = blocked ? [{ scope: 'everyone', untilMs: NOW_MS + 2 * 3_600_000, strikes: 1 }] : []
  const placed = accounts.map((account, at) => ({ ...account, mid: String(at + 1) }))
  return glance({ accounts: placed, blocks, keychain, asking: null }, NOW_MS)
}

export const accountOf = (account: AccountSnapshot): AccountGlance =>
  glanceOf([account]).accounts[0]!
