import { longDay } from './day-wording'
import { exactText } from './instant-wording'
import type { Locale } from './locales/locale'
import { dateText } from './wording'

/** An instant on this machine to the second, with its weekday and month in words. */
export const exactInstant = (ms: number, locale: Locale): string =>
  `${longDay(dateText(ms), locale)} ${exactText(ms).slice(11)}`
