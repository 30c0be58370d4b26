import { addressOf, formField, requestCookie } from './invented-http'
import type { InventedRequest } from './invented-http'
import type { InventedSession, InventedSessions } from './invented-sessions'
import type { InventedAccount } from './persona'

/** Whose request it is, and by what it was told. */
export interface Recognition {
  readonly account: InventedAccount
  readonly by: 'cookie' | 'access-key'
  /** The session that the cookies are of; `null` with an access_key. */
  readonly session: InventedSession | null
}

/** The account that a request is signed by; a SESSDATA counts in its exact wire form only. */
export const recognise = (
  accounts: readonly InventedAccount[],
  sessions: InventedSessions,
  request: InventedRequest,
): Recognition | null => {
  const SESSDATA = requestCookie(request, 'SESSDATA')
  if (SESSDATA !== null) {
    const session = sessions.find(SESSDATA)
    const account = accounts.find(({ mid }) => mid === session?.mid)
    return account === undefined ? null : { account, by: 'cookie', session }
  }
  const accessKey =
    formField(addressOf(request.url)?.query ?? '', 'access_key') ??
    formField(request.body ?? '', 'access_key')
  if (accessKey === null) return null
  const account = accounts.find(({ credential }) => credential.access_key === accessKey)
  return account === undefined ? null : { account, by: 'access-key', session: null }
}
