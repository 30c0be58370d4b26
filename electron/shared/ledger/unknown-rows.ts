import type { LedgerRow } from './log-window'

const keyOf = ({ atMs, delta, reason }: LedgerRow): string =>
  `${atMs.toString()} ${delta.toString()} ${reason}`

/**
 * The rows of a window that are not known yet, in its order.
 *
 * Rows have no id at Bilibili, and two equal ones are two gifts: the n-th of equal rows is known
 * where there are n known ones. So windows that overlap neither lose nor double anything, in
 * whatever order they come.
 */
export const unknownRows = (
  known: readonly LedgerRow[],
  window: readonly LedgerRow[],
): readonly LedgerRow[] => {
  // As on a fresh computer, where a whole history comes in.
  if (known.length === 0) return window
  const left = new Map<string, number>()
  for (const row of known) {
    const key = keyOf(row)
    left.set(key, (left.get(key) ?? 0) + 1)
  }
  return window.filter((row) => {
    const key = keyOf(row)
    const count = left.get(key) ?? 0
    left.set(key, count - 1)
    return count <= 0
  })
}
