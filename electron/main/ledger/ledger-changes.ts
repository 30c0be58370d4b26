import type { SessionState } from '../../shared/account'
import type { LoginChange, VipChange } from '../../shared/ledger/account-ledger'
import { loginChanges, vipChanges } from '../../shared/ledger/changes'
import { joinedSpans, type Span } from '../../shared/ledger/coverage'
import type { Database, Run, SqlValue } from '../store/database'
import { storedNumber, storedText } from '../store/stored-column'

type Reader = Pick<Database, 'read'>

/** The logs that have a coverage. */
export type CoveredLog = 'coins' | 'exp'

const STATES: readonly SessionState[] = ['ok', 'needs-login', 'damaged', 'banned', 'offline']

/** Bilibili writes "never" as 0, and so does the ledger. */
const dueColumn = (dueAtMs: VipChange['dueAtMs']): number | null =>
  dueAtMs === 'never' ? 0 : dueAtMs

const dueOf = (value: SqlValue | undefined): VipChange['dueAtMs'] => {
  const dueAtMs = storedNumber(value)
  return dueAtMs === 0 ? 'never' : dueAtMs
}

const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

/** What a log of an account was read for, in order. */
export const coverageOf = ({ read }: Reader, account: number, log: CoveredLog): readonly Span[] =>
  read(
    'SELECT from_ms, until_ms FROM coverage WHERE account = ? AND log = ? ORDER BY from_ms',
    account,
    log,
  ).map((row) => ({
    fromMs: storedNumber(row['from_ms']) ?? 0,
    untilMs: storedNumber(row['until_ms']) ?? 0,
  }))

/** Joins spans to the coverage there is. */
export const addCoverage = (
  reader: Reader,
  run: Run,
  account: number,
  log: CoveredLog,
  spans: readonly Span[],
): void => {
  const before = coverageOf(reader, account, log)
  const after = joinedSpans([...before, ...spans])
  if (isSame(before, after)) return
  run('DELETE FROM coverage WHERE account = ? AND log = ?', account, log)
  const insert = 'INSERT INTO coverage (account, log, from_ms, until_ms) VALUES (?, ?, ?, ?)'
  for (const { fromMs, untilMs } of after) run(insert, account, log, fromMs, untilMs)
}

/** The changes of an account's membership, oldest first. */
export const vipOf = ({ read }: Reader, account: number): readonly VipChange[] =>
  read('SELECT * FROM vip_change WHERE account = ? ORDER BY at_ms', account).map((row) => ({
    atMs: storedNumber(row['at_ms']) ?? 0,
    status: storedNumber(row['status']),
    type: storedNumber(row['type']),
    dueAtMs: dueOf(row['due_at_ms']),
  }))

/** Adds what changes something. */
export const addVip = (
  reader: Reader,
  run: Run,
  account: number,
  changes: readonly VipChange[],
): void => {
  const before = vipOf(reader, account)
  const after = vipChanges([...before, ...changes])
  if (isSame(before, after)) return
  run('DELETE FROM vip_change WHERE account = ?', account)
  const insert =
    'INSERT INTO vip_change (account, at_ms, status, type, due_at_ms) VALUES (?, ?, ?, ?, ?)'
  for (const { atMs, status, type, dueAtMs } of after)
    run(insert, account, atMs, status, type, dueColumn(dueAtMs))
}

/** The changes of an account's login, oldest first. */
export const loginsOf = ({ read }: Reader, account: number): readonly LoginChange[] =>
  read('SELECT * FROM login_change WHERE account = ? ORDER BY at_ms', account).map((row) => ({
    atMs: storedNumber(row['at_ms']) ?? 0,
    state: STATES.find((state) => state === storedText(row['state'])) ?? 'unknown',
  }))

/** Adds what changes something. */
export const addLogins = (
  reader: Reader,
  run: Run,
  account: number,
  changes: readonly LoginChange[],
): void => {
  const before = loginsOf(reader, account)
  const after = loginChanges([...before, ...changes])
  if (isSame(before, after)) return
  run('DELETE FROM login_change WHERE account = ?', account)
  const insert = 'INSERT INTO login_change (account, at_ms, state) VALUES (?, ?, ?)'
  for (const { atMs, state } of after) run(insert, account, atMs, state)
}
