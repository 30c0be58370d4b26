import type { Credential } from '../../../electron/bilibili/credential'
import { accounts } from '../../../electron/main/accounts'
import type { SecretStore } from '../../../electron/main/keychain/secret-store'
import { sessionOnlyStore } from '../../../electron/main/keychain/session-only-store'
import { accountList } from '../../../electron/main/store/account-list'
import { openMemoryDatabase } from '../../../electron/main/store/database'
import { readingStore } from '../../../electron/main/store/reading-store'

/** When the session of `cookie` ends, Unix seconds. */
export const EXPIRES_S = 1_800_000_000
/** A cookie of an invented session. */
export const cookie = (given: Partial<Credential> = {}): Credential => ({
  SESSDATA: `ab%2C${EXPIRES_S}%2Ccd*1`,
  origin: 'pasted',
  ...given,
})

/** Accounts on real stores in memory. */
export const accountsSetting = (given: { secrets?: SecretStore; listLost?: boolean } = {}) => {
  const database = openMemoryDatabase()
  const secrets = given.secrets ?? sessionOnlyStore()
  const list = accountList(database)
  const readings = readingStore(database)
  const subject = accounts({ list, readings, secrets, listLost: given.listLost ?? false })
  return { subject, secrets, list, readings, database }
}
