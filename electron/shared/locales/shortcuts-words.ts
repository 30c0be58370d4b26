import type { Words } from './words'

/** The keys of the window. */
export interface ShortcutsWords {
  readonly title: string
  readonly what: Words<
    'refresh' | 'tab' | 'add' | 'settings' | 'search' | 'mask' | 'undo' | 'sheet'
  >
  /** What else moves among the tabs and accounts. */
  readonly tabs: string
  readonly close: string
  /** Where the sheet is opened by a click. */
  readonly open: string
}
