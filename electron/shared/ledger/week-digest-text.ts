import { numberText, signedText } from '../amount-wording'
import type { AccountGlance } from '../glance'
import { oneLine } from '../glance-wording'
import type { Locale } from '../locales/locale'
import type { ReminderText } from '../reminders/reminder'
import { shortName } from '../short-wording'
import { weekTotals, type AccountWeek, type WeekDigest, type WeekTotals } from './week-digest'

type Sums = Omit<WeekTotals, 'days'>

/** What a week or several brought, in words of one piece each. */
export interface SumTexts {
  readonly exp: string
  readonly coinsIn: string
  readonly coinsOut: string
}

const WEEK_DAYS = 7

/** A name takes so much of a line at most, in UTF-16 units. */
const NAME_UNITS = 24

/** As many names as a notification has room for. */
const MOST_NAMES = 3

/** The first and the last day of a week. */
export const weekSpan = ({ monday, sunday }: Pick<WeekDigest, 'monday' | 'sunday'>): string =>
  `${monday} – ${monday.slice(0, 4) === sunday.slice(0, 4) ? sunday.slice(5) : sunday}`

/** The sums of `days` days; what is not known in full is told as the least it can be. */
export const sumTexts = (sums: Sums, days: number, { history }: Locale): SumTexts => {
  const least = (isKnown: boolean, text: string): string =>
    isKnown ? text : history.week.atLeast(text)
  return {
    exp: least(sums.knownDays >= days, numberText(sums.exp)),
    coinsIn: signedText(sums.coinsInTenths / 10),
    coinsOut: signedText(-sums.coinsOutTenths / 10),
  }
}

const areCoinsKnown = ({ coinsKnown, coinsInTenths, coinsOutTenths }: Sums): boolean =>
  coinsKnown || coinsInTenths > 0 || coinsOutTenths > 0

/** How well the coins of a week are known; `null` is in full. */
export const coinsDoubt = (sums: Sums, { history }: Locale): string | null => {
  if (sums.coinsKnown) return null
  return areCoinsKnown(sums) ? history.week.coinsPartly : history.week.coinsNotKnown
}

const coinsFact = (sums: Sums, locale: Locale): string => {
  const { fact, aside } = locale.history.week
  if (!areCoinsKnown(sums)) return fact.coinsNotKnown
  const { coinsIn, coinsOut } = sumTexts(sums, 0, locale)
  const coins = fact.coins(coinsIn, coinsOut)
  const doubt = coinsDoubt(sums, locale)
  return doubt === null ? coins : aside(coins, doubt)
}

const isNothingKnown = ({ knownDays, exp }: Sums): boolean => knownDays === 0 && exp === 0

const expFacts = (sums: Sums, days: number, locale: Locale): readonly string[] => {
  const { fact, aside, known, nothingKnown } = locale.history.week
  if (isNothingKnown(sums)) return [nothingKnown]
  const exp = fact.exp(sumTexts(sums, days, locale).exp)
  const isKnown = sums.knownDays >= days
  return [isKnown ? exp : aside(exp, known(sums.knownDays, days)), fact.full(sums.fullDays)]
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
