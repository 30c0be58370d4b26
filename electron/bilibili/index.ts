import { accountInfoEndpoint } from './account-info'
import { coinExpEndpoint } from './coin-exp'
import { coinLogEndpoint } from './coin-log'
import { dailyRewardEndpoint } from './daily-reward'
import type { Endpoint } from './endpoint'
import { expLogEndpoint } from './exp-log'
import { navEndpoint } from './nav'
import { realnameApplicationEndpoint } from './realname-application'
import { realnameStatusEndpoint } from './realname-status'
import { securityEndpoint } from './security'
import { vipEndpoint } from './vip'

/** An endpoint of whatever value: all but the members that take that value. */
type AnyEndpoint = Omit<Endpoint<unknown>, 'endsAtMs' | 'forKeeping' | 'midOf' | 'whenGone'>

type ValueOf<E> = E extends Endpoint<infer T> ? T : never

/** The table of readings: everything that is read of an account, by name. */
export const readings = {
  accountInfo: accountInfoEndpoint,
  dailyReward: dailyRewardEndpoint,
  coinExp: coinExpEndpoint,
  vip: vipEndpoint,
  security: securityEndpoint,
  realnameStatus: realnameStatusEndpoint,
  realnameApplication: realnameApplicationEndpoint,
  coinLog: coinLogEndpoint,
  nav: navEndpoint,
  expLog: expLogEndpoint,
} as const satisfies Readonly<Record<string, AnyEndpoint>>

/** Name of a reading. */
export type ReadingName = keyof typeof readings

/** What each reading brings. */
export type ReadingValues = {
  readonly [Name in ReadingName]: ValueOf<(typeof readings)[Name]>
}

/** The names of all readings, in the order of the table. */
export const readingNames: readonly ReadingName[] = Object.keys(readings).filter(
  (name): name is ReadingName => name in readings,
)

const endpoints: { readonly [Name in ReadingName]: Endpoint<ReadingValues[Name]> } = readings

/** The endpoint of a reading, typed by its name. */
export const endpointOf = <Name extends ReadingName>(name: Name): Endpoint<ReadingValues[Name]> =>
  endpoints[name]
