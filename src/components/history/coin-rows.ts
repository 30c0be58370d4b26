import { shallowReadonly, shallowRef, triggerRef, type ShallowRef } from 'vue'
import type { Bridge } from '../../../electron/shared/ipc'
import type { CoinPage, CoinRow, CoinTotals } from '../../../electron/shared/ledger/coin-page'
import { MOST_ROWS_A_PAGE, type CoinQuery } from '../../../electron/shared/ledger/coin-query'

/** What is here of the rows of a query. */
interface KnownRows {
  readonly query: CoinQuery
  readonly totals: CoinTotals
  readonly byIndex: Map<number, CoinRow>
  /** By how many rows what was seen before has moved down since. */
  readonly moved: number
}

/** The rows of a query, of which only those that are looked at are asked for. */
export interface CoinRows {
  readonly totals: () => CoinTotals | null
  /** `null` until it is here. */
  readonly row: (index: number) => CoinRow | null
  readonly known: Readonly<ShallowRef<KnownRows | null>>
  /** Whether another query waits for its first answer; the rows of the one before stay until then. */
  readonly changing: Readonly<ShallowRef<boolean>>
  readonly failed: Readonly<ShallowRef<boolean>>
  readonly ask: (query: CoinQuery) => Promise<void>
  /** Says which rows are looked at; `until` is behind the last one. */
  readonly look: (first: number, until: number) => void
  /** Asks anew for what is looked at, since something may have come to it. */
  readonly renew: () => Promise<void>
}

/** Stretches begin at multiples of this, so that the same rows are not asked for twice. */
const STEP = MOST_ROWS_A_PAGE / 2
/** More than these are not kept; who scrolls back asks again. */
const MOST_KEPT = 20 * MOST_ROWS_A_PAGE

const stretch = (from: number) => ({ from: Math.max(0, from), count: MOST_ROWS_A_PAGE })

const indexed = ({ from, rows }: CoinPage): [number, CoinRow][] =>
  rows.map((row, at) => [from + at, row])

const same = (one: CoinRow, other: CoinRow): boolean =>
  one.mid === other.mid &&
  one.atMs === other.atMs &&
  one.deltaTenths === other.deltaTenths &&
  one.reason === other.reason

/** Where a row is now: of equal ones that which is nearest to where it should be. */
const placeOf = (row: CoinRow | undefined, page: CoinPage, expected: number): number => {
  if (row === undefined) return expected
  const places = indexed(page).flatMap(([at, other]) => (same(row, other) ? [at] : []))
  return places.reduce(
    (best, at) => (Math.abs(at - expected) < Math.abs(best - expected) ? at : best),
    places[0] ?? expected,
  )
}

/** Brings the rows of one query after the other; an answer that comes too late is dropped. */
export const coinRows = (askFor: Bridge['requests']['history:coins']): CoinRows => {
  const known = shallowRef<KnownRows | null>(null)
  const changing = shallowRef(false)
  const failed = shallowRef(false)
  /** Counts what the rows are asked for; answers to an earlier one are of no interest. */
  let generation = 0
  let filling = false
  let looked = { first: 0, until: 0 }

  /** The answer, or `null` where it failed or came too late. */
  const page = async (query: CoinQuery, from: number, number: number): Promise<CoinPage | null> => {
    const answer = await askFor(query, stretch(from))
    if (number !== generation) return null
    failed.value = !answer.ok
    return answer.ok ? answer.value : null
  }

  const firstMissing = ({ totals, byIndex }: KnownRows): number | null => {
    for (let at = looked.first; at < Math.min(looked.until, totals.rows); at += 1)
      if (!byIndex.has(at)) return at
    return null
  }

  const add = ({ byIndex }: KnownRows, added: CoinPage): void => {
    for (const [at, row] of indexed(added)) byIndex.set(at, row)
    if (byIndex.size > MOST_KEPT)
      for (const at of byIndex.keys())
        if (Math.abs(at - looked.first) > MOST_KEPT / 4) byIndex.delete(at)
    triggerRef(known)
  }

  const fillOnce = async (): Promise<boolean> => {
    const rows = known.value
    const missing = rows === null || failed.value || changing.value ? null : firstMissing(rows)
    if (rows === null || missing === null) return false
    const number = generation
    const answer = await page(rows.query, missing - (missing % STEP), number)
    if (answer === null) return number !== generation
    // Something came meanwhile, and every row may stand elsewhere.
    if (answer.totals.rows !== rows.totals.rows) {
      await renew()
      return true
    }
    add(rows, answer)
    // What does not come the first time is not asked for in a loop.
    return rows.byIndex.has(missing)
  }

  const fill = async (): Promise<void> => {
    if (filling) return
    filling = true
    try {
      while (await fillOnce());
    } finally {
      filling = false
    }
  }

  const ask = async (query: CoinQuery): Promise<void> => {
    const number = ++generation
    changing.value = true
    const answer = await page(query, 0, number)
    if (number !== generation) return
    changing.value = false
    looked = { first: 0, until: 0 }
    known.value =
      answer === null
        ? null
        : { query, totals: answer.totals, byIndex: new Map(indexed(answer)), moved: 0 }
  }

  /** A stretch that holds what was at `first`, even where much has come above it. */
  const stretchWith = async (
    { query, totals }: KnownRows,
    first: number,
    number: number,
  ): Promise<CoinPage | null> => {
    const answer = await page(query, first - STEP, number)
    const grown = (answer?.totals.rows ?? totals.rows) - totals.rows
    return Math.abs(grown) < STEP / 2 ? answer : page(query, first + grown - STEP, number)
  }

  const renew = async (): Promise<void> => {
    const rows = known.value
    if (rows === null || changing.value) return
    const number = ++generation
    const { first } = looked
    const answer = await stretchWith(rows, first, number)
    if (answer === null) return
    const expected = first + answer.totals.rows - rows.totals.rows
    const moved = placeOf(rows.byIndex.get(first), answer, expected) - first
    known.value = { ...rows, totals: answer.totals, byIndex: new Map(indexed(answer)), moved }
    void fill()
  }

  return {
    totals: () => known.value?.totals ?? null,
    row: (index) => known.value?.byIndex.get(index) ?? null,
    known: shallowReadonly(known),
    changing: shallowReadonly(changing),
    failed: shallowReadonly(failed),
    ask,
    look: (first, until) => {
      looked = { first, until }
      void fill()
    },
    renew,
  }
}
