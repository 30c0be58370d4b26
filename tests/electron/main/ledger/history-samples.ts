import { bilibiliDay } from '../../../../electron/bilibili/day'
import { ledgerMigrations } from '../../../../electron/main/ledger/ledger-migrations'
import type { Database } from '../../../../electron/main/store/database'
import type { Migration } from '../../../../electron/main/store/migrations'
import type { AccountLedger } from '../../../../electron/shared/ledger/account-ledger'
import type { LedgerRow } from '../../../../electron/shared/ledger/log-window'
import { fullDay, giftAt, nothingOf } from '../../shared/ledger/ledger-builder'

const DAY_MS = 24 * 3_600_000

/** The BV id of the video that an account gave a coin to on a day; no other row names it. */
export const videoOf = (mid: string, day: string): string =>
  `BV1${mid.padStart(3, 'x')}${day.slice(2).replaceAll('-', '')}`

/**
 * What is kept of an account after so many days up to an instant: on each a gift, exp, its tasks and
 * its level; read without a gap, with a VIP that changed half-way.
 */
export const daysOfHistory = (mid: string, untilMs: number, days: number): AccountLedger => {
  const instants = Array.from({ length: days }, (_, at) => untilMs - (days - 1 - at) * DAY_MS)
  const span = { fromMs: instants[0]! - 3_600_000, untilMs: untilMs + 1 }
  return {
    ...nothingOf(mid),
    coinRows: instants.map((atMs) => ({
      atMs,
      delta: -10,
      reason: `给视频 ${videoOf(mid, bilibiliDay(atMs))} 打赏`,
    })),
    expRows: instants.map((atMs) => ({ atMs, delta: 5, reason: '登录奖励' })),
    days: instants.map((atMs) => fullDay(bilibiliDay(atMs), atMs)),
    levels: instants.map((atMs, at) => ({ atMs, level: 5, exp: at * 65, coinTenths: 10 * at })),
    vip: [0, Math.floor(days / 2)].map((at) => ({
      atMs: instants[at]!,
      status: at === 0 ? 0 : 1,
      type: 2,
      dueAtMs: 'never' as const,
    })),
    logins: [{ atMs: instants[0]!, state: 'ok' }],
    coverage: { coins: [span], exp: [span] },
  }
}

/** What the sums of each day say, and what the rows add up to: these must be the same. */
export const sumsAndRows = ({ read }: Pick<Database, 'read'>): readonly [unknown, unknown] => [
  read(
    `SELECT day, account, coin_in_tenths - coin_out_tenths AS tenths,
            coin_in_rows + coin_out_rows AS coin_rows, exp, exp_rows
       FROM day_total WHERE coin_in_rows + coin_out_rows + exp_rows > 0 ORDER BY day, account`,
  ),
  read(
    `SELECT date(at_s + 28800, 'unixepoch') AS day, account, sum(tenths) AS tenths,
            sum(coins) AS coin_rows, sum(exp) AS exp, sum(exps) AS exp_rows
       FROM (SELECT account, at_s, delta AS tenths, 1 AS coins, 0 AS exp, 0 AS exps FROM coin_row
             UNION ALL SELECT account, at_s, 0, 0, delta, 1 FROM exp_row)
      GROUP BY day, account ORDER BY day, account`,
  ),
]

/** When the children of `ledger-child.ts` begin. */
export const KILLED_AT_MS = Date.UTC(2026, 10, 23, 4)

/** A year and a day that are kept, and behind it more gifts than go in one slice of pruning. */
export const moreThanKept: AccountLedger = {
  ...daysOfHistory('1', KILLED_AT_MS, 366),
  coinRows: [
    ...Array.from({ length: 2_500 }, (_, at) => giftAt(1_500_000_000 + at * 7_200)),
    ...daysOfHistory('1', KILLED_AT_MS, 366).coinRows,
  ],
}

/** The n-th gift of many. */
export const numberedGift = (number: number): LedgerRow => giftAt(number, number.toString())

/** The steps of the ledger, and one more that works on what is there. */
export const laterMigrations: readonly Migration[] = [
  ...ledgerMigrations,
  {
    statements: [
      'CREATE TABLE later (reason TEXT NOT NULL) STRICT',
      'INSERT INTO later SELECT reason FROM coin_row',
      'CREATE INDEX coin_row_later ON coin_row (reason)',
    ],
  },
]
