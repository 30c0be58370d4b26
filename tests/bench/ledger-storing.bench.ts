// Storing what a refresh of 100 accounts brings, nearly all of which is known, against the bare
// statement that ignores what is known.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { DatabaseSync } from 'node:sqlite'
import { setImmediate } from 'node:timers/promises'
import { bilibiliDay } from '../../electron/bilibili/day'
import { ledger } from '../../electron/main/ledger/ledger'
import { ledgerInFolder } from '../../electron/main/ledger/ledger-place'
import type { AccountLedger } from '../../electron/shared/ledger/account-ledger'
import type { LedgerRow } from '../../electron/shared/ledger/log-window'
import { paired, roundsText, say, verdict } from './paired'

const ACCOUNTS = 100
/** Rows of one answer, of which so many are new. */
const ROWS = 40
const NEW_ROWS = 2
const HOUR_MS = 3_600_000
const BEGIN_MS = Date.UTC(2026, 10, 23, 9, 12)
/** How much there is of each account already. */
const ROWS_BEFORE = 2_000

const round = (value: number): number => Math.round(value * 100) / 100

/** The row of an account with a number; one a few hours. */
const rowOf = (account: number, number: number): LedgerRow => ({
  atMs: BEGIN_MS + (number - ROWS_BEFORE) * 4 * HOUR_MS + account * 1_000,
  delta: number % 6 === 0 ? 10 : -10,
  reason:
    number % 6 === 0 ? '登录奖励' : `给视频 BV1xx4${number.toString(36).padStart(6, '0')} 打赏`,
})

const rowsOf = (account: number, from: number, count: number): readonly LedgerRow[] =>
  Array.from({ length: count }, (_, at) => rowOf(account, from + at))

const midOf = (account: number): string => (1_900_000_000_000_000 + account).toString()

/** What the refresh with a number brings of an account: a week of its log, and how it stands. */
const lookOf = (account: number, refresh: number): AccountLedger => {
  const from = ROWS_BEFORE - ROWS + refresh * NEW_ROWS
  const coinRows = rowsOf(account, from, ROWS)
  const atMs = coinRows.at(-1)!.atMs
  return {
    mid: midOf(account),
    coinRows,
    expRows: [],
    days: [
      {
        day: bilibiliDay(atMs),
        login: true,
        watch: true,
        share: false,
        coinExp: 30,
        confidence: 'confirmed',
        asOfMs: atMs,
      },
    ],
    levels: [{ atMs, level: 5, exp: 20_000 + refresh, coinTenths: 5_000 }],
    vip: [{ atMs, status: 1, type: 2, dueAtMs: BEGIN_MS * 2 }],
    logins: [{ atMs: BEGIN_MS, state: 'ok' }],
    coverage: { coins: [{ fromMs: coinRows[0]!.atMs, untilMs: atMs }], exp: [] },
  }
}

const folder = mkdtempSync(join(tmpdir(), 'bili-glance-storing-'))
const nowMs = BEGIN_MS
const kept = ledger({ place: ledgerInFolder(folder), clock: { nowMs: () => nowMs } })

const raw = new DatabaseSync(join(folder, 'raw.db'))
raw.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;
  CREATE TABLE row (account TEXT, at_s INTEGER, delta INTEGER, reason TEXT, nth INTEGER,
    PRIMARY KEY (account, at_s, delta, reason, nth)) STRICT, WITHOUT ROWID`)
const insert = raw.prepare('INSERT OR IGNORE INTO row VALUES (?, ?, ?, ?, 1)')
const storeRaw = (mid: string, rows: readonly LedgerRow[]): void => {
  raw.exec('BEGIN IMMEDIATE')
  for (const { atMs, delta, reason } of rows) insert.run(mid, atMs / 1_000, delta, reason)
  raw.exec('COMMIT')
}

/** Ms of one refresh of all accounts, with a turn for everything else after each of them. */
const refreshOf = (store: (look: AccountLedger) => void, stretches: number[]) => {
  let refresh = 0
  return async (): Promise<number> => {
    refresh += 1
    const looks = Array.from({ length: ACCOUNTS }, (_, at) => lookOf(at, refresh))
    let ms = 0
    for (const look of looks) {
      const startMs = performance.now()
      store(look)
      const tookMs = performance.now() - startMs
      ms += tookMs
      stretches.push(tookMs)
      await setImmediate()
    }
    return ms
  }
}

say(`\nStoring a refresh of ${ACCOUNTS} accounts, ${ROWS} rows each of which ${NEW_ROWS} are new`)
try {
  for (let account = 0; account < ACCOUNTS; account += 1) {
    const coinRows = rowsOf(account, 0, ROWS_BEFORE)
    kept.merge({ ...lookOf(account, 0), coinRows })
    storeRaw(midOf(account), coinRows)
  }
  // The first one is followed by a backup.
  kept.note(lookOf(0, 0))

  const stretches: number[] = []
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  const result = await paired({
    reference: refreshOf(({ mid, coinRows }) => storeRaw(mid, coinRows), []),
    measured: refreshOf(kept.note, stretches),
    rounds: 15,
    patience: 60,
  })
  delay.disable()
  const ratio = round(result.ratio)
  const ms = round(result.measured)
  say(
    `  ${ms} ms over ${round(result.reference)} ms, ${ratio} x; ${verdict(ratio, 1.5, ' x')}; ` +
      verdict(ms, 100, ' ms'),
  )
  say(`    ${roundsText(result)}`)
  stretches.sort((one, other) => one - other)
  const part = (of: number): number => round(stretches[Math.floor((stretches.length - 1) * of)]!)
  say(
    `  one account, without a turn for anything else: median ${part(0.5)} ms, p99 ${part(0.99)} ms, ` +
      `longest ${part(1)} ms; ${verdict(part(1), 16, ' ms')}`,
  )
  say(
    `  event loop held up: p99 ${round(delay.percentile(99) / 1e6)} ms, ` +
      `longest ${round(delay.max / 1e6)} ms`,
  )
} finally {
  raw.close()
  kept.close()
  rmSync(folder, { recursive: true })
}
