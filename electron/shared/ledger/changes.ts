import type { LevelPoint, LoginChange, VipChange } from './account-ledger'

/** By time; what came at the same instant in an order that is always the same. */
const inOrder = <Change extends { readonly atMs: number }>(one: Change, other: Change): number => {
  if (one.atMs !== other.atMs) return one.atMs - other.atMs
  return JSON.stringify(one) < JSON.stringify(other) ? -1 : 1
}

const changesOnly = <Change extends { readonly atMs: number }>(
  changes: readonly Change[],
  stateOf: (change: Change) => string,
): readonly Change[] => {
  const kept: Change[] = []
  for (const change of changes.toSorted(inOrder)) {
    const last = kept.at(-1)
    const isNew = last === undefined || stateOf(last) !== stateOf(change)
    if (isNew && last?.atMs !== change.atMs) kept.push(change)
  }
  return kept
}

/** In order of time, without those that change nothing. */
export const vipChanges = (changes: readonly VipChange[]): readonly VipChange[] =>
  changesOnly(changes, ({ status, type, dueAtMs }) => JSON.stringify([status, type, dueAtMs]))

/** In order of time, without those that change nothing. */
export const loginChanges = (changes: readonly LoginChange[]): readonly LoginChange[] =>
  changesOnly(changes, ({ state }) => state)

/** The one of two points of the same day that stands for it: the later. */
export const lastPoint = (one: LevelPoint, other: LevelPoint): LevelPoint =>
  inOrder(one, other) < 0 ? other : one
