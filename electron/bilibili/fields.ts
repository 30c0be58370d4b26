import { instantMs } from './day'
import type { Decoded } from './endpoint'
import { failed, success } from './failure'
import type { Result } from './failure'

/** The longest text that is taken over from an answer, in code points. */
export const TEXT_LIMIT = 2_000

/** The last instant a Date can hold. */
const LAST_INSTANT_MS = 8.64e15

/** A JSON object whose content is not known yet. */
export type JsonObject = Readonly<Record<string, unknown>>

/** Whether a JSON value is an object, neither null nor a list. */
export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A field by its own name only, so that `__proto__` and its like stay inert. */
export const ownField = (object: JsonObject, name: string): unknown =>
  Object.hasOwn(object, name) ? object[name] : undefined

/** Clips text to a number of code points, without cutting one in two. */
export const clip = (text: string, limit: number): string => {
  if (text.length <= limit) return text
  // Twice the limit in code units always holds enough code points and keeps the list short.
  return Array.from(text.slice(0, limit * 2))
    .slice(0, limit)
    .join('')
}

/** Text as it may be shown and stored: well formed, clipped, control characters taken out. */
export const readText = (value: unknown): string | null => {
  const text = typeof value === 'number' && Number.isFinite(value) ? String(value) : value
  if (typeof text !== 'string') return null
  // Line breaks and tabs are part of signatures; other controls only steer terminals.
  return clip(text.toWellFormed().replaceAll(/[^\P{Cc}\t\n\r]/gu, ''), TEXT_LIMIT)
}

/** A finite number of sane size, also from its text. */
export const readNumber = (value: unknown): number | null => {
  const isNumeric =
    typeof value === 'string' && value.length <= 40 && /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(value)
  const number = isNumeric ? Number(value) : value
  if (typeof number !== 'number' || !(Math.abs(number) <= Number.MAX_SAFE_INTEGER)) return null
  // Adding zero turns -0 into 0.
  return number + 0
}

const readInteger = (value: unknown): number | null => {
  const number = readNumber(value)
  return Number.isInteger(number) ? number : null
}

/** An integer from zero upwards. */
export const readCount = (value: unknown): number | null => {
  const integer = readInteger(value)
  return integer !== null && integer >= 0 ? integer : null
}

/** true and false, also as 0 and 1 or as text. */
export const readFlag = (value: unknown): boolean | null => {
  if (typeof value === 'boolean') return value
  if (value === 1 || value === '1' || value === 'true') return true
  if (value === 0 || value === '0' || value === 'false') return false
  return null
}

/** Digits without leading zero; a number only while JSON carries it exactly. */
const readMid = (value: unknown): string | null => {
  const text = typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value
  return typeof text === 'string' && /^[1-9]\d{0,19}$/.test(text) ? text : null
}

/** Tenths, so that sums stay exact. */
const readTenths = (value: unknown): number | null => {
  const number = readNumber(value)
  return number === null ? null : readNumber(Math.round(number * 10))
}

/** Unix milliseconds from seconds or milliseconds; 0 says that there is no such instant. */
const readInstant = (value: unknown): number | 'never' | null => {
  const timestamp = readCount(value)
  if (timestamp === null) return null
  if (timestamp === 0) return 'never'
  const atMs = instantMs(timestamp)
  return atMs <= LAST_INSTANT_MS ? atMs : null
}

const readList = (value: unknown): readonly unknown[] | null =>
  Array.isArray(value) ? value : null

/**
 * The fields of one JSON object from outside.
 *
 * A missing or null field is `null`; a field of a wrong but readable type is coerced;
 * one that cannot be read is `null` and its dotted name is collected.
 */
export interface Fields {
  /** A string, or a number as text; clipped. */
  readonly text: (name: string) => string | null
  readonly number: (name: string) => number | null
  readonly integer: (name: string) => number | null
  /** An integer from zero upwards. */
  readonly count: (name: string) => number | null
  /** true and false, also as 0 and 1 or as text. */
  readonly flag: (name: string) => boolean | null
  /** An account's number as a string of digits. */
  readonly mid: (name: string) => string | null
  /** A decimal in tenths. */
  readonly tenths: (name: string) => number | null
  /** Unix milliseconds; `never` for 0. */
  readonly instant: (name: string) => number | 'never' | null
  readonly list: (name: string) => readonly unknown[] | null
  /** The fields of an object inside; all of them `null` where there is none. */
  readonly object: (name: string) => Fields
  /** Reads a field in its own way; the reader answers `null` for what it cannot read. */
  readonly by: <T>(name: string, read: (value: unknown) => T | null) => T | null
}

/** What was noticed while reading, beside the values. */
interface Notes {
  readonly unreadable: string[]
  valuesRead: number
}

const fieldsOf = (object: JsonObject, path: string, notes: Notes): Fields => {
  const by = <T>(name: string, read: (value: unknown) => T | null): T | null => {
    const wire = ownField(object, name)
    if (wire === undefined || wire === null) return null
    const value = read(wire)
    if (value === null) notes.unreadable.push(path + name)
    else notes.valuesRead += 1
    return value
  }
  const nested = (name: string): Fields => {
    const inside = ownField(object, name)
    if (isJsonObject(inside)) return fieldsOf(inside, `${path}${name}.`, notes)
    if (inside !== undefined && inside !== null) notes.unreadable.push(path + name)
    return fieldsOf({}, path, notes)
  }
  return {
    text: (name) => by(name, readText),
    number: (name) => by(name, readNumber),
    integer: (name) => by(name, readInteger),
    count: (name) => by(name, readCount),
    flag: (name) => by(name, readFlag),
    mid: (name) => by(name, readMid),
    tenths: (name) => by(name, readTenths),
    instant: (name) => by(name, readInstant),
    list: (name) => by(name, readList),
    object: nested,
    by,
  }
}

/**
 * Decodes a JSON object field by field.
 *
 * Fails as `unreadable` for anything but an object and for an object that holds none of the fields
 * asked for, as `no-data` for an empty one, so that a good value is never replaced by nothing.
 */
export const decodeFields = <T>(
  payload: unknown,
  read: (fields: Fields) => T,
): Result<Decoded<T>> => {
  if (!isJsonObject(payload)) return failed({ kind: 'unreadable', field: 'data' })
  if (Object.keys(payload).length === 0) return failed({ kind: 'no-data' })
  const notes: Notes = { unreadable: [], valuesRead: 0 }
  const value = read(fieldsOf(payload, '', notes))
  if (notes.valuesRead === 0)
    return failed({ kind: 'unreadable', field: notes.unreadable[0] ?? 'data' })
  return success({ value, unreadable: notes.unreadable })
}
