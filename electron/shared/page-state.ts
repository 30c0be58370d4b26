// The window keeps no reader of its own state, so types alone come from the schemas.
import type { InferOutput } from 'valibot'
import type { historyPlaceSchema, pageStateSchema, tabSchema } from './page-state-schema'

/** The longest unsent signature that is kept for a page, in UTF-16 units. */
export const LONGEST_DRAFT = 500

/** Tabs beside those of the accounts. */
export const FIXED_TABS = ['all', 'history', 'add', 'settings'] as const

export type Tab = InferOutput<typeof tabSchema>

/** The views of the history, in the order of their tabs. */
export const HISTORY_VIEWS = ['coins', 'days', 'level', 'week'] as const

export type HistoryView = (typeof HISTORY_VIEWS)[number]

export type HistoryPlace = Readonly<InferOutput<typeof historyPlaceSchema>>

export type PageState = Readonly<InferOutput<typeof pageStateSchema>>

/** The page of somebody who has done nothing yet. */
export const freshPage: PageState = { tab: 'all', drafts: {} }
