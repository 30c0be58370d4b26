import type { HistoryLoss, KeptAccount } from '../../shared/ledger/history-facts'
import type { Database, Row } from '../store/database'
import { storedNumber, storedText } from '../store/stored-column'

type Reader = Pick<Database, 'read'>

const readLoss = (row: Row | undefined): HistoryLoss => ({
  coinRows: storedNumber(row?.['coin_rows']) ?? 0,
  expRows: storedNumber(row?.['exp_rows']) ?? 0,
  days: storedNumber(row?.['days']) ?? 0,
})

/**
 * How much is kept of each account, in the order they came; cheap, since rows are summed up by day.
 * The `+` keeps SQLite from an index by which it would look up every day apart.
 */
export const keptAccounts = ({ read }: Reader): readonly Omit<KeptAccount, 'listed'>[] =>
  read(
    `WITH kept AS (
       SELECT account, sum(coin_in_rows + coin_out_rows) AS coin_rows, sum(exp_rows) AS exp_rows,
              0 AS days, min(day) AS first_day
         FROM day_total WHERE coin_in_rows + coin_out_rows + exp_rows > 0 GROUP BY +account
       UNION ALL SELECT account, 0, 0, count(*), min(day) FROM day GROUP BY account
       UNION ALL SELECT id, 0, 0, 0, (SELECT min(day) FROM level WHERE account = id) FROM account
     )
     SELECT mid, sum(coin_rows) AS coin_rows, sum(exp_rows) AS exp_rows, sum(days) AS days,
            min(first_day) AS first_day
       FROM account LEFT JOIN kept ON kept.account = account.id
      GROUP BY account.id ORDER BY account.id`,
  ).map((row) => ({
    mid: storedText(row['mid']),
    ...readLoss(row),
    firstDay: row['first_day'] === null ? null : storedText(row['first_day']),
  }))

/** The last Bilibili day of which anything is kept; `null` where nothing is. */
export const lastKeptDay = ({ read }: Reader): string | null => {
  const [row] = read(
    `SELECT max(day) AS last FROM (SELECT max(day) AS day FROM day_total
       UNION ALL SELECT max(day) FROM day UNION ALL SELECT max(day) FROM level)`,
  )
  const last = row?.['last']
  return typeof last === 'string' ? last : null
}

/** How much is kept of the days before one. */
export const keptBefore = ({ read }: Reader, day: string): HistoryLoss => {
  const [rows] = read(
    `SELECT sum(coin_in_rows + coin_out_rows) AS coin_rows, sum(exp_rows) AS exp_rows,
            (SELECT count(*) FROM day WHERE day < ?) AS days
       FROM day_total WHERE day < ?`,
    day,
    day,
  )
  return readLoss(rows)
}

/** How much is kept of one account. */
export const keptOf = (reader: Reader, mid: string): HistoryLoss => {
  const found = keptAccounts(reader).find((account) => account.mid === mid)
  const { coinRows, expRows, days } = found ?? readLoss(undefined)
  return { coinRows, expRows, days }
}
