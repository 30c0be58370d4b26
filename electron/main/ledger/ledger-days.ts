import { bilibiliDay } from '../../bilibili/day'
import type { LevelPoint } from '../../shared/ledger/account-ledger'
import { lastPoint } from '../../shared/ledger/changes'
import { dayWithNews, type LedgerDay } from '../../shared/ledger/ledger-day'
import type { Database, Row, Run, SqlValue } from '../store/database'
import { storedNumber, storedText } from '../store/stored-column'

const flag = (value: SqlValue | undefined): boolean | null =>
  value === 1 ? true : value === 0 ? false : null

const flagColumn = (value: boolean | null): number | null => (value === null ? null : Number(value))

const confidenceOf = (value: SqlValue | undefined): LedgerDay['confidence'] =>
  value === 'confirmed' || value === 'may-lag' ? value : 'last-known'

const readDay = (row: Row): LedgerDay => ({
  day: storedText(row['day']),
  login: flag(row['login']),
  watch: flag(row['watch']),
  share: flag(row['share']),
  coinExp: storedNumber(row['coin_exp']),
  confidence: confidenceOf(row['confidence']),
  asOfMs: storedNumber(row['as_of_ms']) ?? 0,
})

const readPoint = (row: Row): LevelPoint => ({
  atMs: storedNumber(row['at_ms']) ?? 0,
  level: storedNumber(row['level']),
  exp: storedNumber(row['exp']),
  coinTenths: storedNumber(row['coin_tenths']),
})

/** The days of an account, oldest first. */
export const daysOf = ({ read }: Pick<Database, 'read'>, account: number): readonly LedgerDay[] =>
  read('SELECT * FROM day WHERE account = ? ORDER BY day', account).map(readDay)

/** Those from one day to another, both included. */
export const daysWithin = (
  { read }: Pick<Database, 'read'>,
  account: number,
  from: string,
  until: string,
): readonly LedgerDay[] =>
  read(
    'SELECT * FROM day WHERE account = ? AND day BETWEEN ? AND ? ORDER BY day',
    account,
    from,
    until,
  ).map(readDay)

/** The level at the end of each day of an account, oldest first. */
export const levelsOf = (
  { read }: Pick<Database, 'read'>,
  account: number,
): readonly LevelPoint[] =>
  read('SELECT * FROM level WHERE account = ? ORDER BY day', account).map(readPoint)

/** Merges a day with what is kept of it; whether that changed anything. */
export const addDay = (
  { read }: Pick<Database, 'read'>,
  run: Run,
  account: number,
  day: LedgerDay,
): boolean => {
  const known = read('SELECT * FROM day WHERE account = ? AND day = ?', account, day.day)[0]
  const after = dayWithNews(known === undefined ? null : readDay(known), day)
  if (after === null) return false
  run(
    `INSERT OR REPLACE INTO day (account, day, login, watch, share, coin_exp, confidence, as_of_ms)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    account,
    after.day,
    flagColumn(after.login),
    flagColumn(after.watch),
    flagColumn(after.share),
    after.coinExp,
    after.confidence,
    after.asOfMs,
  )
  return true
}

/** Keeps the later of a point and the one there is of its day. */
export const addLevel = (
  { read }: Pick<Database, 'read'>,
  run: Run,
  account: number,
  point: LevelPoint,
): void => {
  const day = bilibiliDay(point.atMs)
  const known = read('SELECT * FROM level WHERE account = ? AND day = ?', account, day)[0]
  const after = known === undefined ? point : lastPoint(readPoint(known), point)
  run(
    `INSERT OR REPLACE INTO level (account, day, at_ms, level, exp, coin_tenths)
     VALUES (?, ?, ?, ?, ?, ?)`,
    account,
    day,
    after.atMs,
    after.level,
    after.exp,
    after.coinTenths,
  )
}
