import type { AccountGlance } from '../glance'
import { oneLine } from '../glance-wording'
import type { Locale } from '../locales/locale'
import type { ReminderText } from '../reminders/reminder'
import { shortName } from '../short-wording'
import { weekTotals, type AccountWeek, type WeekDigest } from './week-digest'
import {
  areCoinsKnown,
  coinsDoubt,
  isNothingKnown,
  sumTexts,
  WEEK_DAYS,
  weekSpan,
  type WeekSums,
} from './week-facts'

/** A name takes so much of a line at most, in UTF-16 units. */
const NAME_UNITS = 24

/** As many names as a notification has room for. */
const MOST_NAMES = 3

const coinsFact = (sums: WeekSums, locale: Locale): string => {
  const { fact, aside } = locale.history.week
  if (!areCoinsKnown(sums)) return fact.coinsNotKnown
  const { coinsIn, coinsOut } = sumTexts(sums, 0, locale)
  const coins = fact.coins(coinsIn, coinsOut)
  const doubt = coinsDoubt(sums, locale)
  return doubt === null ? coins : aside(coins, doubt)
}

const expFacts = (sums: WeekSums, days: number, locale: Locale): readonly string[] => {
  const { fact, aside, known, nothingKnown } = locale.history.week
  if (isNothingKnown(sums)) return [nothingKnown]
  const exp = fact.exp(sumTexts(sums, days, locale).exp)
  const isKnown = sums.knownDays >= days
  const full = fact.full(sums.fullDays, !isKnown && sums.fullDays > 0)
  return [isKnown ? exp : aside(exp, known(sums.knownDays, days)), full]
}

const accountFacts = (week: AccountWeek, locale: Locale): readonly string[] => {
  const { fact } = locale.history.week
  return [
    ...expFacts(week, WEEK_DAYS, locale),
    coinsFact(week, locale),
    ...(week.vipDaysLeft === null ? [] : [fact.vip(week.vipDaysLeft)]),
    ...(week.loginDaysLeft === null ? [] : [fact.login(week.loginDaysLeft)]),
  ]
}

/** The digest as text to be copied: a line for all accounts together, and one for each. */
export const weekText = (
  digest: WeekDigest,
  accounts: readonly AccountGlance[],
  locale: Locale,
): string => {
  const words = locale.history.week
  const nameOf = (mid: string): string =>
    oneLine(accounts.find((account) => account.mid === mid)?.name ?? '') || mid
  const lines = digest.accounts.map((week) =>
    words.line(nameOf(week.mid), accountFacts(week, locale).join(locale.separator)),
  )
  const totals = weekTotals(digest)
  const facts = [...expFacts(totals, totals.days, locale), coinsFact(totals, locale)]
  const all = lines.length > 1 ? [words.line(words.total, facts.join(locale.separator))] : []
  return [words.heading(weekSpan(digest)), ...all, ...lines, ''].join('\n')
}

const loginLine = (
  digest: WeekDigest,
  accounts: readonly AccountGlance[],
  locale: Locale,
): string | null => {
  const mids = digest.accounts
    .filter(({ loginDaysLeft }) => loginDaysLeft !== null)
    .map(({ mid }) => mid)
  const ending = accounts.filter(({ mid }) => mids.includes(mid))
  if (ending.length === 0) return null
  const names = ending.slice(0, MOST_NAMES).map((account) => shortName(account, NAME_UNITS))
  const beyond = ending.length - names.length
  const more = beyond > 0 ? [locale.reminder.more(beyond)] : []
  return locale.history.week.logins([...names, ...more].join(locale.listSeparator))
}

/** Of several the one that ends first. */
const vipLine = (
  digest: WeekDigest,
  accounts: readonly AccountGlance[],
  locale: Locale,
): string | null => {
  const { fact, line } = locale.history.week
  const daysLeft = ({ vipDaysLeft }: AccountWeek): number => vipDaysLeft ?? Infinity
  const [first] = digest.accounts.toSorted((one, other) => daysLeft(one) - daysLeft(other))
  if (first === undefined || first.vipDaysLeft === null) return null
  const vip = fact.vip(first.vipDaysLeft)
  const account = accounts.find(({ mid }) => mid === first.mid)
  const isAlone = digest.accounts.length === 1 || account === undefined
  return isAlone ? vip : line(shortName(account, NAME_UNITS), vip)
}

/** The digest in short, for the desktop: four lines at most. */
export const weekNews = (
  digest: WeekDigest,
  accounts: readonly AccountGlance[],
  locale: Locale,
): ReminderText => {
  const totals = weekTotals(digest)
  const lines = [
    expFacts(totals, totals.days, locale).join(locale.separator),
    coinsFact(totals, locale),
    vipLine(digest, accounts, locale),
    loginLine(digest, accounts, locale),
  ]
  return {
    title: locale.history.week.heading(weekSpan(digest)),
    body: lines.filter((line) => line !== null).join('\n'),
  }
}
