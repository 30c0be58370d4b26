import { bilibiliDay } from '../../bilibili/day'
import type { CoinQuery } from '../../shared/ledger/coin-query'
import type { Database, SqlValue } from '../store/database'
import { parseStored, storedNumber, storedText } from '../store/stored-column'
import { accountNumber, type CoinDay } from './coin-days'

/** A day of rows that were found, and which they are. */
export interface FoundDay extends CoinDay {
  readonly ids: readonly number[]
}

/** Rows that are looked at in one go: some milliseconds. */
const ROWS_A_SLICE = 4_096

const DAY_S = 86_400
const BEIJING_AHEAD_S = 8 * 3_600

/** Text that is looked for as it is, whatever it holds. */
const pattern = (text: string): string => `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`

interface Found {
  rows: number
  inTenths: number
  outTenths: number
  readonly ids: number[]
}

/** A search through all rows, which is done slice by slice. */
export interface CoinSearch {
  /** Looks at some more rows; whether these were the last. */
  readonly goOn: (database: Pick<Database, 'read'>) => boolean
  /** The days that rows were found of, the newest first. */
  readonly found: () => readonly FoundDay[]
}

const CONDITION = {
  all: '',
  in: 'AND delta > 0',
  out: 'AND delta <= 0',
} as const

/** Each is an id, an instant in seconds and a delta. */
function* triplesOf(column: SqlValue | undefined): Generator<readonly [number, number, number]> {
  const numbers = parseStored(`[${storedText(column)}]`)
  if (!Array.isArray(numbers)) return
  for (let at = 0; at + 2 < numbers.length; at += 3)
    yield [Number(numbers[at]), Number(numbers[at + 1]), Number(numbers[at + 2])]
}

/** A search for rows of a query with a text. */
export const coinSearch = ({ mid, direction, text }: CoinQuery): CoinSearch => {
  const days = new Map<number, Found>()
  let after = 0

  // In the order of the table: in any other each row has to be looked up.
  const sql = `
    SELECT max(id) AS last,
           group_concat(CASE WHEN (?3 IS NULL OR account = ?3) ${CONDITION[direction]}
             AND reason LIKE ?4 ESCAPE '\\' THEN id || ',' || at_s || ',' || delta END) AS found
      FROM (SELECT id, account, at_s, delta, reason FROM coin_row WHERE id > ?1 ORDER BY id LIMIT ?2)`

  const keep = (id: number, atS: number, delta: number): void => {
    const day = Math.floor((atS + BEIJING_AHEAD_S) / DAY_S)
    let found = days.get(day)
    if (found === undefined)
      days.set(day, (found = { rows: 0, inTenths: 0, outTenths: 0, ids: [] }))
    found.rows += 1
    if (delta > 0) found.inTenths += delta
    else found.outTenths -= delta
    found.ids.push(id)
  }

  return {
    goOn: (database) => {
      const account = mid === null ? null : accountNumber(database, mid)
      const [row] = database.read(sql, after, ROWS_A_SLICE, account, pattern(text))
      for (const [id, atS, delta] of triplesOf(row?.['found'])) keep(id, atS, delta)
      const last = storedNumber(row?.['last'])
      after = last ?? after
      return last === null
    },
    found: () =>
      [...days]
        .toSorted(([one], [other]) => other - one)
        .map(([day, found]) => ({ ...found, day: bilibiliDay(day * DAY_S * 1_000) })),
  }
}
