import type { Words } from './words'

/** A setting that is easily changed by mistake, or whose change is hard to find back from. */
export type UndoableSetting = 'language' | 'masked' | 'reminders' | 'reminderTimes' | 'proxy'

/** What was just done, and taking it back. */
export interface UndoWords {
  /** By what the place is found by somebody who goes through the page by its regions. */
  readonly region: string
  readonly undo: string
  readonly close: string
  readonly paused: (name: string) => string
  readonly resumed: (name: string) => string
  readonly renamed: (name: string) => string
  readonly painted: (name: string) => string
  readonly reminding: (name: string) => string
  readonly snoozed: (name: string) => string
  readonly notToday: (name: string) => string
  readonly discarded: (name: string) => string
  readonly hidden: string
  readonly shown: string
  readonly setting: Words<Exclude<UndoableSetting, 'masked'>>
  readonly undone: string
  readonly failed: string
}
