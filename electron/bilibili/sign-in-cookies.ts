import { checkCredentialText, wireSessdata } from './credential'
import type { Credential } from './credential'
import type { RawAnswer } from './envelope'
import { pairsOfQuery } from './pasted-pair'
import { cookiesSet } from './set-cookie'

/** The cookies of a new session, as they are kept and sent. */
export type SignInCookies = Pick<Credential, 'DedeUserID' | 'DedeUserID__ckMd5' | 'sid'> &
  Required<Pick<Credential, 'SESSDATA' | 'bili_jct'>>

/** Cookies that a session can do without. */
const BESIDE = ['DedeUserID', 'DedeUserID__ckMd5', 'sid'] as const

const isUsable = (value: string | undefined): value is string =>
  value !== undefined && checkCredentialText(value)

/** The session among these cookies; `null` unless both SESSDATA and bili_jct are there and usable. */
export const signInCookies = (values: ReadonlyMap<string, string>): SignInCookies | null => {
  const SESSDATA = wireSessdata(values.get('SESSDATA') ?? '')
  const bili_jct = values.get('bili_jct')
  if (!isUsable(SESSDATA) || !isUsable(bili_jct)) return null
  const beside = BESIDE.flatMap((name) => {
    const value = values.get(name)
    return isUsable(value) ? [[name, value] as const] : []
  })
  return { SESSDATA, bili_jct, ...Object.fromEntries(beside) }
}

/**
 * The session that an answer sets; `null` unless both SESSDATA and bili_jct are there and usable.
 *
 * Source: dated public observations (docs/endpoints.md). SESSDATA keeps the encoding it came in.
 */
export const cookiesOfAnswer = (headers: RawAnswer['headers']): SignInCookies | null =>
  signInCookies(cookiesSet(headers))

/**
 * The session in the query of the address that a confirmed code leads to, as it was until 2026-08;
 * `null` where it has none, as today's address with a ticket.
 *
 * Source: dated public observations (docs/endpoints.md). Values keep their percent-encoding, which
 * is the one they travel in as cookies.
 */
export const cookiesOfAddress = (url: string): SignInCookies | null => {
  const query = /^https:\/\/[^?#]*\?([^#]*)/i.exec(url)?.[1] ?? ''
  // Of a name that comes twice the first counts: what follows may be the address to go on to.
  const pairs = pairsOfQuery(query).map(({ name, value }) => [name, value] as const)
  return signInCookies(new Map(pairs.toReversed()))
}
