import type { AccountGlance, Glance, LevelGlance } from './glance'
import type { ExpGlance } from './exp-glance'
import type { VipGlance } from './vip-glance'

const iso = (ms: number): string => new Date(ms).toISOString()
const isoOrNull = (ms: number | null): string | null => (ms === null ? null : iso(ms))

const exp = ({ asOfMs, ...rest }: ExpGlance) => ({ ...rest, asOf: iso(asOfMs) })

const vip = ({ state, kind, dueAtMs, daysLeft, asOfMs }: VipGlance) => ({
  state,
  kind,
  dueAt: isoOrNull(dueAtMs),
  daysLeft,
  asOf: iso(asOfMs),
})

const level = ({ level: number, exp: all, nextExp, coinTenths, asOfMs }: LevelGlance) => ({
  level: number,
  exp: all,
  nextExp,
  coins: coinTenths === null ? null : coinTenths / 10,
  asOf: iso(asOfMs),
})

const account = (glance: AccountGlance) => ({
  mid: glance.mid,
  name: glance.name,
  paused: glance.paused,
  session: {
    state: glance.session.state,
    expiresAt: isoOrNull(glance.session.expiresAtMs),
    until: isoOrNull(glance.session.untilMs),
  },
  exp: glance.exp && exp(glance.exp),
  vip: glance.vip && vip(glance.vip),
  level: glance.level && level(glance.level),
  readings: glance.readings,
})

/**
 * The glance as other programs read it, schema 1; documented in docs/status.md.
 *
 * Instants are ISO 8601 in UTC, coins are a decimal number, unknown is `null`.
 */
export const statusJson = (glance: Glance) => ({
  schema: 1,
  generatedAt: iso(glance.generatedAtMs),
  day: glance.day,
  dayEndsAt: iso(glance.dayEndsAtMs),
  keychain: glance.keychain,
  accounts: glance.accounts.map(account),
})
