import { bilibiliDay, dayStartsAtMs } from '../../../../electron/bilibili/day'
import type { AccountLedger } from '../../../../electron/shared/ledger/account-ledger'
import type { CoinPage, CoinRow, Known } from '../../../../electron/shared/ledger/coin-page'
import type { CoinQuery, RowRange } from '../../../../electron/shared/ledger/coin-query'
import { joinedSpans } from '../../../../electron/shared/ledger/coverage'
import { nothingOf } from '../../shared/ledger/ledger-builder'

const HOUR_MS = 3_600_000
const FIRST_MS = dayStartsAtMs('2026-01-01')
const HOURS = 240 * 24

const REASONS = [
  '登录奖励',
  '给视频 BV1xx411c7mD 打赏',
  '给视频 bv1XX411C7Md 打赏',
  '100% of "it"',
  "100_ o'clock \\ \\%",
  '💰 硬币 💰',
  '',
]

/**
 * What is kept of some accounts: equal rows, rows of the same instant, holes, and rows outside of
 * what was read for. All instants are full hours, so that the model can look at each.
 */
export const inventedCoins = (random: () => number): readonly AccountLedger[] => {
  const below = (end: number): number => Math.floor(random() * end)
  const atMs = (): number => FIRST_MS + below(HOURS) * HOUR_MS
  const span = () => {
    const fromMs = atMs()
    return { fromMs, untilMs: fromMs + below(40 * 24) * HOUR_MS }
  }
  return ['7', '8', '9', '10'].map((mid) => {
    const coinRows = Array.from({ length: below(400) }, () => ({
      atMs: atMs(),
      delta: [-10, -20, 10, 0, -5][below(5)]!,
      reason: REASONS[below(REASONS.length)]!,
    })).flatMap((row) => (random() < 0.2 ? [row, row] : [row]))
    const coins = joinedSpans(Array.from({ length: below(5) }, span))
    return { ...nothingOf(mid), coinRows, coverage: { coins, exp: [] } }
  })
}

const matches = ({ direction, text }: CoinQuery, row: Pick<CoinRow, 'deltaTenths' | 'reason'>) =>
  (direction === 'all' || row.deltaTenths > 0 === (direction === 'in')) &&
  row.reason.toLowerCase().includes(text.toLowerCase())

/** The accounts that a query is about. */
const chosen = (ledgers: readonly AccountLedger[], { mid }: CoinQuery) =>
  ledgers.filter((ledger) => mid === null || ledger.mid === mid)

/** All rows of a query, the newest first; of the same instant and amount the last that was added. */
export const rowsOf = (ledgers: readonly AccountLedger[], query: CoinQuery) =>
  ledgers
    .flatMap(({ mid, coinRows }) =>
      coinRows.map(({ atMs, delta, reason }) => ({ mid, atMs, deltaTenths: delta, reason })),
    )
    .map((row, id) => ({ ...row, id }))
    .filter((row) => matches(query, row) && (query.mid === null || query.mid === row.mid))
    .sort(
      (one, other) =>
        other.atMs - one.atMs || other.deltaTenths - one.deltaTenths || other.id - one.id,
    )
    .map(({ mid, atMs, deltaTenths, reason }) => ({ mid, atMs, deltaTenths, reason }))

const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, number) => total + number, 0)

/** What came and what went. */
export const totalsOf = (rows: readonly Pick<CoinRow, 'deltaTenths'>[]) => ({
  rows: rows.length,
  inTenths: sum(rows.map(({ deltaTenths }) => Math.max(0, deltaTenths))),
  outTenths: sum(rows.map(({ deltaTenths }) => Math.max(0, -deltaTenths))),
})

const hoursOf = (fromMs: number, untilMs: number): readonly number[] =>
  Array.from(
    { length: Math.max(0, (untilMs - fromMs) / HOUR_MS) },
    (_, at) => fromMs + at * HOUR_MS,
  )

interface Hours {
  readonly known: ReadonlySet<number>
  readonly beginMs: number
  readonly endMs: number
}

const looked = new WeakMap<AccountLedger, Hours>()

/** Which hours an account was read for; it begins with the first of them. */
const hoursFor = (ledger: AccountLedger): Hours => {
  const { coverage, coinRows } = ledger
  const hours = looked.get(ledger) ?? {
    known: new Set(coverage.coins.flatMap(({ fromMs, untilMs }) => hoursOf(fromMs, untilMs))),
    beginMs: Math.min(...coverage.coins.map(({ fromMs }) => fromMs)),
    endMs: Math.max(
      ...coverage.coins.map(({ untilMs }) => untilMs),
      ...coinRows.map(({ atMs }) => atMs),
    ),
  }
  looked.set(ledger, hours)
  return hours
}

const hourOf = (ledger: AccountLedger, hourMs: number, untilMs = 0) => {
  const hours = hoursFor(ledger)
  const known = hours.known.has(hourMs)
  const isFollowed = hours.beginMs <= hourMs && hourMs < Math.max(untilMs, hours.endMs)
  return { known, missing: isFollowed && !known }
}

/** A page as a naive look through everything finds it. */
export const naivePage = (
  ledgers: readonly AccountLedger[],
  query: CoinQuery,
  { from, count }: RowRange,
): CoinPage => {
  const all = rowsOf(ledgers, query)
  const isGap = (fromMs: number, untilMs: number): boolean =>
    hoursOf(fromMs, untilMs).some((hourMs) =>
      chosen(ledgers, query).some((ledger) => hourOf(ledger, hourMs).missing),
    )
  return {
    from,
    totals: totalsOf(all),
    rows: all.slice(from, from + count).map((row, at) => {
      const below = all[from + at + 1]
      return { ...row, gapBelow: below !== undefined && isGap(below.atMs, row.atMs) }
    }),
  }
}

/** How much of a span is known, looked at hour by hour. */
export const naiveKnown = (
  ledgers: readonly AccountLedger[],
  query: CoinQuery,
  span: { readonly fromMs: number; readonly untilMs: number },
  followedUntilMs: number,
): Known => {
  const hours = hoursOf(span.fromMs, span.untilMs).map((hourMs) => {
    const looks = chosen(ledgers, query).map((ledger) => hourOf(ledger, hourMs, followedUntilMs))
    const known = looks.some((look) => look.known)
    return { known, sure: known && looks.every((look) => !look.missing) }
  })
  if (hours.length > 0 && hours.every(({ sure }) => sure)) return 'all'
  return hours.some(({ known }) => known) ? 'part' : 'none'
}

/** The rows of some days, the last of which is not among them. */
export const rowsWithin = (rows: ReturnType<typeof rowsOf>, first: string, next: string) =>
  rows.filter(({ atMs }) => first <= bilibiliDay(atMs) && bilibiliDay(atMs) < next)
