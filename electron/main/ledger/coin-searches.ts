import { setImmediate } from 'node:timers/promises'
import type { CoinQuery } from '../../shared/ledger/coin-query'
import { coinSearch, type FoundDay } from './coin-search'
import { isSameState, stampOf, type Stamp } from './last-answer'
import type { Ledger } from './ledger'

/** Searches through all rows, one at a time and in slices, so that nothing else has to wait. */
export interface CoinSearches {
  /**
   * The days that rows of a query were found of; `null` where the ledger cannot be read, or where
   * another search began before this one had ended.
   */
  readonly find: (query: CoinQuery) => Promise<readonly FoundDay[] | null>
  /** Ends what runs, and forgets what was found last. */
  readonly forget: () => void
}

interface Running {
  readonly key: string
  readonly days: Promise<readonly FoundDay[] | null>
}

interface Found {
  readonly key: string
  readonly stamp: Stamp
  readonly days: readonly FoundDay[]
}

/** The searches in a ledger. */
export const coinSearches = (ledger: Pick<Ledger, 'query'>): CoinSearches => {
  let running: Running | null = null
  let last: Found | null = null

  const run = async (
    key: string,
    query: CoinQuery,
    isWanted: () => boolean,
  ): Promise<readonly FoundDay[] | null> => {
    let search = coinSearch(query)
    let begun: Stamp | null = null
    while (isWanted()) {
      const step = ledger.query((database) => {
        const stamp = stampOf(database)
        // What has changed in between may be half in what was found.
        if (begun !== null && !isSameState(begun, stamp)) search = coinSearch(query)
        return { stamp, isLast: search.goOn(database) }
      })
      if (step === null) return null
      begun = step.stamp
      if (step.isLast) {
        last = { key, stamp: begun, days: search.found() }
        return last.days
      }
      await setImmediate()
    }
    return null
  }

  const begin = (key: string, query: CoinQuery): Running['days'] => {
    const own: Running = {
      key,
      days: Promise.resolve()
        .then(() => run(key, query, () => running === own))
        .finally(() => {
          if (running === own) running = null
        }),
    }
    running = own
    return own.days
  }

  return {
    find: async (query) => {
      const key = JSON.stringify(query)
      if (running?.key === key) return running.days
      const stamp = ledger.query(stampOf)
      if (last?.key === key && stamp !== null && isSameState(last.stamp, stamp)) return last.days
      return begin(key, query)
    },
    forget: () => {
      running = null
      last = null
    },
  }
}
