import type { Failure, Result } from '../../bilibili/failure'
import {
  endpointOf,
  readings as readingTable,
  type ReadingName,
  type ReadingValues,
} from '../../bilibili/index'
import { keptRaw } from '../../bilibili/kept-raw'
import type { Reading, Readings } from '../../shared/account'
import { isJsonObject, parseStored, storedNumber, storedText } from './stored-column'
import type { Database, Row, StoreTrouble } from './database'

/** The last readings of every account. */
export interface ReadingStore {
  /** Every reading of an account; one that was never made or cannot be read any more is empty. */
  readonly all: (mid: string) => Readings
  /** Keeps a reading in place of the one before; nothing of an account that is no longer listed. */
  readonly save: <N extends ReadingName>(
    mid: string,
    name: N,
    reading: Reading<ReadingValues[N]>,
  ) => Result<void, StoreTrouble>
}

const emptyReading: Reading<never> = {
  value: null,
  asOfMs: null,
  failure: null,
  failedAtMs: null,
  failures: 0,
  unreadable: [],
  message: null,
  ttl: null,
  raw: null,
}

const readingsFrom = (stored: ReadonlyMap<string, Reading<unknown>>): Readings => {
  const names = Object.keys(readingTable)
  const readings = names.map((name) => [name, stored.get(name) ?? emptyReading] as const)
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- each was saved under the name of its type
  return Object.fromEntries(readings) as unknown as Readings
}

/** Readings of an account that was never asked about. */
export const emptyReadings = (): Readings => readingsFrom(new Map())

const isFailure = (stored: unknown): stored is Failure =>
  isJsonObject(stored) && typeof stored['kind'] === 'string'

const readRow = (row: Row): Reading<unknown> => {
  const value = parseStored(row['value'])
  const failure = parseStored(row['failure'])
  const unreadable = parseStored(row['unreadable'])
  const answer = parseStored(row['answer'])
  // A row that cannot be parsed is as good as none: it is asked again.
  const sound = (row['value'] === null || isJsonObject(value)) && isJsonObject(answer)
  if (!sound || !Array.isArray(unreadable)) return emptyReading
  return {
    value,
    asOfMs: storedNumber(row['as_of_ms']),
    failure: isFailure(failure) ? failure : null,
    failedAtMs: storedNumber(row['failed_at_ms']),
    failures: storedNumber(row['failures']) ?? 0,
    unreadable: unreadable.filter((field) => typeof field === 'string'),
    message: typeof answer['message'] === 'string' ? answer['message'] : null,
    ttl: typeof answer['ttl'] === 'number' ? answer['ttl'] : null,
    raw: answer['raw'] ?? null,
  }
}

/** Drops once more what a caller should have dropped: names and document numbers. */
const valueColumn = <N extends ReadingName>(
  name: N,
  value: ReadingValues[N] | null,
): string | null => {
  if (value === null) return null
  const { forKeeping } = endpointOf(name)
  return JSON.stringify(forKeeping ? forKeeping(value) : value)
}

const answerColumn = (name: ReadingName, { message, ttl, raw }: Reading<unknown>): string =>
  JSON.stringify({ message, ttl, raw: keptRaw(raw, endpointOf(name).leftOutOfRaw) })

const put = `INSERT OR REPLACE INTO reading
  (mid, name, value, as_of_ms, failure, failed_at_ms, failures, unreadable, answer)
  SELECT mid, ?, ?, ?, ?, ?, ?, ?, ? FROM account WHERE mid = ?`

/** The readings of `glance.db`. */
export const readingStore = (database: Database): ReadingStore => ({
  all: (mid) => {
    const rows = database.read('SELECT * FROM reading WHERE mid = ?', mid)
    return readingsFrom(new Map(rows.map((row) => [storedText(row['name']), readRow(row)])))
  },
  save: (mid, name, reading) =>
    database.write((run) => {
      run(
        put,
        name,
        valueColumn(name, reading.value),
        reading.asOfMs,
        reading.failure === null ? null : JSON.stringify(reading.failure),
        reading.failedAtMs,
        reading.failures,
        JSON.stringify(reading.unreadable),
        answerColumn(name, reading),
        mid,
      )
    }),
})
