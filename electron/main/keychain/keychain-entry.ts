import {
  CREDENTIAL_PARTS,
  type Credential,
  type CredentialPart,
  type ReplacedCredential,
  type SignInOrigin,
} from '../../bilibili/credential'
import { failed, success } from '../../bilibili/failure'
import type { Result } from '../../bilibili/failure'
import type { KeychainTrouble } from '../../shared/sign-in-answer'
import type { StoredCredential } from './secret-store'

/** What a renewal keeps of the credential before. */
const replacedNames = [
  'SESSDATA',
  'bili_jct',
  'refresh_token',
] as const satisfies readonly (keyof ReplacedCredential)[]

const ownNames: readonly string[] = [...CREDENTIAL_PARTS, 'origin', 'renewalAllowed', 'replaced']

const origins: readonly SignInOrigin[] = ['pasted', 'qr', 'page', 'access-key']

/** What Windows takes (CRED_MAX_CREDENTIAL_BLOB_SIZE), in bytes of UTF-8, which is what keytar hands over. */
export const entryCapBytes = 2560

/**
 * The text to store for a credential: one JSON object of less than 2,560 bytes, without control characters.
 *
 * `storedText` is what the keychain holds now; fields of it that this version does not know are kept.
 * `not-kept` says that the credential would not be readable again (a control character, nothing to sign in with).
 */
export const encodeEntry = (
  credential: Credential,
  storedText: string | null,
): Result<string, KeychainTrouble> => {
  const known = [
    ...CREDENTIAL_PARTS,
    'origin' as const,
    'renewalAllowed' as const,
    'replaced' as const,
  ].flatMap((name): [string, unknown][] => {
    const value = credential[name]
    return value === undefined ? [] : [[name, value]]
  })
  const text = JSON.stringify(Object.fromEntries([...known, ...foreignFields(storedText)])).replace(
    /\p{Cc}/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  if (decodeEntry(text) === 'unreadable') return failed({ kind: 'not-kept' })
  const bytes = new TextEncoder().encode(text).length
  return bytes < entryCapBytes ? success(text) : failed({ kind: 'too-large', bytes })
}

/** Reads an entry back; what is not wholly understood is `unreadable` and never guessed. */
export const decodeEntry = (text: string): StoredCredential => {
  const stored = readObject(text)
  if (stored === null) return 'unreadable'
  const origin = origins.find((known) => known === stored['origin'])
  const parts = readParts(stored)
  const replaced = readReplaced(stored['replaced'])
  if (origin === undefined || parts === 'unreadable' || replaced === 'unreadable')
    return 'unreadable'
  return {
    ...parts,
    origin,
    ...(stored['renewalAllowed'] === true && { renewalAllowed: true }),
    ...(replaced !== null && { replaced }),
  }
}

const isPart = (value: unknown): value is string =>
  typeof value === 'string' && !/\p{Cc}/u.test(value)

const readParts = (
  stored: Readonly<Record<string, unknown>>,
): { [N in CredentialPart]?: string } | 'unreadable' => {
  const parts: { [N in CredentialPart]?: string } = {}
  for (const name of CREDENTIAL_PARTS) {
    const value = stored[name]
    if (value === undefined) continue
    if (!isPart(value)) return 'unreadable'
    parts[name] = value
  }
  return parts.SESSDATA || parts.access_key ? parts : 'unreadable'
}

const readReplaced = (stored: unknown): ReplacedCredential | 'unreadable' | null => {
  if (stored === undefined) return null
  if (!isObject(stored)) return 'unreadable'
  const [SESSDATA, bili_jct, refresh_token] = replacedNames.map((name) => stored[name])
  const readable = (value: unknown): value is string => isPart(value) && value !== ''
  return readable(SESSDATA) && readable(bili_jct) && readable(refresh_token)
    ? { SESSDATA, bili_jct, refresh_token }
    : 'unreadable'
}

const foreignFields = (storedText: string | null): readonly [string, unknown][] => {
  return Object.entries(readObject(storedText) ?? {}).filter(([name]) => !ownNames.includes(name))
}

const readObject = (text: string | null): Readonly<Record<string, unknown>> | null => {
  if (text === null) return null
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : null
  } catch {
    return null
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
