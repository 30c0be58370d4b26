import type { SqlValue } from './database'
import { DamagedFileError } from './store-trouble'

/** A JSON column as it was stored; `null` when it is empty or cannot be parsed any more. */
export const parseStored = (column: SqlValue | undefined): unknown => {
  if (typeof column !== 'string') return null
  try {
    return JSON.parse(column)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** Whether a parsed column is a plain JSON object. */
export const isJsonObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The column's text; empty for anything else. */
export const storedText = (column: SqlValue | undefined): string =>
  typeof column === 'string' ? column : ''

/** The column's text, or `null`. */
export const storedTextOrNull = (column: SqlValue | undefined): string | null =>
  typeof column === 'string' ? column : null

/** The column's number, or `null`. */
export const storedNumber = (column: SqlValue | undefined): number | null =>
  typeof column === 'number' ? column : null

const plainValue = (value: unknown): SqlValue =>
  typeof value === 'string' || typeof value === 'number' ? value : null

/**
 * A column of many rows, which `json_group_array(…)` has made one text of: that is read in half the
 * time that the rows take one by one.
 * @throws DamagedFileError for anything else: rows that cannot be read are not none.
 */
export const storedList = (column: SqlValue | undefined): readonly SqlValue[] => {
  const list = parseStored(column)
  if (!Array.isArray(list)) throw new DamagedFileError('rows')
  return list.map(plainValue)
}
