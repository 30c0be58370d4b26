import type {
  Credential,
  CredentialPart,
  ReplacedCredential,
  SignInOrigin,
} from '../../bilibili/credential'
import { failed, success } from '../../bilibili/failure'
import type { Result } from '../../bilibili/failure'
import type { KeychainTrouble } from '../../shared/sign-in-answer'
import type { StoredCredential } from './secret-store'

const fieldNames = [
  'SESSDATA',
  'bili_jct',
  'DedeUserID',
  'DedeUserID__ckMd5',
  'sid',
  'buvid3',
  'buvid4',
  'refresh_token',
  'access_key',
] as const satisfies readonly CredentialPart[]

/** What a renewal keeps of the credential before. */
const replacedNames = [
  'SESSDATA',
  'bili_jct',
  'refresh_token',
] as const satisfies readonly (keyof ReplacedCredential)[]

const ownNames: readonly string[] = [...fieldNames, 'origin', 'renewalAllowed', 'replaced']

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
    ...fieldNames,
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
  const origin = origins.find((known) => known === stored?.['origin'])
  if (stored === null || origin === undefined) return 'unreadable'
  const fields: { [N in CredentialPart]?: string } = {}
  for (const name of fieldNames) {
    const value = stored[name]
    if (value === undefined) continue
    if (typeof value !== 'string' || /\p{Cc}/u.test(value)) return 'unreadable'
    fields[name] = value
  }
  const replaced = readReplaced(stored['replaced'])
  if (replaced === 'unreadable' || !(fields.SESSDATA || fields.access_key)) return 'unreadable'
  return {
    ...fields,
    origin,
    ...(stored['renewalAllowed'] === true && { renewalAllowed: true }),
    ...(replaced !== null && { replaced }),
  }
}

const readReplaced = (stored: unknown): ReplacedCredential | 'unreadable' | null => {
  if (stored === undefined) return null
  if (!isObject(stored)) return 'unreadable'
  const [SESSDATA, bili_jct, refresh_token] = replacedNames.map((name) => stored[name])
  const readable = (value: unknown): value is string =>
    typeof value === 'string' && value !== '' && !/\p{Cc}/u.test(value)
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
