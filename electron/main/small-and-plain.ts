import { LONGEST_PASTE } from '../bilibili/pasted-credential'

/** More values than the longest list of accounts and drafts together. */
const MOST_VALUES = 4_096

/** The arguments themselves, an object in them, and a record in that. */
const DEEPEST = 4

/** Text of all values and keys together, in UTF-16 units: the longest paste and something to spare. */
const MOST_TEXT = 2 * LONGEST_PASTE

/** Names that mean something else to an object than a field of it. */
const LOADED_NAMES: readonly string[] = ['__proto__', 'constructor', 'prototype']

const isPlainObject = (value: object): boolean => Object.getPrototypeOf(value) === Object.prototype

/**
 * Whether what came over IPC is JSON-like and small, before any schema walks all of it.
 *
 * It stops at the first value too many, too deep or too long, so neither a million fields nor a
 * cycle keep main busy. Structured clones may be anything else too: maps, dates, buffers, errors.
 */
export const isSmallAndPlain = (given: readonly unknown[]): boolean => {
  let values = 0
  let text = 0

  const isSmallText = (one: string): boolean => {
    text += one.length
    return text <= MOST_TEXT
  }

  const isSmallField = (owner: object, key: string, depth: number): boolean =>
    !LOADED_NAMES.includes(key) &&
    isSmallText(key) &&
    isSmall(Object.getOwnPropertyDescriptor(owner, key)?.value, depth)

  const isSmallObject = (value: object, depth: number): boolean => {
    if (depth > DEEPEST) return false
    if (Array.isArray(value))
      // A list may have fields too; one that has is no list of ours.
      return (
        value.length + values <= MOST_VALUES &&
        Object.keys(value).length === value.length &&
        value.every((one) => isSmall(one, depth + 1))
      )
    if (!isPlainObject(value)) return false
    // Not `Object.keys`, which would list a million of them first.
    for (const key in value) if (!isSmallField(value, key, depth + 1)) return false
    return true
  }

  const isSmall = (value: unknown, depth: number): boolean => {
    values += 1
    if (values > MOST_VALUES) return false
    if (typeof value === 'string') return isSmallText(value)
    return typeof value !== 'object' || value === null || isSmallObject(value, depth)
  }

  return isSmall(given, 0)
}
