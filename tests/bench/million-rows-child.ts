// Puts a history of a million coin rows into a folder, as two years of looks at 100 accounts leave it.
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { ledgerInFolder } from '../../electron/main/ledger/ledger-place'
import { MILLION_ROWS } from './million-rows'

const DAY_S = 86_400
const DAY_MS = DAY_S * 1_000
const VIDEO = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'

const folder = process.argv[2]
if (folder === undefined) throw new Error('no folder was given')
const { accounts, days, nowMs } = MILLION_ROWS
const made = ledgerInFolder(folder).open(nowMs)
if (made.kind !== 'open') throw new Error(`no ledger: ${made.kind}`)
made.database.close()

const sqlite = new DatabaseSync(join(folder, 'ledger.db'))
sqlite.exec('PRAGMA synchronous = OFF')
// A row at a time the sums take a minute; in one go they are the same.
const trigger = sqlite
  .prepare("SELECT sql FROM sqlite_schema WHERE name = 'coin_row_insert'")
  .get()!['sql'] as string
sqlite.exec('BEGIN; DROP TRIGGER coin_row_insert')

let state = 1
/** In [0, end), the same ones each time. */
const below = (end: number): number => {
  state = (state * 48_271) % 2_147_483_647
  return Math.floor((state / 2_147_483_647) * end)
}
const video = (): string =>
  `BV1${Array.from({ length: 9 }, () => VIDEO[below(VIDEO.length)]).join('')}`

const account = sqlite.prepare('INSERT INTO account (id, mid) VALUES (?, ?)')
const coverage = sqlite.prepare("INSERT INTO coverage VALUES (?, 'coins', ?, ?)")
for (let id = 1; id <= accounts; id += 1) {
  account.run(id, (1_900_000_000_000_000 + id).toString())
  // The computer was off for some weeks, each account was signed in late now and then.
  const beginMs = nowMs - days * DAY_MS
  for (const [from, until] of [
    [0, 200 + (id % 7)],
    [230, 500],
    [520 + (id % 11), days],
  ] as const)
    coverage.run(id, beginMs + from * DAY_MS, beginMs + until * DAY_MS)
}

const row = sqlite.prepare(
  'INSERT INTO coin_row (account, at_s, delta, reason) VALUES (?, ?, ?, ?)',
)
const perDay = MILLION_ROWS.rows / accounts / days
for (let day = 0; day < days; day += 1) {
  const beginS = nowMs / 1_000 - (days - day) * DAY_S
  const rows = Math.floor(perDay * (day + 1)) - Math.floor(perDay * day)
  for (let id = 1; id <= accounts; id += 1)
    for (let at = 0; at < rows; at += 1) {
      const atS = beginS + below(DAY_S)
      if (at === 0) row.run(id, atS, 10, '登录奖励')
      else row.run(id, atS, below(2) === 0 ? -10 : -20, `给视频 ${video()} 打赏`)
    }
}
sqlite.exec(`
  INSERT INTO day_total (day, account, coin_in_tenths, coin_in_rows, coin_out_tenths, coin_out_rows)
    SELECT date(at_s + 28800, 'unixepoch'), account, sum(max(delta, 0)), sum(delta > 0),
           sum(max(-delta, 0)), sum(delta <= 0) FROM coin_row GROUP BY 1, 2;
  ${trigger}; COMMIT; PRAGMA wal_checkpoint(TRUNCATE)`)
sqlite.close()
