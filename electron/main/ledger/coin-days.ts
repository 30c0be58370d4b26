import type { CoinTotals } from '../../shared/ledger/coin-page'
import type { CoinQuery } from '../../shared/ledger/coin-query'
import type { Database, Row } from '../store/database'
import { storedNumber, storedText } from '../store/stored-column'

type Reader = Pick<Database, 'read'>

/** What the rows of a Bilibili day add up to. */
export interface CoinDay extends CoinTotals {
  readonly day: string
}

/** No account has this number. */
const NOBODY = 0

/** The number of an account in the ledger, also of one of which nothing is kept. */
export const accountNumber = ({ read }: Reader, mid: string): number =>
  storedNumber(read('SELECT id FROM account WHERE mid = ?', mid)[0]?.['id']) ?? NOBODY

/** Whose each number of an account is. */
export const midsByNumber = ({ read }: Reader): ReadonlyMap<number, string> =>
  new Map(
    read('SELECT id, mid FROM account').map((row) => [
      storedNumber(row['id']) ?? NOBODY,
      storedText(row['mid']),
    ]),
  )

const dayOf = (row: Row, direction: CoinQuery['direction']): CoinDay => {
  const sum = (name: string): number => storedNumber(row[name]) ?? 0
  const [takesIn, takesOut] = [direction !== 'out', direction !== 'in']
  return {
    day: storedText(row['day']),
    rows: (takesIn ? sum('coin_in_rows') : 0) + (takesOut ? sum('coin_out_rows') : 0),
    inTenths: takesIn ? sum('coin_in_tenths') : 0,
    outTenths: takesOut ? sum('coin_out_tenths') : 0,
  }
}

/**
 * The days that any row is of, the newest first, out of the sums that are kept; of one account of
 * the ledger or of all (`null`), from a day on.
 */
export const coinDays = (
  { read }: Reader,
  account: number | null,
  direction: CoinQuery['direction'],
  from = '',
): readonly CoinDay[] => {
  const rows =
    account === null
      ? read('SELECT * FROM coin_day WHERE day >= ? ORDER BY day DESC', from)
      : read(
          'SELECT * FROM day_total WHERE account = ? AND day >= ? ORDER BY day DESC',
          account,
          from,
        )
  return rows.map((row) => dayOf(row, direction)).filter((day) => day.rows > 0)
}

/** What days add up to. */
export const totalsOf = (days: readonly CoinTotals[]): CoinTotals => ({
  rows: days.reduce((sum, day) => sum + day.rows, 0),
  inTenths: days.reduce((sum, day) => sum + day.inTenths, 0),
  outTenths: days.reduce((sum, day) => sum + day.outTenths, 0),
})
