import { credentialKind, sessionExpiresAtMs, type Credential } from '../bilibili/credential'
import type { Result } from '../bilibili/failure'
import type { AccountSnapshot } from '../shared/account'
import type { KeychainTrouble, SecretStore, StoredCredential } from './keychain/secret-store'
import type { AccountList, StoredAccount } from './store/account-list'
import type { ReadingStore } from './store/reading-store'

/** The accounts with their credentials in memory; the list, the readings and the keychain as one. */
export interface Accounts {
  /**
   * Reads the keychain and brings the list in line: an entry without a row gets one.
   * Rows are never dropped. `value` is the number of accounts that were added to the list.
   */
  readonly load: () => Promise<Result<number, KeychainTrouble>>
  /** Whether the keychain was read, so that a missing credential really is missing. */
  readonly ready: () => boolean
  readonly all: () => readonly StoredAccount[]
  /** The credential in memory, or `null` where the keychain held none. */
  readonly credentialOf: (mid: string) => StoredCredential | null
  /** Keeps a verified credential first, then lists the account; a known one keeps its place. */
  readonly signIn: (
    mid: string,
    name: string,
    credential: Credential,
  ) => Promise<Result<void, KeychainTrouble>>
  /** Puts the same login in another wire form in place of the stored one. */
  readonly rewrite: (mid: string, credential: Credential) => Promise<Result<void, KeychainTrouble>>
  readonly snapshots: () => readonly AccountSnapshot[]
}

interface AccountsPorts {
  readonly list: AccountList
  readonly readings: ReadingStore
  readonly secrets: SecretStore
  /** Whether the list could not be read and begins anew, so that an empty one means nothing. */
  readonly listLost: boolean
}

/** Device ids stay with the account: a new pair at each sign-in would look like a bot. */
const withDeviceIds = (credential: Credential, before: StoredCredential | null): Credential =>
  before === null || before === 'unreadable'
    ? credential
    : {
        ...(before.buvid3 === undefined ? {} : { buvid3: before.buvid3 }),
        ...(before.buvid4 === undefined ? {} : { buvid4: before.buvid4 }),
        ...credential,
      }

/** Joins the stores that together hold an account. */
export const accounts = ({ list, readings, secrets, listLost }: AccountsPorts): Accounts => {
  const credentials = new Map<string, StoredCredential>()
  let loaded = false

  const listed = (mid: string, name: string, credential: Credential): void => {
    list.signIn({
      mid,
      name,
      credentialKind: credentialKind(credential),
      sessionExpiresAtMs: sessionExpiresAtMs(credential),
    })
  }

  const addMissingRows = (found: ReadonlyMap<string, StoredCredential>): number => {
    const known = new Set(list.all().map(({ mid }) => mid))
    const missing = [...found].filter(([mid]) => !known.has(mid))
    for (const [mid, credential] of missing)
      listed(mid, mid, credential === 'unreadable' ? { origin: 'pasted' } : credential)
    return missing.length
  }

  const remember = async (
    mid: string,
    credential: Credential,
  ): Promise<Result<void, KeychainTrouble>> => {
    const written = await secrets.write(mid, credential)
    if (written.ok) credentials.set(mid, credential)
    return written
  }

  return {
    load: async () => {
      const known = list.all().map(({ mid }) => mid)
      const read = await secrets.readAll(listLost && known.length === 0 ? undefined : known)
      if (!read.ok) return read
      loaded = true
      credentials.clear()
      for (const [mid, credential] of read.value) credentials.set(mid, credential)
      return { ok: true, value: addMissingRows(read.value) }
    },
    ready: () => loaded,
    all: () => list.all(),
    credentialOf: (mid) => credentials.get(mid) ?? null,
    signIn: async (mid, name, credential) => {
      const kept = withDeviceIds(credential, credentials.get(mid) ?? null)
      const written = await remember(mid, kept)
      if (written.ok) listed(mid, name, kept)
      return written
    },
    rewrite: remember,
    snapshots: () =>
      list.all().map((account) => ({ ...account, readings: readings.all(account.mid) })),
  }
}
