import { coinsText, signedText } from './amount-wording'
import type { CoinRunway } from './ledger/coin-runway'
import type { LevelForecast } from './ledger/level-history'
import type { Locale } from './locales/locale'

/** The forecast that speaks for all: the one of the longest look back. */
export const mainForecast = (forecasts: readonly LevelForecast[]): LevelForecast | null =>
  forecasts.reduce<LevelForecast | null>(
    (main, one) => (main === null || one.pace.ofDays > main.pace.ofDays ? one : main),
    null,
  )

/** When the next level is reached, as a range in one sentence. */
export const forecastText = (
  { atBest, atMedian, atWorst }: LevelForecast,
  nextLevel: number,
  locale: Locale,
): string => {
  const words = locale.history.level.forecast
  const level = locale.window.levelNumber(nextLevel)
  if (atBest === null) return words.never(level)
  if (atMedian === null) return words.earliest(level, atBest)
  if (atWorst === null) return words.from(level, atBest, atMedian)
  return atBest === atWorst
    ? words.around(level, atMedian)
    : words.between(level, atBest, atWorst, atMedian)
}

/** How long the coins last, or that they do not become fewer. */
export const runwayText = (runway: CoinRunway, locale: Locale): string => {
  const words = locale.history.level.runway
  const { days, tenthsADay } = runway
  if (days !== null) return days > 0 ? words.lasts(days) : words.lastsToday
  return tenthsADay < 0 ? words.grows : words.level
}

/** What the coins became a day, with its sign, and how many days that is of. */
export const runwayPace = ({ tenthsADay, knownDays }: CoinRunway, locale: Locale): string =>
  locale.history.level.runway.pace(signedText(-Math.round(tenthsADay) / 10), knownDays)

/** Coins in hand; `null` where they are not known. */
export const inHandText = (coinTenths: number | null, locale: Locale): string =>
  coinTenths === null ? locale.card.frame.notKnown : coinsText(coinTenths)
