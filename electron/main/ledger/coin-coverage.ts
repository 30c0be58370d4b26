import type { FollowedLog } from '../../shared/ledger/holes'
import type { Database } from '../store/database'
import { storedNumber, storedText } from '../store/stored-column'
import { coverageOf } from './ledger-changes'

/** What the coin log of an account was read for. */
export interface AccountLog extends FollowedLog {
  readonly mid: string
}

/**
 * What coin logs were read for, of one account of the ledger or of all (`null`). Each is followed
 * up to its last row, which can be newer than what it was read for.
 */
export const coveredLogs = (
  database: Pick<Database, 'read'>,
  account: number | null,
): readonly AccountLog[] => {
  const accounts = database.read(
    `SELECT id, mid, (SELECT max(at_s) FROM coin_row AS c WHERE c.account = a.id) AS last_s
       FROM account AS a WHERE ?1 IS NULL OR id = ?1 ORDER BY id`,
    account,
  )
  return accounts.map((row) => ({
    mid: storedText(row['mid']),
    covered: coverageOf(database, storedNumber(row['id']) ?? 0, 'coins'),
    untilMs: (storedNumber(row['last_s']) ?? 0) * 1_000,
  }))
}
