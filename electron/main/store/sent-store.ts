import { bilibiliDay, dayStartsAtMs } from '../../bilibili/day'
import type { SentCount } from '../../shared/sent-report'
import type { SentCall } from '../client/sent-call'
import type { Database } from './database'
import { storedNumber, storedText } from './stored-column'

/** How often what was asked on a Bilibili day, and how it went; no ids, no queries. */
export interface SentStore {
  /** Counts a call. One that cannot be stored counts for this run. */
  readonly note: (call: SentCall, atMs: number) => void
  readonly of: (day: string) => readonly SentCount[]
}

const DAYS_KEPT_MS = 7 * 24 * 3_600_000

const add = `INSERT INTO sent (day, method, host, path, outcome, calls, last_at_ms)
  VALUES (?, ?, ?, ?, ?, 1, ?)
  ON CONFLICT (day, method, host, path, outcome)
  DO UPDATE SET calls = calls + 1, last_at_ms = excluded.last_at_ms`

const keyOf = ({ method, host, path, outcome }: SentCount): string =>
  [method, host, path, outcome].join(' ')

/** What two counts of the same come to. */
const summed = (counts: readonly SentCount[]): readonly SentCount[] => {
  const sums = new Map<string, SentCount>()
  for (const count of counts) {
    const before = sums.get(keyOf(count))
    sums.set(keyOf(count), {
      ...count,
      calls: count.calls + (before?.calls ?? 0),
      lastAtMs: Math.max(count.lastAtMs, before?.lastAtMs ?? 0),
    })
  }
  return [...sums.values()]
}

/** The counts of `glance.db`. */
export const sentStore = (database: Database): SentStore => {
  let notStored: { readonly day: string; readonly counts: readonly SentCount[] } | null = null
  let lastDay = ''

  return {
    note: ({ method, host, path, outcome }, atMs) => {
      const day = bilibiliDay(atMs)
      const kept = database.write((run) => {
        run(add, day, method, host, path, outcome, atMs)
        if (day !== lastDay)
          run('DELETE FROM sent WHERE day < ?', bilibiliDay(dayStartsAtMs(day) - DAYS_KEPT_MS))
      })
      lastDay = day
      if (kept.ok) return
      const counts = notStored?.day === day ? notStored.counts : []
      const count = { method, host, path, outcome, calls: 1, lastAtMs: atMs }
      notStored = { day, counts: summed([...counts, count]) }
    },
    of: (day) => {
      const stored = database
        .read('SELECT method, host, path, outcome, calls, last_at_ms FROM sent WHERE day = ?', day)
        .map((row) => ({
          method: storedText(row['method']),
          host: storedText(row['host']),
          path: storedText(row['path']),
          outcome: storedText(row['outcome']),
          calls: storedNumber(row['calls']) ?? 0,
          lastAtMs: storedNumber(row['last_at_ms']) ?? 0,
        }))
      return summed([...stored, ...(notStored?.day === day ? notStored.counts : [])])
    },
  }
}
