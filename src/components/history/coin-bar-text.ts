import { coinsText } from '../../../electron/shared/amount-wording'
import { dayPlus } from '../../../electron/shared/ledger/bilibili-calendar'
import type { CoinBar, Known } from '../../../electron/shared/ledger/coin-page'
import type { BarSpan } from '../../../electron/shared/ledger/coin-query'
import type { Locale } from '../../../electron/shared/locales/locale'

const monthOrDay = (day: string, span: BarSpan): string =>
  span === 'month' ? day.slice(0, 7) : day

/** What a bar is called below it, where there is little room. */
export const barTick = ({ day }: CoinBar, span: BarSpan): string =>
  span === 'month' ? day.slice(0, 7) : day.slice(5)

/** The day, week or month that a bar stands for. */
const barName = ({ day }: CoinBar, span: BarSpan, { history }: Locale): string =>
  span === 'week' ? history.coins.week(day) : monthOrDay(day, span)

/** What came and went, or that it is not known. */
const amountText = (amount: Omit<CoinBar, 'day'>, locale: Locale): string => {
  const words = locale.history.coins
  const { inTenths, outTenths, known } = amount
  if (known === 'none') return words.unknown
  const moved = [
    ...(inTenths > 0 ? [words.came(coinsText(inTenths))] : []),
    ...(outTenths > 0 ? [words.went(coinsText(outTenths))] : []),
  ]
  const told = moved.length === 0 ? [words.nothing] : moved
  return [...told, ...(known === 'part' ? [words.inPart] : [])].join(locale.listSeparator)
}

/** A bar in words: what it stands for, apart from what it says of it. */
export const barText = (
  bar: CoinBar,
  span: BarSpan,
  locale: Locale,
): { readonly name: string; readonly amount: string } => ({
  name: barName(bar, span, locale),
  amount: amountText(bar, locale),
})

const knownOfAll = (bars: readonly CoinBar[]): Known => {
  if (bars.every(({ known }) => known === 'all')) return 'all'
  return bars.every(({ known }) => known === 'none') ? 'none' : 'part'
}

/** The last day of a bar; of a month its name says enough. */
const lastOf = ({ day }: CoinBar, span: BarSpan): string =>
  monthOrDay(span === 'week' ? dayPlus(day, 6) : day, span)

/** All of some bars together in words, from the first to the last of them. */
export const barsText = (
  bars: readonly CoinBar[],
  span: BarSpan,
  locale: Locale,
): { readonly name: string; readonly amount: string } | null => {
  const [first, last] = [bars[0], bars.at(-1)]
  if (first === undefined || last === undefined) return null
  if (first === last) return barText(first, span, locale)
  const sum = (of: 'inTenths' | 'outTenths') => bars.reduce((total, bar) => total + bar[of], 0)
  return {
    name: locale.history.coins.range(monthOrDay(first.day, span), lastOf(last, span)),
    amount: amountText(
      { inTenths: sum('inTenths'), outTenths: sum('outTenths'), known: knownOfAll(bars) },
      locale,
    ),
  }
}
