import { checkCredentialText, LONGEST_VALUE, wireSessdata } from './credential'
import type { Credential, CredentialPart } from './credential'
import { failed, success } from './failure'
import type { Result } from './failure'
import { isCurl, pairsOfCurl } from './pasted-curl'
import { pairsOfJson } from './pasted-json'
import { pairsOfLines } from './pasted-pair'
import type { PastedPair } from './pasted-pair'

/** Why pasted text is no credential. Carries names at most, never values. */
export type PasteTrouble =
  | { readonly kind: 'empty' }
  /** More than 64 Ki characters, or a value that no cookie has. */
  | { readonly kind: 'too-long' }
  | { readonly kind: 'control-characters' }
  /** Spaces, full-width punctuation or other characters that no cookie holds. */
  | { readonly kind: 'bad-characters' }
  /** Neither SESSDATA nor access_key; `found` names the Bilibili cookies that were there. */
  | { readonly kind: 'no-session'; readonly found: readonly CredentialPart[] }
  /** SESSDATA without its three parts, or a value that goes on on the next line. */
  | { readonly kind: 'half-pasted' }
  /** JSON or a cURL command that breaks off before its end. */
  | { readonly kind: 'half-json' | 'half-curl' }
  /** Different values for what one account has once. */
  | { readonly kind: 'two-accounts' }

export type PasteTroubleKind = PasteTrouble['kind']

/** The longest text that is looked at, in UTF-16 units. */
export const LONGEST_PASTE = 64 * 1024

/** Names as they are pasted, in lower case, and what they are here. */
const NAMES: ReadonlyMap<string, CredentialPart> = new Map([
  ['sessdata', 'SESSDATA'],
  ['bili_jct', 'bili_jct'],
  ['dedeuserid', 'DedeUserID'],
  ['dedeuserid__ckmd5', 'DedeUserID__ckMd5'],
  ['sid', 'sid'],
  ['buvid3', 'buvid3'],
  ['buvid4', 'buvid4'],
  ['refresh_token', 'refresh_token'],
  // Where Bilibili's page keeps the refresh token.
  ['ac_time_value', 'refresh_token'],
  ['access_key', 'access_key'],
  ['access_token', 'access_key'],
])

/** What one account has exactly once. */
const TELLS_ACCOUNTS_APART: readonly CredentialPart[] = [
  'SESSDATA',
  'bili_jct',
  'DedeUserID',
  'DedeUserID__ckMd5',
  'access_key',
]

/** The beginning of a bare SESSDATA, in any encoding. */
const BARE_SESSDATA = /^[0-9a-f]{6,}(?:,|%(?:25)*2C)\S*$/i

/** A bare access_key, in its older and its longer newer form. */
const BARE_ACCESS_KEY = /^[0-9a-f]{32}(?:C[\w-]{20,})?$/i

const withoutQuotes = (text: string): string => text.replace(/^(["'])(.*)\1$/s, '$2').trim()

/** The pairs in text of any form; `null` where it breaks off. */
const pairsOfText = (text: string): readonly PastedPair[] | null => {
  if (isCurl(text)) return pairsOfCurl(text)
  if (/^[{[]/.test(text)) return pairsOfJson(text)
  const bare = withoutQuotes(text)
  if (BARE_SESSDATA.test(bare)) return [{ name: 'SESSDATA', value: bare }]
  if (BARE_ACCESS_KEY.test(bare)) return [{ name: 'access_key', value: bare }]
  return pairsOfLines(bare)
}

/** The value alone: quotes and a list's comma taken away, an account number that is none dropped. */
const cleanValue = (name: CredentialPart, pasted: string): string => {
  const value = withoutQuotes(pasted.trim().replace(/(["']),$/, '$1'))
  if (name === 'SESSDATA') return wireSessdata(value)
  return name === 'DedeUserID' && /^0*$/.test(value) ? '' : value
}

/** Whether half of a value that counts is on another line. */
const isCut = ({ name, cut }: PastedPair): boolean => cut === true && NAMES.has(name.toLowerCase())

/** Each known name with its different values, in the order they came. */
const collect = (pairs: readonly PastedPair[]): ReadonlyMap<CredentialPart, readonly string[]> => {
  const values = new Map<CredentialPart, readonly string[]>()
  for (const pair of pairs) {
    const name = NAMES.get(pair.name.toLowerCase())
    if (name === undefined) continue
    const value = cleanValue(name, pair.value)
    const before = values.get(name) ?? []
    const isNew = value !== '' && !before.includes(value)
    values.set(name, isNew ? [...before, value] : before)
  }
  return values
}

/** What copying a shortened display leaves at the end. */
const SHORTENED = /(?:%[0-9a-f]?|\.\.\.|…)$/i

/** Whether SESSDATA lacks one of its three parts. */
const lacksPart = (sessdata: string): boolean => {
  const parts = sessdata.split(/,|%2C/i)
  return parts.length < 3 || parts.includes('')
}

/** What is wrong with the values, each for itself. */
const valueTrouble = (
  values: readonly string[],
  sessions: readonly string[],
): PasteTrouble | null => {
  if (sessions.some((value) => SHORTENED.test(value))) return { kind: 'half-pasted' }
  const unfit = values.find((value) => !checkCredentialText(value))
  if (unfit === undefined) return sessions.some(lacksPart) ? { kind: 'half-pasted' } : null
  if (unfit.length > LONGEST_VALUE) return { kind: 'too-long' }
  return { kind: /\p{Cc}/u.test(unfit) ? 'control-characters' : 'bad-characters' }
}

/** Full-width forms, which an input method puts where a cookie has `;`, `=` and `,`. */
const FULL_WIDTH = /[\u3000-\u303f\uff00-\uffef]/

/** Where no session was found: a SESSDATA may still stand there, between the wrong signs. */
const sessionTrouble = (found: readonly CredentialPart[], text: string): PasteTrouble =>
  /sessdata/i.test(text) && FULL_WIDTH.test(text)
    ? { kind: 'bad-characters' }
    : { kind: 'no-session', found }

const troubleOf = (
  values: ReadonlyMap<CredentialPart, readonly string[]>,
  text: string,
): PasteTrouble | null => {
  const sessions = values.get('SESSDATA')
  const trouble = valueTrouble([...values.values()].flat(), sessions ?? [])
  if (trouble !== null) return trouble
  if (TELLS_ACCOUNTS_APART.some((name) => (values.get(name)?.length ?? 0) > 1))
    return { kind: 'two-accounts' }
  if (sessions?.length || values.get('access_key')?.length) return null
  // A SESSDATA with nothing behind it is there, only cut off.
  if (sessions !== undefined) return { kind: 'half-pasted' }
  const found = [...values].flatMap(([name, { length }]) => (length > 0 ? [name] : []))
  return sessionTrouble(found, text)
}

const brokenOff = (text: string): PasteTrouble => ({
  kind: isCurl(text) ? 'half-curl' : 'half-json',
})

/** Spaces that look like none, and a byte order mark, come along when text is copied. */
const tidy = (text: string): string =>
  text
    .replaceAll(/[\u200B-\u200D\u2060\uFEFF]/g, '')
    .replaceAll('\u00A0', ' ')
    .trim()

/**
 * Reads a credential out of whatever people paste: a Cookie header, `k=v` lines, a cookie export as
 * JSON, a cURL command, the browser's cookie table, a single SESSDATA or access_key, an address.
 *
 * Cookies of other sites and unknown names are left out. Where cookies and an access_key come
 * together, both are kept and the cookies sign in.
 */
export const parsePastedCredential = (pasted: string): Result<Credential, PasteTrouble> => {
  if (pasted.length > LONGEST_PASTE) return failed({ kind: 'too-long' })
  const text = tidy(pasted)
  if (text === '') return failed({ kind: 'empty' })
  if (/[^\P{Cc}\t\r\n]/u.test(text)) return failed({ kind: 'control-characters' })
  const pairs = pairsOfText(text)
  if (pairs === null) return failed(brokenOff(text))
  if (pairs.some(isCut)) return failed({ kind: 'half-pasted' })
  const values = collect(pairs)
  const trouble = troubleOf(values, text)
  if (trouble !== null) return failed(trouble)
  const parts: Partial<Record<CredentialPart, string>> = {}
  for (const [name, [value]] of values) if (value !== undefined) parts[name] = value
  return success({ ...parts, origin: parts.SESSDATA === undefined ? 'access-key' : 'pasted' })
}
