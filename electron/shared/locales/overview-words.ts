import type { Words } from './words'

/** All accounts: how they are shown, and in which order. */
export interface OverviewWords {
  readonly layout: string
  readonly layouts: Words<'cards' | 'lines'>
  readonly order: string
  readonly orders: Words<'own' | 'urgency'>
  readonly reorder: (name: string) => string
  readonly reorderHint: string
  readonly moved: (name: string, place: number, of: number) => string
}
