import type { Accounts } from '../../../electron/main/accounts'
import type { HeldCredential } from '../../../electron/main/keychain/held-credentials'

/** What the accounts hold for a mid, or `null` where it is not listed. */
export const heldBy = (accounts: Accounts, mid: string): Promise<HeldCredential | null> => {
  const account = accounts.all().find((one) => one.mid === mid)
  return account === undefined ? Promise.resolve(null) : accounts.credentialOf(account)
}
