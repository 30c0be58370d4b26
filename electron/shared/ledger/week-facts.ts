import { numberText, signedText } from '../amount-wording'
import type { Locale } from '../locales/locale'
import type { AccountWeek, WeekDigest, WeekTotals } from './week-digest'

/** What a week or several add up to. */
export type WeekSums = Omit<WeekTotals, 'days'>

/** Something that a week was for an account. */
export interface WeekFact {
  readonly label: string
  readonly text: string
  /** How well it is known; `null` is in full. */
  readonly doubt: string | null
  readonly tone: 'plain' | 'good' | 'bad' | 'unknown'
}

/** Days of a week. */
export const WEEK_DAYS = 7

/** From so many days on the end of a login is bad news. */
const ENDS_NOW_DAYS = 3

/** The first and the last day of a week. */
export const weekSpan = ({ monday, sunday }: Pick<WeekDigest, 'monday' | 'sunday'>): string =>
  `${monday} – ${monday.slice(0, 4) === sunday.slice(0, 4) ? sunday.slice(5) : sunday}`

/** Whether nothing at all is known of the exp of a week. */
export const isNothingKnown = ({ knownDays, exp }: WeekSums): boolean =>
  knownDays === 0 && exp === 0

/** Sums of so many days in words; what is not known in full is the least it can be. */
export const sumTexts = (
  sums: WeekSums,
  days: number,
  { history }: Locale,
): {
  readonly exp: string
  readonly full: string
  readonly coinsIn: string
  readonly coinsOut: string
} => {
  const { atLeast, full } = history.week
  const least = (amount: number, text: string): string =>
    sums.knownDays >= days || amount === 0 ? text : atLeast(text)
  return {
    exp: least(sums.exp, numberText(sums.exp)),
    full: least(sums.fullDays, full(sums.fullDays)),
    coinsIn: signedText(sums.coinsInTenths / 10),
    coinsOut: signedText(-sums.coinsOutTenths / 10),
  }
}

/** Whether anything is known of the coins of a week. */
export const areCoinsKnown = ({ coinsKnown, coinsInTenths, coinsOutTenths }: WeekSums): boolean =>
  coinsKnown || coinsInTenths > 0 || coinsOutTenths > 0

/** How well the coins of a week are known; `null` is in full. */
export const coinsDoubt = (sums: WeekSums, { history }: Locale): string | null => {
  if (sums.coinsKnown) return null
  return areCoinsKnown(sums) ? history.week.coinsPartly : history.week.coinsNotKnown
}

const NOTHING = '–'

const daysDoubt = ({ knownDays }: AccountWeek, { history }: Locale): string | null =>
  knownDays < WEEK_DAYS ? history.week.known(knownDays, WEEK_DAYS) : null

const expFact = (week: AccountWeek, locale: Locale): WeekFact => {
  const { exp: label } = locale.history.week
  const doubt = daysDoubt(week, locale)
  if (isNothingKnown(week)) return { label, text: NOTHING, doubt, tone: 'unknown' }
  return { label, text: sumTexts(week, WEEK_DAYS, locale).exp, doubt, tone: 'plain' }
}

const fullFact = (week: AccountWeek, locale: Locale): WeekFact => {
  const { fullDays: label } = locale.history.week
  if (isNothingKnown(week)) return { label, text: NOTHING, doubt: null, tone: 'unknown' }
  const tone = week.fullDays === WEEK_DAYS ? 'good' : 'plain'
  const { full: text } = sumTexts(week, WEEK_DAYS, locale)
  return { label, text, doubt: daysDoubt(week, locale), tone }
}

const coinsFact = (week: AccountWeek, locale: Locale): WeekFact => {
  const { coins: label } = locale.history.week
  const doubt = coinsDoubt(week, locale)
  if (!areCoinsKnown(week)) return { label, text: NOTHING, doubt, tone: 'unknown' }
  const { coinsIn, coinsOut } = sumTexts(week, WEEK_DAYS, locale)
  return { label, text: `${coinsIn} / ${coinsOut}`, doubt, tone: 'plain' }
}

const loginFact = (daysLeft: number, { history }: Locale): WeekFact => {
  const { login: label, loginDays } = history.week
  const tone = daysLeft <= ENDS_NOW_DAYS ? 'bad' : 'plain'
  return { label, text: loginDays(daysLeft), doubt: null, tone }
}

/** What a week was for an account, one fact after the other. */
export const weekFacts = (week: AccountWeek, locale: Locale): readonly WeekFact[] => {
  const { vip: label, vipDays } = locale.history.week
  const { vipDaysLeft, loginDaysLeft } = week
  const vip: readonly WeekFact[] =
    vipDaysLeft === null ? [] : [{ label, text: vipDays(vipDaysLeft), doubt: null, tone: 'plain' }]
  const login = loginDaysLeft === null ? [] : [loginFact(loginDaysLeft, locale)]
  return [expFact(week, locale), fullFact(week, locale), coinsFact(week, locale), ...vip, ...login]
}
