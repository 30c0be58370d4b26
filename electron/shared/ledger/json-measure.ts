/** What a text of JSON may hold, so that reading it takes neither many seconds nor all memory. */
export interface JsonLimits {
  /** Lists and objects together. */
  readonly parts: number
  readonly commas: number
  /** Lists and objects in one another. */
  readonly depth: number
  /** Different names of fields. */
  readonly names: number
}

/** Longer ones name no field of ours. */
const LONGEST_NAME = 64

const QUOTE = 0x22
const BACKSLASH = 0x5c
const COLON = 0x3a
const COMMA = 0x2c
/** `[` and `{`, and what ends them, differ in this bit only. */
const BRACE_BIT = 0x20
const OPEN = 0x5b
const CLOSE = 0x5d

/** The names of fields that came so far; told apart without making a text of each. */
const nameCount = (most: number) => {
  const known = new Map<number, Uint8Array>()
  return (name: Uint8Array, hash: number): boolean => {
    const same = known.get(hash)
    if (same === undefined) {
      known.set(hash, name.slice())
      return known.size <= most
    }
    // Two names of one hash are no accident.
    return same.length === name.length && same.every((byte, at) => byte === name[at])
  }
}

/** Why a text of JSON is not to be read: there is too much of it, or no file of ours looks like it. */
export type OutOfMeasure = 'too-large' | 'not-ours'

/**
 * Takes a text of JSON in pieces, and says of each what is against all of it so far; `null` is
 * nothing. What is no JSON at all is for its reader to refuse.
 */
export const jsonMeasure = (limits: JsonLimits): ((bytes: Uint8Array) => OutOfMeasure | null) => {
  const isKnownName = nameCount(limits.names)
  const text = new Uint8Array(LONGEST_NAME)
  let isInText = false
  let isEscaped = false
  let length = 0
  let hash = 0
  let parts = 0
  let commas = 0
  let depth = 0

  const takeText = (byte: number): null => {
    if (byte === QUOTE && !isEscaped) {
      isInText = false
      return null
    }
    isEscaped = byte === BACKSLASH && !isEscaped
    if (length < LONGEST_NAME) text[length] = byte
    length += 1
    hash = (Math.imul(hash, 31) + byte) | 0
    return null
  }

  const beginText = (): null => {
    isInText = true
    length = 0
    hash = 0
    return null
  }

  const endName = (): OutOfMeasure | null => {
    const isOurs = length <= LONGEST_NAME && isKnownName(text.subarray(0, length), hash)
    return isOurs ? null : 'not-ours'
  }

  const open = (): OutOfMeasure | null => {
    parts += 1
    depth += 1
    if (depth > limits.depth) return 'not-ours'
    return parts > limits.parts ? 'too-large' : null
  }

  const close = (): null => {
    depth -= 1
    return null
  }

  const goOn = (): OutOfMeasure | null => {
    commas += 1
    return commas > limits.commas ? 'too-large' : null
  }

  const takeSign = (byte: number): OutOfMeasure | null => {
    if (byte === QUOTE) return beginText()
    if (byte === COLON) return endName()
    if (byte === COMMA) return goOn()
    const bracket = byte & ~BRACE_BIT
    if (bracket === OPEN) return open()
    return bracket === CLOSE ? close() : null
  }

  /** By its index: an iterator takes five times as long. */
  return (bytes) => {
    const { length: end } = bytes
    for (let at = 0; at < end; at += 1) {
      const byte = bytes[at] ?? 0
      const against = isInText ? takeText(byte) : takeSign(byte)
      if (against !== null) return against
    }
    return null
  }
}
