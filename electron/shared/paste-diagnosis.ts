import { credentialKind, sessionExpiresAtMs } from '../bilibili/credential'
import type { Credential, CredentialKind } from '../bilibili/credential'
import { parsePastedCredential } from '../bilibili/pasted-credential'
import type { PasteTrouble } from '../bilibili/pasted-credential'
import { isCurl } from '../bilibili/pasted-curl'

/** In what form a credential was pasted. */
export type PasteForm =
  'header' | 'lines' | 'json' | 'curl' | 'address' | 'bare-sessdata' | 'bare-access-key'

/** A part of a credential, by Bilibili's own name for it. */
export type PartName = Exclude<keyof Credential, 'origin'>

/** What pasted text is, in names and dates; no value of a credential but the account's number. */
export type PasteDiagnosis =
  | {
      readonly kind: 'credential'
      readonly form: PasteForm
      readonly signsInBy: CredentialKind
      readonly found: readonly PartName[]
      /** Parts worth having that did not come. */
      readonly missing: readonly PartName[]
      /** Whether bili_jct came, but in another length or shape than Bilibili gives it. */
      readonly csrfLooksCut: boolean
      /** Whose it says it is; `null` where it does not. */
      readonly mid: string | null
      /** The session's end as written in SESSDATA, Unix ms. */
      readonly expiresAtMs: number | null
    }
  | {
      readonly kind: 'trouble'
      readonly trouble: PasteTrouble
      readonly found: readonly PartName[]
    }

/** Every part in the order it is shown. */
const PARTS: readonly PartName[] = [
  'SESSDATA',
  'bili_jct',
  'DedeUserID',
  'DedeUserID__ckMd5',
  'sid',
  'buvid3',
  'buvid4',
  'refresh_token',
  'access_key',
]

/** Without these something cannot be done, or the account is not known before Bilibili was asked. */
const WORTH_HAVING: Readonly<Record<CredentialKind, readonly PartName[]>> = {
  cookie: ['bili_jct', 'DedeUserID'],
  'access-key': [],
}

const BARE = { cookie: 'bare-sessdata', 'access-key': 'bare-access-key' } as const

const formOf = (text: string, signsInBy: CredentialKind): PasteForm => {
  if (isCurl(text)) return 'curl'
  if (/^[{[]/.test(text)) return 'json'
  if (/^https?:\/\//i.test(text)) return 'address'
  if (!/[a-z]\w*["']?\s*[=:\t]/i.test(text)) return BARE[signsInBy]
  if (/^access_key\s*=[^;\r\n]*$/i.test(text)) return BARE['access-key']
  return /[\r\n]/.test(text) ? 'lines' : 'header'
}

/** What signs every change: 32 hexadecimal digits. */
const WHOLE_CSRF = /^[0-9a-f]{32}$/i

/** The same text in a memory of its own: a piece of what was pasted would keep all of it alive. */
const copied = (text: string): string => Array.from(text).join('')

const credentialDiagnosis = (credential: Credential, text: string): PasteDiagnosis => {
  const signsInBy = credentialKind(credential)
  const lacks = (name: PartName): boolean => credential[name] === undefined
  return {
    kind: 'credential',
    form: formOf(text.trim(), signsInBy),
    signsInBy,
    found: PARTS.filter((name) => !lacks(name)),
    csrfLooksCut: credential.bili_jct !== undefined && !WHOLE_CSRF.test(credential.bili_jct),
    missing: WORTH_HAVING[signsInBy].filter(lacks),
    mid: credential.DedeUserID === undefined ? null : copied(credential.DedeUserID),
    expiresAtMs: sessionExpiresAtMs(credential),
  }
}

/** What can be told of pasted text before anybody is asked; `null` where there is none. */
export const diagnosePaste = (pasted: string): PasteDiagnosis | null => {
  const parsed = parsePastedCredential(pasted)
  if (parsed.ok) return credentialDiagnosis(parsed.value, pasted)
  const trouble = parsed.failure
  if (trouble.kind === 'empty') return null
  return { kind: 'trouble', trouble, found: trouble.kind === 'no-session' ? trouble.found : [] }
}

/** Whether the session in it has ended by `nowMs`, as far as it says so itself. */
export const hasEnded = (diagnosis: PasteDiagnosis, nowMs: number): boolean =>
  diagnosis.kind === 'credential' &&
  diagnosis.expiresAtMs !== null &&
  diagnosis.expiresAtMs <= nowMs
