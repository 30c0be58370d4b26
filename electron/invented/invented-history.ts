import { bilibiliDay } from '../bilibili/day'
import type { AccountLedger, LevelPoint, LoginChange } from '../shared/ledger/account-ledger'
import { joinedSpans, type Span } from '../shared/ledger/coverage'
import type { LedgerDay } from '../shared/ledger/ledger-day'
import type { LedgerRow } from '../shared/ledger/log-window'
import { dayNumber, dayStartMs } from './beijing-calendar'
import { computerDays, type ComputerDay } from './computer-days'
import { entriesSince, type DiaryEntry } from './diary'
import { LOG_DAYS } from './member-answers'
import type { InventedAccount } from './persona'
import { seededNumbers } from './seeded-numbers'
import { levelOf, progressOf, standingAt } from './standing'
import { vipHistory } from './vip-history'

/** The app does not count on the last minutes of a log. */
const LAG_MS = 5 * 60_000

/** For how many days, and how long ago, a login was over before somebody signed in anew. */
interface LoginTrouble {
  readonly firstDay: number
  readonly lastDay: number
}

const loginTrouble = (mid: string, today: number): LoginTrouble => {
  const numbers = seededNumbers(`${mid}/login`)
  const firstDay = today - 150 - Math.floor(numbers() * 350)
  return { firstDay, lastDay: firstDay + 1 + Math.floor(numbers() * 3) }
}

const loginsOf = (
  days: readonly ComputerDay[],
  { firstDay, lastDay }: LoginTrouble,
): readonly LoginChange[] => {
  const changes: LoginChange[] = []
  for (const { day, onAtMs } of days) {
    const state = day >= firstDay && day <= lastDay ? 'needs-login' : 'ok'
    if (changes.at(-1)?.state !== state) changes.push({ atMs: onAtMs, state })
  }
  return changes
}

/** A look at a day, with what had been done on it by then. */
const dayOf = ({ offAtMs }: ComputerDay, done: readonly DiaryEntry[]): LedgerDay => {
  const day = bilibiliDay(offAtMs)
  const luck = seededNumbers(`look ${offAtMs}`)()
  const { coinExp, ...tasks } = progressOf(done)
  const unknown = { login: null, watch: null, share: null }
  // Now and then Bilibili answers only one of its two sources.
  if (luck < 0.015) return { day, ...unknown, coinExp, confidence: 'may-lag', asOfMs: offAtMs }
  const confidence = luck < 0.05 ? 'may-lag' : 'confirmed'
  return { day, ...tasks, coinExp, confidence, asOfMs: offAtMs }
}

/** What there was at each look, found by walking back from what there is now. */
const levelsOf = (
  days: readonly ComputerDay[],
  entries: readonly DiaryEntry[],
  now: { readonly exp: number; readonly coinTenths: number },
): readonly LevelPoint[] => {
  let { exp, coinTenths } = now
  let at = entries.length - 1
  const points = days.toReversed().map(({ offAtMs: atMs }) => {
    for (let entry = entries[at]; entry !== undefined && entry.atMs > atMs; entry = entries[at]) {
      exp -= entry.exp
      coinTenths -= entry.coinTenths
      at -= 1
    }
    return { atMs, level: levelOf(exp).current_level, exp, coinTenths }
  })
  return points.toReversed()
}

/** What each day's reading of a log told of: from the start of its first day to the reading. */
const readSpans = (days: readonly ComputerDay[], lagMs: number): readonly Span[] =>
  joinedSpans(
    days.map(({ day, onAtMs }) => ({
      fromMs: dayStartMs(day - LOG_DAYS + 1),
      untilMs: onAtMs - lagMs,
    })),
  )

const within = (entries: readonly DiaryEntry[], spans: readonly Span[]): readonly DiaryEntry[] => {
  let at = 0
  return entries.filter(({ atMs }) => {
    while ((spans[at]?.untilMs ?? Infinity) < atMs) at += 1
    return (spans[at]?.fromMs ?? Infinity) <= atMs
  })
}

const coinRow = ({ atMs, coinTenths, coinReason }: DiaryEntry): LedgerRow => ({
  atMs,
  delta: coinTenths,
  reason: coinReason,
})

const expRow = ({ atMs, exp, expReason }: DiaryEntry): LedgerRow => ({
  atMs,
  delta: exp,
  reason: expReason,
})

/**
 * What an app that was installed two years ago would have kept of an account by last night: with
 * days on which the computer was off, days of which the evening was not seen, and a login that was
 * over for a while. It agrees with the diary, so that today's logs and standing continue it.
 */
export const inventedHistory = (account: InventedAccount, nowMs: number): AccountLedger => {
  const trouble = loginTrouble(account.mid, dayNumber(nowMs))
  const days = computerDays(nowMs)
  const looks = days.filter(({ day }) => day < trouble.firstDay || day > trouble.lastDay)
  const firstDay = (looks[0]?.day ?? dayNumber(nowMs)) - LOG_DAYS + 1
  const entries = entriesSince(account, firstDay, nowMs)
  const byDay = Map.groupBy(entries, ({ atMs }) => dayNumber(atMs))
  const known = within(entries, readSpans(looks, 0))
  const covered = readSpans(looks, LAG_MS)
  return {
    mid: account.mid,
    coinRows: known.filter(({ coinTenths }) => coinTenths !== 0).map(coinRow),
    expRows: known.filter(({ exp }) => exp !== 0).map(expRow),
    days: looks.map((look) => {
      const ofDay = byDay.get(look.day) ?? []
      return dayOf(
        look,
        ofDay.filter(({ atMs }) => atMs <= look.offAtMs),
      )
    }),
    levels: levelsOf(looks, entries, standingAt(account, nowMs)),
    vip: vipHistory(
      account.vip,
      looks.map(({ onAtMs }) => onAtMs),
      nowMs,
    ),
    logins: loginsOf(days, trouble),
    coverage: { coins: covered, exp: covered },
  }
}
