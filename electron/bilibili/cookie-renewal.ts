import { checkCredentialText } from './credential'
import type { Credential } from './credential'
import { failed, success } from './failure'
import type { Result } from './failure'
import { isJsonObject, ownField, readCount, readFlag } from './fields'
import type { FormFields } from './signature'

/** Whether the session may be renewed; `timestampMs` is the server's clock, Unix ms. */
export interface CookieInfo {
  readonly due: boolean
  readonly timestampMs: number
}

/**
 * Where to ask whether a session should be renewed; GET with its cookies and its bili_jct.
 *
 * Source: dated public observations (docs/endpoints.md), as all of this file. -101 is a session
 * that has ended and cannot be renewed any more.
 */
export const cookieInfoUrl = (csrf: string): string =>
  `https://passport.bilibili.com/x/passport-login/web/cookie/info?csrf=${encodeURIComponent(csrf)}`

/** Reads the answer of `cookieInfoUrl`. Fails as `unreadable` where one of its fields is none. */
export const readCookieInfo = (payload: unknown): Result<CookieInfo> => {
  if (!isJsonObject(payload)) return failed({ kind: 'unreadable', field: 'data' })
  const due = readFlag(ownField(payload, 'refresh'))
  const timestampMs = readCount(ownField(payload, 'timestamp'))
  if (due === null) return failed({ kind: 'unreadable', field: 'refresh' })
  if (timestampMs === null || timestampMs === 0)
    return failed({ kind: 'unreadable', field: 'timestamp' })
  return success({ due, timestampMs })
}

/** Bilibili's public key (JWK, 1024 bits) for RSA-OAEP with SHA-256, also as hash of the mask. */
export const CORRESPOND_KEY = {
  kty: 'RSA',
  n: 'y4HdjgJHBlbaBN04VERG4qNBIFHP6a3GozCl75AihQloSWCXC5HDNgyinEnhaQ_4-gaMud_GF50elYXLlCToR9se9Z8z433U3KjM-3Yx7ptKkmQNAMggQwAVKgq3zYAoidNEWuxpkY_mAitTSRLnsJW-NCTa0bqBFF6Wm1MxgfE',
  e: 'AQAB',
} as const

/**
 * The text that is encrypted for the path; `timestampMs` must be the server's, since a clock that
 * runs ahead gives a 404. `set_` is what one source says instead, worth one try after a 404.
 */
export const correspondText = (timestampMs: number, prefix: 'refresh_' | 'set_'): string =>
  `${prefix}${String(timestampMs)}`

/** Bytes as lower-case hex, two digits each: a path that lacks a leading zero is not found. */
export const hexOfBytes = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

/** The page that holds the second csrf; GET with the session's cookies. */
export const correspondUrl = (hex: string): string => `https://www.bilibili.com/correspond/1/${hex}`

const LONGEST_CSRF = 128

/** A div that holds nothing but text: its attributes and the text. */
const TEXT_DIV = /<div\b([^<>]*)>([^<]*)<\/div/gi

const IS_CSRF_DIV = /(?:^|\s)id\s*=\s*(["']?)1-name\1(?:\s|\/|$)/i

/** The second csrf in the page of `correspondUrl`; `null` where it has none, which occurs. */
export const readRefreshCsrf = (html: string): string | null => {
  for (const [, attributes = '', text = ''] of html.matchAll(TEXT_DIV)) {
    const csrf = text.trim()
    const fits = csrf.length <= LONGEST_CSRF && checkCredentialText(csrf)
    if (fits && IS_CSRF_DIV.test(attributes)) return csrf
  }
  return null
}

/** Where a session is changed into a new one; POST with the old cookies, sets the new ones. */
export const REFRESH_URL = 'https://passport.bilibili.com/x/passport-login/web/cookie/refresh'

/** The form that changes a session; `refreshCsrf` comes from the page. */
export const refreshForm = (
  old: Required<Pick<Credential, 'bili_jct' | 'refresh_token'>>,
  refreshCsrf: string,
): FormFields => [
  ['csrf', old.bili_jct],
  ['refresh_csrf', refreshCsrf],
  ['source', 'main_web'],
  ['refresh_token', old.refresh_token],
]

/** The code of `REFRESH_URL` for a token of another session; such a token is of no more use. */
export const TOKEN_MISMATCH_CODE = '86095'

const LONGEST_TOKEN = 512

/** The new refresh token of `REFRESH_URL`; `null` where none came. */
export const readNewToken = (payload: unknown): string | null => {
  const token = isJsonObject(payload) ? ownField(payload, 'refresh_token') : null
  const fits = typeof token === 'string' && token.length <= LONGEST_TOKEN
  return fits && checkCredentialText(token) ? token : null
}

/** Where the old session is given up; POST with the new cookies. Until then both are good. */
export const CONFIRM_URL = 'https://passport.bilibili.com/x/passport-login/web/confirm/refresh'

/** The form that gives the old session up: the csrf of the new one, the token of the old one. */
export const confirmForm = (newCsrf: string, oldRefreshToken: string): FormFields => [
  ['csrf', newCsrf],
  ['refresh_token', oldRefreshToken],
]
