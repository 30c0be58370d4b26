import type { OverviewWords } from './overview-words'

/** All accounts: how they are shown, and in which order. */
export const enOverview: OverviewWords = {
  layout: 'Layout',
  layouts: { cards: 'Cards', lines: 'Lines' },
  order: 'Order',
  orders: { own: 'My order', urgency: 'Urgent first' },
  reorder: (name) => `Move ${name}`,
  reorderHint: 'Drag, or use the arrow keys',
  moved: (name, place, of) => `${name}: place ${place} of ${of}`,
}
