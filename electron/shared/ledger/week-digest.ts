import { bilibiliDay } from '../../bilibili/day'
import type { AccountGlance } from '../glance'
import { loginEnding } from '../session-glance'
import { dayPlus, mondayOf } from './bilibili-calendar'
import type { CoinBar } from './coin-page'
import { dayStanding, isSureDay } from './day-standing'
import { expOfDay, type LedgerDay } from './ledger-day'

/** What a week was for one account; `null` is unknown. */
export interface AccountWeek {
  readonly mid: string
  /** What is known of it: more where not all days are known. */
  readonly exp: number
  readonly fullDays: number
  /** Of how many of its seven days it is sure how they went. */
  readonly knownDays: number
  readonly coinsInTenths: number
  /** Not negative. */
  readonly coinsOutTenths: number
  /** Whether the coin log was read for all of it. */
  readonly coinsKnown: boolean
  /** Of a VIP that runs, as it is now; told of the last week only. */
  readonly vipDaysLeft: number | null
  /** Only where the login ends within 14 days or is over (0), as it is now; told of the last week only. */
  readonly loginDaysLeft: number | null
}

/** A week from Monday to Sunday of Bilibili's calendar. */
export interface WeekDigest {
  /** Its Monday, `YYYY-MM-DD`. */
  readonly monday: string
  readonly sunday: string
  /** The Monday of the last week that is over. */
  readonly lastMonday: string
  /** The Monday of the first week of which anything is kept; `null` where nothing is. */
  readonly firstMonday: string | null
  /** Accounts in the list's order that are not paused, those of which nothing is known included. */
  readonly accounts: readonly AccountWeek[]
}

/** An account, and what is kept of its week; more than that does no harm. */
export interface KeptWeek {
  readonly account: Pick<AccountGlance, 'mid' | 'paused' | 'session' | 'renewal' | 'vip'>
  readonly days: readonly LedgerDay[]
  /** Of a day each. */
  readonly coinBars: readonly CoinBar[]
}

/** What a week was for all accounts together. */
export type WeekTotals = Omit<AccountWeek, 'mid' | 'vipDaysLeft' | 'loginDaysLeft'> & {
  /** Seven of each account. */
  readonly days: number
}

const WEEK_DAYS = 7

/** A login that renews itself is told only where that seems not to happen. */
const RENEWS_UNTIL_DAYS = 3

/** A week is told a quarter of an hour after its end, when its last minutes were seen. */
const TOLD_AFTER_MS = 15 * 60_000

/** The Monday of the last week that is over on a day. */
export const lastMonday = (today: string): string => dayPlus(mondayOf(today), -WEEK_DAYS)

/** The Monday of the week that is to be told at an instant. */
export const toldMonday = (nowMs: number): string => lastMonday(bilibiliDay(nowMs - TOLD_AFTER_MS))

const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0)

const loginDaysLeft = ({ session, renewal }: KeptWeek['account']): number | null => {
  if (session.state === 'needs-login') return 0
  const { daysLeft } = session
  if (loginEnding(session) === null || daysLeft === null) return null
  const renewsItself = renewal?.kind === 'by-itself' && !renewal.notKept
  return renewsItself && daysLeft > RENEWS_UNTIL_DAYS ? null : daysLeft
}

const vipDaysLeft = ({ vip }: KeptWeek['account']): number | null =>
  vip?.state === 'active' ? vip.daysLeft : null

const accountWeek = (
  { account, days, coinBars }: KeptWeek,
  isOfWeek: (of: { readonly day: string }) => boolean,
  isLast: boolean,
): AccountWeek => {
  const seen = days.filter(isOfWeek)
  const bars = coinBars.filter(isOfWeek)
  return {
    mid: account.mid,
    exp: sum(seen.map(expOfDay)),
    fullDays: seen.filter((day) => dayStanding(day) === 'full').length,
    knownDays: seen.filter(isSureDay).length,
    coinsInTenths: sum(bars.map(({ inTenths }) => inTenths)),
    coinsOutTenths: sum(bars.map(({ outTenths }) => outTenths)),
    coinsKnown: bars.filter(({ known }) => known === 'all').length === WEEK_DAYS,
    vipDaysLeft: isLast ? vipDaysLeft(account) : null,
    loginDaysLeft: isLast ? loginDaysLeft(account) : null,
  }
}

/**
 * The week that begins with `monday`. `firstDay` is the first of which anything is kept, of whatever
 * account.
 */
export const weekDigest = (
  monday: string,
  kept: readonly KeptWeek[],
  { today, firstDay }: { readonly today: string; readonly firstDay: string | null },
): WeekDigest => {
  const sunday = dayPlus(monday, WEEK_DAYS - 1)
  const last = lastMonday(today)
  const isOfWeek = ({ day }: { readonly day: string }): boolean => day >= monday && day <= sunday
  return {
    monday,
    sunday,
    lastMonday: last,
    firstMonday: firstDay === null ? null : mondayOf(firstDay),
    accounts: kept
      .filter(({ account }) => !account.paused)
      .map((week) => accountWeek(week, isOfWeek, monday === last)),
  }
}

/** What all accounts of a digest come to. */
export const weekTotals = ({ accounts }: WeekDigest): WeekTotals => ({
  exp: sum(accounts.map(({ exp }) => exp)),
  fullDays: sum(accounts.map(({ fullDays }) => fullDays)),
  knownDays: sum(accounts.map(({ knownDays }) => knownDays)),
  days: WEEK_DAYS * accounts.length,
  coinsInTenths: sum(accounts.map(({ coinsInTenths }) => coinsInTenths)),
  coinsOutTenths: sum(accounts.map(({ coinsOutTenths }) => coinsOutTenths)),
  coinsKnown: accounts.every(({ coinsKnown }) => coinsKnown),
})
