import * as v from 'valibot'
import { midSchema } from './mid-schema'

/** The longest unsent signature that is kept for a page, in UTF-16 units. */
export const LONGEST_DRAFT = 500

/** Tabs beside those of the accounts. */
const FIXED_TABS = ['all', 'history', 'add', 'settings'] as const

/** A tab of the window: a fixed one or the mid of an account. */
const tabSchema = v.union([v.picklist(FIXED_TABS), midSchema])

export type Tab = v.InferOutput<typeof tabSchema>

/** What a page must find again after a crash, or after its window was closed for a while. */
export const pageStateSchema = v.strictObject({
  tab: tabSchema,
  /** Unsent signatures by mid. Never anything of a credential. */
  drafts: v.pipe(
    v.record(midSchema, v.pipe(v.string(), v.maxLength(LONGEST_DRAFT))),
    v.maxEntries(200),
  ),
})

export type PageState = Readonly<v.InferOutput<typeof pageStateSchema>>

/** The page of somebody who has done nothing yet. */
export const freshPage: PageState = { tab: 'all', drafts: {} }
