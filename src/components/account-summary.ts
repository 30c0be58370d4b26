import { coinsText } from '../../electron/shared/amount-wording'
import type { ExpGlance } from '../../electron/shared/exp-glance'
import type { LevelGlance } from '../../electron/shared/glance'
import { doubtText } from '../../electron/shared/glance-wording'
import type { Locale } from '../../electron/shared/locales/locale'
import { clockText } from '../../electron/shared/wording'

interface TodayAge {
  /** What makes the number unsure. */
  readonly doubt: string | null
  readonly asOf: string
}

/** How sure today's number is, and how old. */
export const todayAge = (exp: ExpGlance, locale: Locale, nowMs: number): TodayAge => ({
  doubt: doubtText(exp, locale),
  asOf: locale.asOf(clockText(exp.asOfMs, nowMs)),
})

/** Level and coins in hand, as far as they are known; empty where nothing is. */
export const levelText = (level: LevelGlance | null, locale: Locale): string =>
  [
    ...(level?.level == null ? [] : [locale.window.levelNumber(level.level)]),
    ...(level?.coinTenths == null ? [] : [locale.coinsInHand(coinsText(level.coinTenths))]),
  ].join(locale.separator)
