import { bilibiliDay } from '../../electron/bilibili/day'
import { dayNumber } from '../../electron/invented/beijing-calendar'
import { diaryOf, entriesSince } from '../../electron/invented/diary'
import { exampleAccounts } from '../../electron/invented/example-accounts'
import { inventedHistory } from '../../electron/invented/invented-history'
import { progressAt, standingAt } from '../../electron/invented/standing'
import type { LevelPoint } from '../../electron/shared/ledger/account-ledger'
import type { Span } from '../../electron/shared/ledger/coverage'

/** One row of the coin log. */
export interface KeptRow {
  readonly mid: string
  readonly atMs: number
  readonly tenths: number
  readonly reason: string
}

/** What was done of a day, as far as it was seen; `null` is unknown. */
export interface KeptDay {
  readonly login: boolean | null
  readonly watch: boolean | null
  readonly share: boolean | null
  readonly coinExp: number | null
  readonly exp: number
  readonly confidence: string
  readonly seenAtMs: number
}

/** What the example has kept of an account. */
export interface Kept {
  readonly mid: string
  readonly nickname: string
  /** The newest first. */
  readonly rows: readonly KeptRow[]
  /** What the coin log was read for, oldest first. */
  readonly spans: readonly Span[]
  readonly days: ReadonlyMap<string, KeptDay>
  readonly levels: readonly LevelPoint[]
  /** What each of the last 30 days brought by the exp log, which was read for all of them, oldest first. */
  readonly gains: readonly number[]
}

const DAY_MS = 86_400_000
const LAG_MS = 300_000

type Tasks = Pick<KeptDay, 'login' | 'watch' | 'share' | 'coinExp'>

const expOf = ({ login, watch, share, coinExp }: Tasks): number =>
  5 * [login, watch, share].filter((done) => done === true).length + (coinExp ?? 0)

/**
 * What the example has kept once its first round is over, put together from what was invented: the
 * two years before, and what a round at this instant is told of the week and of today.
 */
export const keptByExample = (nowMs: number): readonly Kept[] =>
  exampleAccounts(nowMs).map((account) => {
    const { mid, nickname } = account
    const history = inventedHistory(account, nowMs)
    const firstOfWeek = dayNumber(nowMs) - 6
    const weekBeganMs = firstOfWeek * DAY_MS - DAY_MS / 3
    const before = history.coinRows
      .filter(({ atMs }) => atMs < weekBeganMs)
      .map(({ atMs, delta, reason }) => ({ mid, atMs, tenths: delta, reason }))
    const week = entriesSince(account, firstOfWeek, nowMs)
      .filter(({ coinTenths }) => coinTenths !== 0)
      .map((entry) => ({
        mid,
        atMs: entry.atMs,
        tenths: entry.coinTenths,
        reason: entry.coinReason,
      }))
    const last = history.coverage.coins.at(-1)!
    if (last.untilMs < weekBeganMs) throw new Error('the history does not reach the week')
    const today = progressAt(account, nowMs)
    const gainOn = (day: number): number =>
      diaryOf(account, day).reduce((sum, { exp }) => sum + exp, 0)
    const gains = Array.from({ length: 30 }, (_, at) => gainOn(dayNumber(nowMs) - 30 + at))
    const days = history.days.map(
      ({ day, asOfMs, ...tasks }) =>
        [day, { ...tasks, exp: expOf(tasks), seenAtMs: asOfMs }] as const,
    )
    return {
      mid,
      nickname,
      rows: [...before, ...week].toReversed(),
      spans: [
        ...history.coverage.coins.slice(0, -1),
        { fromMs: last.fromMs, untilMs: nowMs - LAG_MS },
      ],
      days: new Map([
        ...days,
        [
          bilibiliDay(nowMs),
          { ...today, confidence: 'confirmed', exp: expOf(today), seenAtMs: nowMs },
        ],
      ]),
      gains,
      levels: [...history.levels, { atMs: nowMs, level: null, ...standingAt(account, nowMs) }],
    }
  })
