import { dayStartsAtMs } from '../../bilibili/day'
import { dayPlus } from '../../shared/ledger/bilibili-calendar'
import type { CoinBar } from '../../shared/ledger/coin-page'
import { knownOf } from '../../shared/ledger/known-span'
import type { LedgerDay } from '../../shared/ledger/ledger-day'
import { accountNumber } from '../ledger/coin-days'
import { coverageOf } from '../ledger/ledger-changes'
import { daysWithin } from '../ledger/ledger-days'
import type { Database } from '../store/database'
import { storedNumber, storedText } from '../store/stored-column'

type Reader = Pick<Database, 'read'>

const WEEK = [0, 1, 2, 3, 4, 5, 6] as const

/** The first day of which anything is kept, of whatever account; `null` where nothing is. */
export const firstKeptDay = ({ read }: Reader): string | null => {
  const [row] = read(
    // Of each account by its key, where all days of all would be read.
    `SELECT min(day) AS first FROM (
       SELECT (SELECT min(day.day) FROM day WHERE day.account = account.id) AS day FROM account
       UNION ALL SELECT min(day) FROM day_total
     )`,
  )
  const first = row?.['first']
  return typeof first === 'string' ? first : null
}

/** Whether anything is kept of a day of the week of a Monday, of one of these accounts. */
export const isWeekKept = ({ read }: Reader, mids: readonly string[], monday: string): boolean =>
  read(
    `SELECT 1 FROM json_each(?) AS listed
       JOIN account ON account.mid = listed.value
       JOIN day ON day.account = account.id AND day.day BETWEEN ? AND ?
      LIMIT 1`,
    JSON.stringify(mids),
    monday,
    dayPlus(monday, 6),
  ).length > 0

const coinBars = (reader: Reader, account: number, monday: string): readonly CoinBar[] => {
  const covered = coverageOf(reader, account, 'coins')
  const rows = reader.read(
    'SELECT * FROM day_total WHERE account = ? AND day BETWEEN ? AND ?',
    account,
    monday,
    dayPlus(monday, 6),
  )
  return WEEK.map((at) => {
    const day = dayPlus(monday, at)
    const row = rows.find((one) => storedText(one['day']) === day)
    const [fromMs, untilMs] = [dayStartsAtMs(day), dayStartsAtMs(dayPlus(day, 1))]
    return {
      day,
      inTenths: storedNumber(row?.['coin_in_tenths']) ?? 0,
      outTenths: storedNumber(row?.['coin_out_tenths']) ?? 0,
      known: knownOf(covered, { fromMs, untilMs }),
    }
  })
}

/** What is kept of an account's week. */
export const keptWeek = (
  reader: Reader,
  mid: string,
  monday: string,
): { readonly days: readonly LedgerDay[]; readonly coinBars: readonly CoinBar[] } => {
  const id = accountNumber(reader, mid)
  return {
    days: daysWithin(reader, id, monday, dayPlus(monday, 6)),
    coinBars: coinBars(reader, id, monday),
  }
}
