import { isRenewable, type Credential } from '../bilibili/credential'
import { failed, success, type Result } from '../bilibili/failure'
import type { NoAccount, NotStored } from '../shared/ipc'
import type { Accounts } from './accounts'
import { heldCredential } from './refresh/single-call'
import type { AccountList } from './store/account-list'

interface AllowRenewalParts {
  readonly accounts: Pick<Accounts, 'ready' | 'credentialOf' | 'rewrite'>
  readonly list: Pick<AccountList, 'find'>
}

/** Why a login was not taken into the app's care. */
export type AllowRenewalTrouble = NoAccount | NotStored | { readonly kind: 'not-renewable' }

/**
 * Takes a pasted login into the app's own care, because its user agreed: from then on it is renewed,
 * which ends it in the browser that it was copied from. Bilibili is not asked for anything here.
 */
export const allowRenewal = async (
  mid: string,
  { accounts, list }: AllowRenewalParts,
): Promise<Result<null, AllowRenewalTrouble>> => {
  const account = list.find(mid)
  if (account === null) return failed({ kind: 'no-account' })
  const held = await heldCredential(account, accounts)
  if (held === null) return failed({ kind: 'not-stored', because: 'keychain' })
  const allowed: Credential = { ...held, renewalAllowed: true }
  if (!isRenewable(allowed)) return failed({ kind: 'not-renewable' })
  const written = await accounts.rewrite(account, allowed, held)
  return written.ok ? success(null) : failed({ kind: 'not-stored', because: 'keychain' })
}
