import type { Result } from '../../bilibili/failure'
import type { AccountLedger } from '../../shared/ledger/account-ledger'
import type { Database, Run, StoreTrouble } from '../store/database'
import { storedNumber, storedText } from '../store/stored-column'
import { addCoverage, addLogins, addVip, coverageOf, loginsOf, vipOf } from './ledger-changes'
import { addDay, addLevel, daysOf, levelsOf } from './ledger-days'
import { addRows, rowsOf } from './ledger-rows'

/** How much was new of what was added. */
export interface LedgerGain {
  readonly coinRows: number
  readonly expRows: number
  /** Days of which more, or anything, is known now. */
  readonly days: number
}

/** What is kept for good, by account. */
export interface LedgerStore {
  /** Accounts that anything is kept of, in the order they came. */
  readonly mids: () => readonly string[]
  /** All that is kept of an account. */
  readonly of: (mid: string) => AccountLedger
  /** Adds what is not known yet, all of it or nothing: the same twice is the same as once. */
  readonly add: (ledger: AccountLedger) => Result<LedgerGain, StoreTrouble>
}

/** The tables of `ledger.db`. */
export const ledgerStore = (database: Database): LedgerStore => {
  const idOf = (mid: string): number | null =>
    storedNumber(database.read('SELECT id FROM account WHERE mid = ?', mid)[0]?.['id'])

  const ownId = (run: Run, mid: string): number => {
    const known = idOf(mid)
    if (known !== null) return known
    run('INSERT INTO account (mid) VALUES (?)', mid)
    // Just made sure of.
    return idOf(mid) ?? 0
  }

  return {
    mids: () =>
      database.read('SELECT mid FROM account ORDER BY id').map((row) => storedText(row['mid'])),
    of: (mid) => {
      // No account has this id, and no account nothing.
      const id = idOf(mid) ?? 0
      return {
        mid,
        coinRows: rowsOf(database, 'coin_row', id),
        expRows: rowsOf(database, 'exp_row', id),
        days: daysOf(database, id),
        levels: levelsOf(database, id),
        vip: vipOf(database, id),
        logins: loginsOf(database, id),
        coverage: {
          coins: coverageOf(database, id, 'coins'),
          exp: coverageOf(database, id, 'exp'),
        },
      }
    },
    add: (ledger) =>
      database.write((run) => {
        const id = ownId(run, ledger.mid)
        addCoverage(database, run, id, 'coins', ledger.coverage.coins)
        addCoverage(database, run, id, 'exp', ledger.coverage.exp)
        addVip(database, run, id, ledger.vip)
        addLogins(database, run, id, ledger.logins)
        for (const point of ledger.levels) addLevel(database, run, id, point)
        return {
          coinRows: addRows(database, run, 'coin_row', id, ledger.coinRows),
          expRows: addRows(database, run, 'exp_row', id, ledger.expRows),
          days: ledger.days.filter((day) => addDay(database, run, id, day)).length,
        }
      }),
  }
}
