import { bilibiliDay } from '../../bilibili/day'
import { barsUpTo } from '../../shared/ledger/bar-days'
import type { CoinBar, CoinPage, CoinTotals } from '../../shared/ledger/coin-page'
import type { BarSpan, CoinQuery, RowRange } from '../../shared/ledger/coin-query'
import type { Span } from '../../shared/ledger/coverage'
import { holesOf, knownOfLogs } from '../../shared/ledger/holes'
import type { Database } from '../store/database'
import { coinBars } from './bars-of-days'
import { coveredLogs } from './coin-coverage'
import { accountNumber, coinDays, midsByNumber, totalsOf, type CoinDay } from './coin-days'
import { coinPage, foundRows, keptRows, type PageSource } from './coin-pages'
import { coinSearches } from './coin-searches'
import { lastAnswer, stampOf } from './last-answer'
import type { Ledger } from './ledger'

type Reader = Pick<Database, 'read'>

/** Reading the coin log that is kept. `null` where that is not possible now. */
export interface CoinHistory {
  readonly page: (query: CoinQuery, range: RowRange) => Promise<CoinPage | null>
  readonly bars: (
    query: CoinQuery,
    span: BarSpan,
    now: {
      readonly nowMs: number
      /** Accounts that are still looked at. */
      readonly listed: readonly string[]
    },
  ) => Promise<readonly CoinBar[] | null>
}

/** All accounts are `null`. */
const numberOf = (reader: Reader, mid: string | null): number | null =>
  mid === null ? null : accountNumber(reader, mid)

/** One more than is wanted: it tells what is below the last. */
const andOneMore = ({ from, count }: RowRange): RowRange => ({ from, count: count + 1 })

interface SummedDays {
  readonly days: readonly CoinDay[]
  readonly totals: CoinTotals
}

const withTotals = (days: readonly CoinDay[]): SummedDays => ({ days, totals: totalsOf(days) })

/** The coin log of a ledger. */
export const coinHistory = (ledger: Pick<Ledger, 'query'>): CoinHistory => {
  const searches = coinSearches(ledger)
  const holes = lastAnswer<readonly Span[]>()
  const summed = lastAnswer<SummedDays>()

  const mids = lastAnswer<ReadonlyMap<number, string>>()

  const sourceOf = (database: Reader): PageSource => ({
    database,
    mids: mids('', stampOf(database), () => midsByNumber(database)),
  })

  const holesIn = (database: Reader, mid: string | null): readonly Span[] =>
    holes(mid ?? '', stampOf(database), () =>
      holesOf(coveredLogs(database, numberOf(database, mid))),
    )

  const keptPage = (database: Reader, query: CoinQuery, range: RowRange): CoinPage => {
    const { mid, direction } = query
    const account = numberOf(database, mid)
    const { days, totals } = summed(`${mid ?? ''} ${direction}`, stampOf(database), () =>
      withTotals(coinDays(database, account, direction)),
    )
    const rows = keptRows(sourceOf(database), days, account, direction, andOneMore(range))
    return coinPage(totals, rows, holesIn(database, mid), range)
  }

  return {
    page: async (query, range) => {
      if (query.text === '') {
        searches.forget()
        return ledger.query((database) => keptPage(database, query, range))
      }
      const found = await searches.find(query)
      if (found === null) return null
      return ledger.query((database) => {
        const rows = foundRows(sourceOf(database), found, andOneMore(range))
        return coinPage(totalsOf(found), rows, holesIn(database, query.mid), range)
      })
    },
    bars: async (query, span, { nowMs, listed }) => {
      const bars = barsUpTo(bilibiliDay(nowMs), span)
      const found = query.text === '' ? [] : await searches.find(query)
      if (found === null) return null
      return ledger.query((database) => {
        const account = numberOf(database, query.mid)
        const logs = coveredLogs(database, account).map((log) =>
          // Of one account alone what it was read for is all there is to tell.
          query.mid === null && listed.includes(log.mid) ? { ...log, untilMs: nowMs } : log,
        )
        const from = bars[0]?.first
        const all = query.text === '' ? coinDays(database, account, query.direction, from) : found
        return coinBars(bars, all, knownOfLogs(logs), nowMs)
      })
    },
  }
}
