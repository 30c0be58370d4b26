import * as v from 'valibot'
import { barSpanSchema } from './ledger/coin-query'
import { midSchema } from './mid-schema'
import { FIXED_TABS, HISTORY_VIEWS, LONGEST_DRAFT } from './page-state'

/** A tab of the window: a fixed one or the mid of an account. */
export const tabSchema = v.union([v.picklist(FIXED_TABS), midSchema])

/** What of the history is looked at. */
export const historyPlaceSchema = v.strictObject({
  view: v.picklist(HISTORY_VIEWS),
  /** Whose; `null` is everybody's. */
  mid: v.nullable(midSchema),
  span: barSpanSchema,
})

/** What a page must find again after a crash, or after its window was closed for a while. */
export const pageStateSchema = v.strictObject({
  tab: tabSchema,
  /** Unsent signatures by mid. Never anything of a credential. */
  drafts: v.pipe(
    v.record(midSchema, v.pipe(v.string(), v.maxLength(LONGEST_DRAFT))),
    v.maxEntries(200),
  ),
  /** How far down the open tab was read, in CSS pixels. */
  scroll: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000_000))),
  history: v.optional(historyPlaceSchema),
})
