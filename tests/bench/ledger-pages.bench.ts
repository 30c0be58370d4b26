// Reading a history of a million coin rows in 100 accounts, against the statements alone.
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { DatabaseSync } from 'node:sqlite'
import { setImmediate } from 'node:timers/promises'
import { coinHistory, type CoinHistory } from '../../electron/main/ledger/coin-history'
import { ledger } from '../../electron/main/ledger/ledger'
import { ledgerInFolder } from '../../electron/main/ledger/ledger-place'
import type { CoinQuery } from '../../electron/shared/ledger/coin-query'
import { MILLION_ROWS, storeMillionRows } from './million-rows'
import { paired, roundsText, say, verdict } from './paired'

const PAGE = 200
const PAGES = 50
const MB = 1_000_000

const ANY: CoinQuery = { mid: null, direction: 'all', text: '' }
const OF_ONE: CoinQuery = { ...ANY, mid: '1900000000000050' }
const clock = { nowMs: () => MILLION_ROWS.nowMs }

const round = (value: number): number => Math.round(value * 100) / 100
const percentile = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]!

/** What each of some repetitions takes, in ms, rising. */
const timesOf = async (repeats: number, work: (at: number) => unknown): Promise<number[]> => {
  const times: number[] = []
  for (let at = 0; at < repeats; at += 1) {
    const startMs = performance.now()
    await work(at)
    times.push(performance.now() - startMs)
  }
  return times.sort((one, other) => one - other)
}

const totalOf = async (work: () => unknown): Promise<number> => (await timesOf(1, work))[0]!

const folder = mkdtempSync(join(tmpdir(), 'bili-glance-million-'))
say('\nA history of 1,000,000 coin rows in 100 accounts and two years')
try {
  storeMillionRows(folder)
  const path = join(folder, 'ledger.db')
  const size = statSync(path).size / MB
  say(`  file: ${round(size)} MB; ${verdict(round(size), 80, ' MB')}`)
  globalThis.gc?.()
  const residentBefore = process.memoryUsage().rss

  const kept = ledger({ place: ledgerInFolder(folder), clock })
  const openMs = await totalOf(() => kept.query(() => null))
  say(`  opening it with its checks: ${round(openMs)} ms; ${verdict(round(openMs), 20, ' ms')}`)
  const coins = coinHistory(kept)
  const rowsOf = async (query: CoinQuery): Promise<number> =>
    (await coins.page(query, { from: 0, count: 1 }))!.totals.rows

  const listed = Array.from({ length: MILLION_ROWS.accounts }, (_, at) =>
    (1_900_000_000_000_001 + at).toString(),
  )
  const now = { nowMs: MILLION_ROWS.nowMs, listed }
  await timesOf(20, (at) => coins.page(ANY, { from: placeOf(at, MILLION_ROWS.rows), count: PAGE }))
  await coins.bars(ANY, 'day', now)
  globalThis.gc?.()
  const resident = round((process.memoryUsage().rss - residentBefore) / MB)
  say(`  memory of it, 20 pages and a chart: ${resident} MB; ${verdict(resident, 40, ' MB')}`)

  const raw = new DatabaseSync(path, { readOnly: true })
  await pages('anywhere in all accounts', coins, raw, ANY, await rowsOf(ANY))
  await pages('anywhere in one account', coins, raw, OF_ONE, await rowsOf(OF_ONE))

  // Each time as if something had just been stored, so that nothing is remembered.
  const fresh = (query: CoinQuery) => () => coinHistory(kept).page(query, { from: 0, count: 1 })
  const scan = raw.prepare('SELECT count(*), sum(max(delta, 0)), sum(max(-delta, 0)) FROM coin_row')
  const totals = await paired({
    reference: () => totalOf(() => scan.get()),
    measured: () => totalOf(fresh(ANY)),
    rounds: 9,
    patience: 30,
  })
  const part = Math.round(totals.reference / totals.measured)
  say(
    `  totals and the first page, nothing remembered: ${round(totals.measured)} ms, 1/${part} of the ` +
      `full scan of ${round(totals.reference)} ms; goal 1/30, ${part >= 30 ? 'met' : 'MISSED'}; ` +
      verdict(round(totals.measured), 5, ' ms'),
  )
  const ofOne = await timesOf(31, fresh(OF_ONE))
  say(`  the same of one account: ${round(percentile(ofOne, 0.5))} ms`)

  for (const span of ['day', 'week', 'month'] as const) {
    const times = await timesOf(31, () => coins.bars(ANY, span, now))
    const ms = round(percentile(times, 0.5))
    say(`  chart by ${span}: ${ms} ms; ${verdict(ms, 10, ' ms')}`)
  }

  for (const [what, text] of [
    ['few rows hold', 'BV1ab'],
    ['none holds', 'nothing like it'],
    ['nearly every row holds', '视频'],
  ] as const) {
    const delay = monitorEventLoopDelay({ resolution: 1 })
    delay.enable()
    await setImmediate()
    const ms = await totalOf(() => coins.page({ ...ANY, text }, { from: 0, count: PAGE }))
    await setImmediate()
    delay.disable()
    const longest = round(delay.max / 1e6)
    say(
      `  searching text that ${what}: ${Math.round(ms)} ms, ` +
        `longest stretch without a turn for anything else ${longest} ms; ${verdict(longest, 50, ' ms')}`,
    )
    const [rows] = [await rowsOf({ ...ANY, text })]
    const found = await timesOf(PAGES, (at) =>
      coins.page({ ...ANY, text }, { from: placeOf(at, rows), count: PAGE }),
    )
    say(`    then a page anywhere of ${rows}: ${round(percentile(found, 0.5))} ms`)
  }
  raw.close()
  kept.close()
} finally {
  rmSync(folder, { recursive: true })
}

/** A place anywhere in so many rows, another one each time. */
function placeOf(at: number, rows: number): number {
  return (at * 7_919_123) % Math.max(1, rows - PAGE)
}

/** Pages of a query, over the statement that finds the same rows where it is told where to begin. */
async function pages(
  what: string,
  coins: CoinHistory,
  raw: DatabaseSync,
  { mid, ...query }: CoinQuery,
  rows: number,
): Promise<void> {
  const ofAccount = mid === null ? '' : 'account = (SELECT id FROM account WHERE mid = ?) AND'
  const params = mid === null ? [] : [mid]
  const statement = raw.prepare(
    `SELECT account, at_s, delta, reason FROM coin_row WHERE ${ofAccount} at_s <= ?
      ORDER BY at_s DESC, delta DESC, id DESC LIMIT ${PAGE}`,
  )
  const page = (at: number) =>
    coins.page({ ...query, mid }, { from: placeOf(at, rows), count: PAGE })
  const beginsAtS: number[] = []
  for (let at = 0; at < PAGES; at += 1) beginsAtS.push((await page(at))!.rows[0]!.atMs / 1_000)
  const result = await paired({
    reference: () => totalOf(() => beginsAtS.map((atS) => statement.all(...params, atS))),
    measured: () =>
      totalOf(async () => {
        for (let at = 0; at < PAGES; at += 1) await page(at)
      }),
    rounds: 15,
    patience: 60,
  })
  const ratio = round(result.ratio)
  const times = await timesOf(300, page)
  const p95 = round(percentile(times, 0.95))
  say(
    `  page of ${PAGE} ${what}: ${round(result.measured / PAGES)} ms over ` +
      `${round(result.reference / PAGES)} ms, ${ratio} x; ${verdict(ratio, 1.5, ' x')}; ` +
      `p95 ${p95} ms; ${verdict(p95, 2, ' ms')}`,
  )
  say(`    ${roundsText(result)}`)
}
