import { addressOf, formField, requestCookie } from './invented-http'
import type { InventedRequest } from './invented-http'
import type { InventedAccount } from './persona'

/** Whose request it is, and by what it was told. */
export interface Recognition {
  readonly account: InventedAccount
  readonly by: 'cookie' | 'access-key'
}

/** The account that a request is signed by; a SESSDATA counts in its exact wire form only. */
export const recognise = (
  accounts: readonly InventedAccount[],
  request: InventedRequest,
): Recognition | null => {
  const session = requestCookie(request, 'SESSDATA')
  if (session !== null) {
    const account = accounts.find(({ credential }) => credential.SESSDATA === session)
    return account === undefined ? null : { account, by: 'cookie' }
  }
  const accessKey =
    formField(addressOf(request.url)?.query ?? '', 'access_key') ??
    formField(request.body ?? '', 'access_key')
  if (accessKey === null) return null
  const account = accounts.find(({ credential }) => credential.access_key === accessKey)
  return account === undefined ? null : { account, by: 'access-key' }
}
