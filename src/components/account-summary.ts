import { coinsText } from '../../electron/shared/amount-wording'
import type { ExpGlance } from '../../electron/shared/exp-glance'
import type { LevelGlance } from '../../electron/shared/glance'
import { doubtText } from '../../electron/shared/glance-wording'
import type { Locale } from '../../electron/shared/locales/locale'
import { clockText } from '../../electron/shared/wording'

/** How old today's number is, and how sure; empty where there is none. */
export const todayAge = (exp: ExpGlance | null, locale: Locale, nowMs: number): string => {
  if (exp === null) return ''
  const parts = [doubtText(exp, locale), locale.asOf(clockText(exp.asOfMs, nowMs))]
  return parts.filter((part) => part !== null).join(locale.separator)
}

/** Level and coins in hand, as far as they are known; empty where nothing is. */
export const levelText = (level: LevelGlance | null, locale: Locale): string =>
  [
    ...(level?.level == null ? [] : [locale.window.levelNumber(level.level)]),
    ...(level?.coinTenths == null ? [] : [locale.coinsInHand(coinsText(level.coinTenths))]),
  ].join(locale.separator)
