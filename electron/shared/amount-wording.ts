import type { Language } from './locales/locale'

/** U+2212 is as wide as a plus. */
const MINUS = '−'

/** A number as the language groups its digits. */
export const numberText = (number: number, language: Language): string =>
  number.toLocaleString(language, { maximumFractionDigits: 2 })

/** Tenths of a coin as coins. */
export const coinsText = (tenths: number, language: Language): string =>
  numberText(tenths / 10, language)

/** A change with its sign; none for no change. */
export const signedText = (change: number, language: Language): string => {
  if (change === 0) return '0'
  return `${change > 0 ? '+' : MINUS}${numberText(Math.abs(change), language)}`
}
