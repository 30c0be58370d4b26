import type { Migration } from '../store/migrations'

/** A row enters or leaves the sums of its day; `sign` is `+` or `-`. */
const inSums = (row: 'NEW' | 'OLD', sign: '+' | '-', kind: 'coin' | 'exp'): string => {
  const day = `date(${row}.at_s + 28800, 'unixepoch')`
  const changes =
    kind === 'coin'
      ? `coin_in_tenths = coin_in_tenths ${sign} max(${row}.delta, 0),
         coin_in_rows = coin_in_rows ${sign} (${row}.delta > 0),
         coin_out_tenths = coin_out_tenths ${sign} max(-${row}.delta, 0),
         coin_out_rows = coin_out_rows ${sign} (${row}.delta <= 0)`
      : `exp = exp ${sign} ${row}.delta, exp_rows = exp_rows ${sign} 1`
  const make =
    sign === '+'
      ? `INSERT INTO day_total (day, account) VALUES (${day}, ${row}.account) ON CONFLICT DO NOTHING;`
      : ''
  return `${make} UPDATE day_total SET ${changes} WHERE day = ${day} AND account = ${row}.account;`
}

const trigger = (kind: 'coin' | 'exp', event: 'INSERT' | 'DELETE'): string => {
  const sums = event === 'INSERT' ? inSums('NEW', '+', kind) : inSums('OLD', '-', kind)
  const name = `${kind}_row_${event.toLowerCase()}`
  return `CREATE TRIGGER ${name} AFTER ${event} ON ${kind}_row BEGIN ${sums} END`
}

const rowTable = (kind: 'coin' | 'exp'): readonly string[] => [
  `CREATE TABLE ${kind}_row (
     id INTEGER PRIMARY KEY,
     account INTEGER NOT NULL,
     at_s INTEGER NOT NULL,
     delta INTEGER NOT NULL,
     reason TEXT NOT NULL
   ) STRICT`,
  `CREATE INDEX ${kind}_row_of_account ON ${kind}_row (account, at_s, delta)`,
]

const COIN_SUMS = ['coin_in_tenths', 'coin_in_rows', 'coin_out_tenths', 'coin_out_rows'] as const

const changedBy = (change: (sum: string) => string): string =>
  COIN_SUMS.map((sum) => `${sum} = ${sum} ${change(sum)}`).join(', ')

/** The sums of all accounts follow those of each. */
const coinDayTriggers: readonly string[] = [
  `CREATE TRIGGER day_total_insert AFTER INSERT ON day_total BEGIN
     INSERT INTO coin_day VALUES (NEW.day, ${COIN_SUMS.map((sum) => `NEW.${sum}`).join(', ')})
       ON CONFLICT (day) DO UPDATE SET ${changedBy((sum) => `+ excluded.${sum}`)};
   END`,
  `CREATE TRIGGER day_total_update AFTER UPDATE ON day_total BEGIN
     UPDATE coin_day SET ${changedBy((sum) => `+ NEW.${sum} - OLD.${sum}`)} WHERE day = NEW.day;
   END`,
  `CREATE TRIGGER day_total_delete AFTER DELETE ON day_total BEGIN
     UPDATE coin_day SET ${changedBy((sum) => `- OLD.${sum}`)} WHERE day = OLD.day;
     DELETE FROM coin_day WHERE day = OLD.day
       AND NOT EXISTS (SELECT 1 FROM day_total WHERE day = OLD.day);
   END`,
]

/**
 * Every step of `ledger.db`, in order. What a row is worth is in tenths of a coin or in exp, times
 * of rows are Unix seconds as Bilibili gives them; days are Bilibili's, UTC+8.
 *
 * `day_total` and `coin_day` are kept by triggers, so that they cannot differ from the rows.
 */
export const ledgerMigrations: readonly Migration[] = [
  {
    statements: [
      'CREATE TABLE account (id INTEGER PRIMARY KEY, mid TEXT NOT NULL UNIQUE) STRICT',
      ...rowTable('coin'),
      // The table of all accounts is by time; whether a row is income is looked up without the row.
      'CREATE INDEX coin_row_by_time ON coin_row (at_s, delta)',
      ...rowTable('exp'),
      `CREATE TABLE day_total (
         day TEXT NOT NULL,
         account INTEGER NOT NULL,
         coin_in_tenths INTEGER NOT NULL DEFAULT 0,
         coin_in_rows INTEGER NOT NULL DEFAULT 0,
         coin_out_tenths INTEGER NOT NULL DEFAULT 0,
         coin_out_rows INTEGER NOT NULL DEFAULT 0,
         exp INTEGER NOT NULL DEFAULT 0,
         exp_rows INTEGER NOT NULL DEFAULT 0,
         PRIMARY KEY (day, account)
       ) STRICT, WITHOUT ROWID`,
      trigger('coin', 'INSERT'),
      trigger('coin', 'DELETE'),
      trigger('exp', 'INSERT'),
      trigger('exp', 'DELETE'),
      `CREATE TABLE coverage (
         account INTEGER NOT NULL,
         log TEXT NOT NULL,
         from_ms INTEGER NOT NULL,
         until_ms INTEGER NOT NULL,
         PRIMARY KEY (account, log, from_ms)
       ) STRICT, WITHOUT ROWID`,
      `CREATE TABLE day (
         account INTEGER NOT NULL,
         day TEXT NOT NULL,
         login INTEGER,
         watch INTEGER,
         share INTEGER,
         coin_exp INTEGER,
         confidence TEXT NOT NULL,
         as_of_ms INTEGER NOT NULL,
         PRIMARY KEY (account, day)
       ) STRICT, WITHOUT ROWID`,
      `CREATE TABLE level (
         account INTEGER NOT NULL,
         day TEXT NOT NULL,
         at_ms INTEGER NOT NULL,
         level INTEGER,
         exp INTEGER,
         coin_tenths INTEGER,
         PRIMARY KEY (account, day)
       ) STRICT, WITHOUT ROWID`,
      `CREATE TABLE vip_change (
         account INTEGER NOT NULL,
         at_ms INTEGER NOT NULL,
         status INTEGER,
         type INTEGER,
         due_at_ms INTEGER,
         PRIMARY KEY (account, at_ms)
       ) STRICT, WITHOUT ROWID`,
      `CREATE TABLE login_change (
         account INTEGER NOT NULL,
         at_ms INTEGER NOT NULL,
         state TEXT NOT NULL,
         PRIMARY KEY (account, at_ms)
       ) STRICT, WITHOUT ROWID`,
    ],
  },
  {
    statements: [
      `CREATE TABLE coin_day (
         day TEXT NOT NULL PRIMARY KEY,
         coin_in_tenths INTEGER NOT NULL,
         coin_in_rows INTEGER NOT NULL,
         coin_out_tenths INTEGER NOT NULL,
         coin_out_rows INTEGER NOT NULL
       ) STRICT, WITHOUT ROWID`,
      `INSERT INTO coin_day
         SELECT day, sum(coin_in_tenths), sum(coin_in_rows), sum(coin_out_tenths), sum(coin_out_rows)
           FROM day_total GROUP BY day`,
      ...coinDayTriggers,
      'CREATE INDEX day_total_of_account ON day_total (account, day)',
    ],
  },
]
