/** U+2212 is as wide as a plus. */
const MINUS = '−'

/**
 * A number with its thousands apart and at most two decimals, as both languages write it.
 *
 * By hand: the first formatter of a page costs more than all else that the page does.
 */
export const numberText = (number: number): string => {
  const [whole = '', decimals] = String(Math.round(Math.abs(number) * 100) / 100).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return `${number < 0 ? '-' : ''}${grouped}${decimals === undefined ? '' : `.${decimals}`}`
}

/** Tenths of a coin as coins. */
export const coinsText = (tenths: number): string => numberText(tenths / 10)

/** A change with its sign; none for no change. */
export const signedText = (change: number): string => {
  if (change === 0) return '0'
  return `${change > 0 ? '+' : MINUS}${numberText(Math.abs(change))}`
}
