import { mondayOf } from '../../electron/shared/ledger/bilibili-calendar'
import type { Kept, KeptRow } from './kept-by-example'

const DAY_MS = 86_400_000
const beijingDay = (ms: number): string => new Date(ms + DAY_MS / 3).toISOString().slice(0, 10)

/** Tenths as coins, in words of the specs. */
export const coins = (tenths: number): string =>
  (tenths / 10).toLocaleString('en', { maximumFractionDigits: 1 })

/** What came (1) or went (-1) by some rows, in tenths. */
export const sumOf = (rows: readonly KeptRow[], sign: 1 | -1): number =>
  rows.reduce((total, { tenths }) => total + Math.max(0, sign * tenths), 0)

/** The days from one to another. */
const daysFrom = (first: string, last: string): readonly string[] => {
  const days = [first]
  while (days.at(-1)! < last)
    days.push(new Date(Date.parse(days.at(-1)!) + DAY_MS).toISOString().slice(0, 10))
  return days
}

/** By what a bar stands for: its first day, what it is called, and how many there are. */
const BARS = {
  Day: { of: (day: string) => day, name: (day: string) => day, most: 92 },
  Week: { of: mondayOf, name: (day: string) => `week of ${day}`, most: 53 },
  Month: {
    of: (day: string) => `${day.slice(0, 7)}-01`,
    name: (day: string) => day.slice(0, 7),
    most: 36,
  },
} as const

/** What a bar can stand for, as it is called in the window. */
export type BarSpan = keyof typeof BARS

/** The name of the bar that holds an instant. */
export const currentBar = (span: BarSpan, nowMs: number): string =>
  BARS[span].name(BARS[span].of(beijingDay(nowMs)))

/** The bars of an account that are over, in words, oldest first. */
export const expectedBars = (
  { rows, spans }: Kept,
  span: BarSpan,
  nowMs: number,
): readonly string[] => {
  const { of, name, most } = BARS[span]
  const today = beijingDay(nowMs)
  const days = daysFrom(beijingDay(spans[0]!.fromMs), today)
  const rowsBy = Map.groupBy(rows, ({ atMs }) => of(beijingDay(atMs)))
  const daysBy = Map.groupBy(days, of)
  const isCovered = (ms: number): boolean =>
    spans.some(({ fromMs, untilMs }) => ms >= fromMs && ms < untilMs)
  return [...daysBy.keys()]
    .filter((bar) => bar !== of(today) && bar !== of(days[0]!))
    .slice(1 - most)
    .map((bar) => {
      // Coverage begins with a day and ends within one: the quarters of its hours tell.
      const [first, last] = [daysBy.get(bar)![0]!, daysBy.get(bar)!.at(-1)!]
      const beginMs = Date.parse(first) - DAY_MS / 3
      const endMs = Date.parse(last) + DAY_MS - DAY_MS / 3
      const quarters = Array.from(
        { length: (endMs - beginMs) / 900_000 },
        (_, at) => beginMs + at * 900_000,
      )
      const covered = quarters.filter(isCovered).length
      if (covered === 0) return `${name(bar)}: not known`
      const moved = rowsBy.get(bar) ?? []
      const said = [
        ...(sumOf(moved, 1) > 0 ? [`${coins(sumOf(moved, 1))} in`] : []),
        ...(sumOf(moved, -1) > 0 ? [`${coins(sumOf(moved, -1))} out`] : []),
      ]
      const told = said.length === 0 ? ['nothing in or out'] : said
      return [
        `${name(bar)}: ${told[0]}`,
        ...told.slice(1),
        ...(covered < quarters.length ? ['known in part'] : []),
      ].join(', ')
    })
}
