import fc from 'fast-check'
import type {
  AccountSnapshot,
  Block,
  Reading,
  SessionState,
} from '../../../electron/shared/account'
import {
  coinExp,
  nav,
  neverRead,
  readAt,
  readingsWith,
  reward,
  snapshot,
  vip,
} from './snapshot-builder'

const HOUR_MS = 3_600_000

/** Around it everything happens. */
export const NOW_MS = Date.parse('2026-11-23T17:12:00+08:00')

const unsure = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null })

/** Nothing that is known is 0 or not done: whatever says so in a glance was made up. */
const some = fc.integer({ min: 1, max: 60 })
const done = fc.constant(true)

/** Some days before and after now, often on another Bilibili day. */
const instant = fc.integer({ min: -50, max: 50 }).map((hours) => NOW_MS + hours * HOUR_MS + 1)

const reading = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<Reading<T>> =>
  fc
    .record({ value: unsure(values), asOfMs: instant, failedAtMs: unsure(instant) })
    .map(({ value, asOfMs, failedAtMs }) => ({
      ...(value === null ? neverRead<T>() : readAt(value, asOfMs)),
      failure: failedAtMs === null ? null : { kind: 'timeout' },
      failedAtMs,
    }))

const rewards = fc
  .record({
    login: unsure(done),
    watch: unsure(done),
    share: unsure(done),
    coinExp: unsure(some),
  })
  .map((given) => reward(given))

const vips = fc
  .record({
    status: unsure(fc.integer({ min: 1, max: 4 })),
    type: unsure(fc.integer({ min: 1, max: 3 })),
    dueAtMs: fc.oneof(instant, fc.constantFrom(null, 'never' as const)),
  })
  .map((given) => vip(given))

const navs = fc
  .record({
    level: unsure(some),
    exp: unsure(some),
    nextLevelExp: fc.oneof(some, fc.constantFrom(null, 'top' as const)),
    coinTenths: unsure(some),
  })
  .map((given) => nav(given))

const states: readonly SessionState[] = [
  'unknown',
  'ok',
  'needs-login',
  'offline',
  'damaged',
  'banned',
]

/** Any account, whatever was answered of it and when. */
const anySnapshot: fc.Arbitrary<AccountSnapshot> = fc
  .record({
    mid: fc.integer({ min: 1, max: 9_999 }).map(String),
    paused: fc.boolean(),
    credentialKind: fc.constantFrom('cookie' as const, 'access-key' as const),
    sessionExpiresAtMs: unsure(instant),
    session: fc.record({ state: fc.constantFrom(...states), sinceMs: unsure(instant) }),
    progress: unsure(
      fc.record({
        day: fc.constantFrom('2026-11-22', '2026-11-23', '2026-11-24'),
        login: unsure(done),
        watch: unsure(done),
        share: unsure(done),
        coinExp: unsure(some),
      }),
    ),
    roundAtMs: unsure(instant),
    dailyReward: reading(rewards),
    coinExp: reading(some.map(coinExp)),
    vip: reading(vips),
    nav: reading(navs),
  })
  .map(({ dailyReward, coinExp: coins, vip: member, nav: who, ...given }) =>
    snapshot({
      ...given,
      readings: readingsWith({ dailyReward, coinExp: coins, vip: member, nav: who }),
    }),
  )

/** Any accounts, each with a mid of its own. */
export const anySnapshots = fc.uniqueArray(anySnapshot, {
  selector: ({ mid }) => mid,
  maxLength: 8,
})

/** Blocks of everybody or of some accounts, over or not. */
export const anyBlocks: fc.Arbitrary<readonly Block[]> = fc.array(
  fc.record({
    scope: fc.oneof(fc.constant('everyone'), fc.integer({ min: 1, max: 9_999 }).map(String)),
    untilMs: instant,
    strikes: fc.nat(3),
  }),
  { maxLength: 4 },
)
