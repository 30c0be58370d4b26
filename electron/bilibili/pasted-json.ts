import { isJsonObject, ownField } from './fields'
import type { JsonObject } from './fields'
import { isBilibiliDomain, pairsOfHeader } from './pasted-pair'
import type { PastedPair } from './pasted-pair'

/** Exports nest a few levels; what lies deeper is none. */
const DEEPEST = 8

const textOf = (value: unknown): string | null => {
  if (typeof value === 'string') return value
  return Number.isSafeInteger(value) ? String(value) : null
}

const pairsOfMember = (name: string, value: string): readonly PastedPair[] =>
  name.toLowerCase() === 'cookie' ? pairsOfHeader(value) : [{ name, value }]

/** One cookie as browsers and their extensions write it; cookies of other sites are left out. */
const pairsOfCookie = (name: string, cookie: JsonObject): readonly PastedPair[] => {
  const domain = textOf(ownField(cookie, 'domain')) ?? undefined
  const value = textOf(ownField(cookie, 'value'))
  return value !== null && isBilibiliDomain(domain) ? pairsOfMember(name, value) : []
}

const pairsWithin = (value: unknown, depth: number): readonly PastedPair[] => {
  if (depth > DEEPEST) return []
  if (Array.isArray(value)) return value.flatMap((item) => pairsWithin(item, depth + 1))
  if (!isJsonObject(value)) return []
  const name = ownField(value, 'name')
  if (typeof name === 'string' && Object.hasOwn(value, 'value')) return pairsOfCookie(name, value)
  return Object.entries(value).flatMap(([key, member]) => {
    const text = textOf(member)
    return text === null ? pairsWithin(member, depth + 1) : pairsOfMember(key, text)
  })
}

/** Members of an object as written in a program: `{SESSDATA: '…'}`. */
const pairsOfLiteral = (text: string): readonly PastedPair[] =>
  [...text.matchAll(/["']?([\w.-]{1,40})["']?\s*:\s*(["'])(.*?)\2/g)].map(
    ([, name = '', , value = '']) => ({ name, value }),
  )

/**
 * Pairs of a cookie export (a list of `{name, value, domain}`, also nested) or of a plain object.
 *
 * `null` for text that breaks off before its end.
 */
export const pairsOfJson = (text: string): readonly PastedPair[] | null => {
  try {
    const value: unknown = JSON.parse(text)
    return pairsWithin(value, 0)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return /[}\]]$/.test(text) ? pairsOfLiteral(text) : null
  }
}
