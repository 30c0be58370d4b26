import { parseBeijingTime } from './day'
import type { Decoded } from './endpoint'
import { failed, success } from './failure'
import type { Result } from './failure'
import { decodeFields, isJsonObject } from './fields'
import type { Fields } from './fields'

/** What every row of a log has, whatever it counts. */
export interface RowBasics {
  readonly atMs: number
  /** Free text; empty where none came. */
  readonly reason: string
}

/** A week's log, newest first. */
export interface DecodedLog<Row> {
  readonly rows: readonly Row[]
  /** The number the answer gives; normally the length of its list. */
  readonly count: number | null
  /** Rows that could not be read and were kept out. */
  readonly malformedRows: number
}

type ReadRow<Row> = (fields: Fields, basics: RowBasics) => Row | null

const decodeRow = <Row>(wire: unknown, readRow: ReadRow<Row>): Row | null => {
  const decoded = decodeFields(wire, (fields) => {
    const atMs = fields.by('time', (time) =>
      typeof time === 'string' ? parseBeijingTime(time.trim()) : null,
    )
    return atMs === null ? null : readRow(fields, { atMs, reason: fields.text('reason') ?? '' })
  })
  return decoded.ok ? decoded.value.value : null
}

/**
 * Decodes `{list, count}`. A row without a readable time and delta is kept out and counted.
 *
 * `list` null is an empty week; a list that is absent or no list fails as `unreadable`.
 */
export const decodeLog = <Row extends RowBasics>(
  payload: unknown,
  readRow: ReadRow<Row>,
): Result<Decoded<DecodedLog<Row>>> => {
  if (isJsonObject(payload) && Object.hasOwn(payload, 'list') && payload['list'] === null)
    return decodeLog({ ...payload, list: [] }, readRow)
  const decoded = decodeFields(payload, (fields) => ({
    list: fields.list('list'),
    count: fields.count('count'),
  }))
  if (!decoded.ok) return decoded
  const { list, count } = decoded.value.value
  if (list === null) return failed({ kind: 'unreadable', field: 'list' })
  const rows = list.map((wire) => decodeRow(wire, readRow)).filter((row) => row !== null)
  const value = {
    rows: rows.toSorted((one, other) => other.atMs - one.atMs),
    count,
    malformedRows: list.length - rows.length,
  }
  return success({ value, unreadable: decoded.value.unreadable })
}
