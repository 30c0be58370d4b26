import { credentialKind, sessionExpiresAtMs, type Credential } from '../bilibili/credential'
import { failed, success, type Result } from '../bilibili/failure'
import type { AccountSnapshot } from '../shared/account'
import type { KeychainTrouble, SignInNotKept } from '../shared/sign-in'
import type { SecretStore, StoredCredential } from './keychain/secret-store'
import type { AccountList, SignedIn, StoredAccount } from './store/account-list'
import type { ReadingStore } from './store/reading-store'

/** What memory holds for one account; `not-read` where the keychain did not tell yet. */
export type HeldCredential = StoredCredential | 'gone' | 'not-read'

/** The accounts with their credentials in memory; the list, the readings and the keychain as one. */
export interface Accounts {
  /**
   * Reads the keychain and brings the list in line: an entry without a row gets one.
   * Rows are never dropped. `value` is the number of accounts that were added to the list.
   */
  readonly load: () => Promise<Result<number, KeychainTrouble>>
  /** Whether the keychain was ever read. */
  readonly ready: () => boolean
  /** Whether it was read since the last sign-in of every account, also by another process. */
  readonly upToDate: () => boolean
  readonly all: () => readonly StoredAccount[]
  /**
   * The credential of this very sign-in. One that another process made since is read from the
   * keychain, once; until that succeeds an older credential is not handed out in its place.
   */
  readonly credentialOf: (account: StoredAccount) => Promise<HeldCredential>
  /** Keeps a verified credential first, then lists the account; a known one keeps its place. */
  readonly signIn: (
    mid: string,
    name: string,
    credential: Credential,
  ) => Promise<Result<void, SignInNotKept>>
  /** Puts the same login in another wire form in place of the stored one. */
  readonly rewrite: (mid: string, credential: Credential) => Promise<Result<void, KeychainTrouble>>
  /** Everything known; a login whose entry is gone or unreadable right now is `damaged`. */
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

const asSignedIn = (mid: string, name: string, credential: StoredCredential): SignedIn => {
  const readable = credential === 'unreadable' ? null : credential
  return {
    mid,
    name,
    credentialKind: readable === null ? 'cookie' : credentialKind(readable),
    sessionExpiresAtMs: readable === null ? null : sessionExpiresAtMs(readable),
    sessionOnly: false,
  }
}

/** Joins the stores that together hold an account. */
export const accounts = ({ list, readings, secrets, listLost }: AccountsPorts): Accounts => {
  let loaded = false
  let credentials = new Map<string, StoredCredential>()
  // Which sign-in of each account the credential in memory belongs to.
  let generations = new Map<string, number>()
  const triedInVain = new Set<string>()

  const held = ({ mid, generation }: StoredAccount): HeldCredential =>
    generations.get(mid) === generation ? (credentials.get(mid) ?? 'gone') : 'not-read'

  const addMissingRows = (found: ReadonlyMap<string, StoredCredential>): number => {
    const added = list.rebuild([...found].map(([mid, entry]) => asSignedIn(mid, mid, entry)))
    return added.ok ? added.value : 0
  }

  const read = async (): Promise<Result<number, KeychainTrouble>> => {
    // Before the keychain: who is signed in meanwhile counts as not read, never as the old login.
    const known = list.all()
    const mids = known.map(({ mid }) => mid)
    const entries = await secrets.readAll(listLost && mids.length === 0 ? undefined : mids)
    if (!entries.ok) return entries
    const added = addMissingRows(entries.value)
    const found = list.all().filter(({ mid }) => entries.value.has(mid) && !mids.includes(mid))
    loaded = true
    credentials = new Map(entries.value)
    generations = new Map([...known, ...found].map(({ mid, generation }) => [mid, generation]))
    return success(added)
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
    load: () => {
      triedInVain.clear()
      return read()
    },
    ready: () => loaded,
    upToDate: () => loaded && list.all().every((account) => held(account) !== 'not-read'),
    all: () => list.all(),
    credentialOf: async (account) => {
      const signIn = `${account.mid} ${account.generation.toString()}`
      if (held(account) === 'not-read' && !triedInVain.has(signIn)) {
        triedInVain.add(signIn)
        await read()
      }
      return held(account)
    },
    signIn: async (mid, name, credential) => {
      const kept = withDeviceIds(credential, credentials.get(mid) ?? null)
      const written = await remember(mid, kept)
      if (!written.ok) return written
      const listed = list.signIn(asSignedIn(mid, name, kept))
      if (!listed.ok) return failed({ kind: 'not-listed' })
      generations.set(mid, list.find(mid)?.generation ?? 0)
      return success(undefined)
    },
    rewrite: remember,
    snapshots: () =>
      list.all().map((account) => {
        const entry = held(account)
        const lost = entry === 'gone' || entry === 'unreadable'
        return {
          ...account,
          session: lost ? { state: 'damaged', sinceMs: null } : account.session,
          readings: readings.all(account.mid),
        }
      }),
  }
}
