import * as v from 'valibot'
import { midSchema } from '../mid-schema'

/** The longest text that rows are searched for, in UTF-16 units. */
export const LONGEST_SEARCH = 100

/** As many rows of a log as one answer holds. */
export const MOST_ROWS_A_PAGE = 200

/** Which rows of the coin log are wanted. */
export const coinQuerySchema = v.strictObject({
  /** Of one account; `null` is of all that are kept. */
  mid: v.nullable(midSchema),
  direction: v.picklist(['all', 'in', 'out']),
  /** Part of the reason, such as a BV id; upper and lower case of A to Z are the same. Empty is any. */
  text: v.pipe(v.string(), v.maxLength(LONGEST_SEARCH)),
})

export type CoinQuery = Readonly<v.InferOutput<typeof coinQuerySchema>>

/** A stretch of the rows of a query, the newest of which is row 0. */
export const rowRangeSchema = v.strictObject({
  from: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000_000)),
  count: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_ROWS_A_PAGE)),
})

export type RowRange = Readonly<v.InferOutput<typeof rowRangeSchema>>

/** What one bar of a chart stands for. */
export const barSpanSchema = v.picklist(['day', 'week', 'month'])

export type BarSpan = v.InferOutput<typeof barSpanSchema>
