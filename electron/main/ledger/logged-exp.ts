import { dayStartsAtMs } from '../../bilibili/day'
import { dayPlus } from '../../shared/ledger/bilibili-calendar'
import type { ExpByDay } from '../../shared/ledger/exp-pace'
import { knownOf } from '../../shared/ledger/known-span'
import type { Database } from '../store/database'
import { storedNumber, storedText } from '../store/stored-column'
import { coverageOf } from './ledger-changes'

/** As far back as a pace is taken from. */
const DAYS = 30

/** What each of the last days before `today` brought, of those that the exp log was read for in full. */
export const loggedExp = (
  database: Pick<Database, 'read'>,
  account: number,
  today: string,
): ExpByDay => {
  const covered = coverageOf(database, account, 'exp')
  const rows = database.read(
    'SELECT day, exp FROM day_total WHERE account = ? AND day >= ? AND day < ?',
    account,
    dayPlus(today, -DAYS),
    today,
  )
  const sums = new Map(rows.map((row) => [storedText(row['day']), storedNumber(row['exp']) ?? 0]))
  const days = Array.from({ length: DAYS }, (_, at) => dayPlus(today, -1 - at))
  const isWhole = (day: string): boolean =>
    knownOf(covered, { fromMs: dayStartsAtMs(day), untilMs: dayStartsAtMs(dayPlus(day, 1)) }) ===
    'all'
  return new Map(days.filter(isWhole).map((day) => [day, sums.get(day) ?? 0]))
}
