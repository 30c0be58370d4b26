import { credentialKind, sessionExpiresAtMs, type Credential } from '../bilibili/credential'
import { failed, success, type Result } from '../bilibili/failure'
import type { SessionState } from '../shared/account'
import { renewabilityOf } from '../shared/renewal-state'
import type { Keeping, SignInNotKept, SignInTrouble } from '../shared/sign-in-answer'
import { cannotWrite } from './kept-or-not'
import type { HeldCredentials } from './keychain/held-credentials'
import type { StoredCredential } from './keychain/secret-store'
import type { AccountChange, AccountList, SignedIn, StoredAccount } from './store/account-list'

/** Why a verified credential was not kept; `cannot-store` where nothing at all was. */
export type NotKept = SignInNotKept | Extract<SignInTrouble, { kind: 'cannot-store' }>

/** Device ids stay with the account: a new pair at each sign-in would look like a bot. */
const withDeviceIds = (credential: Credential, before: StoredCredential | null): Credential =>
  before === null || before === 'unreadable'
    ? credential
    : {
        ...(before.buvid3 === undefined ? {} : { buvid3: before.buvid3 }),
        ...(before.buvid4 === undefined ? {} : { buvid4: before.buvid4 }),
        ...credential,
      }

/** What is listed of an account with this credential. */
export const asSignedIn = (
  mid: string,
  name: string,
  credential: StoredCredential,
): Omit<SignedIn, 'sessionOnly'> => {
  const readable = credential === 'unreadable' ? null : credential
  return {
    mid,
    name,
    credentialKind: readable === null ? 'cookie' : credentialKind(readable),
    sessionExpiresAtMs: readable === null ? null : sessionExpiresAtMs(readable),
    origin: readable?.origin ?? null,
    renewability: readable === null ? null : renewabilityOf(readable),
  }
}

/** What holds back asking about a login says nothing of another one. */
const DEAD: ReadonlySet<SessionState> = new Set<SessionState>(['needs-login', 'damaged', 'banned'])

/** The list was told of every login that it goes by, and a login is told by when it ends. */
const afterOtherLogin = ({ session }: Pick<StoredAccount, 'session'>): AccountChange => ({
  renewalTrouble: null,
  ...(DEAD.has(session.state)
    ? { session: { state: 'unknown', sinceMs: null }, nextRoundAtMs: null }
    : {}),
})

/**
 * Brings the list in line with the account's credential as it is held. Where that cannot be stored,
 * the next start does it; so it does where a sign-in was cut off before it could be listed.
 */
export const noteCredential = (
  { mid, ...listed }: StoredAccount,
  credential: Credential,
  list: Pick<AccountList, 'update'>,
): void => {
  const now = {
    sessionExpiresAtMs: sessionExpiresAtMs(credential),
    origin: credential.origin,
    renewability: renewabilityOf(credential),
  }
  const isNoted =
    listed.sessionExpiresAtMs === now.sessionExpiresAtMs &&
    listed.origin === now.origin &&
    listed.renewability === now.renewability
  const isOther = listed.sessionExpiresAtMs !== now.sessionExpiresAtMs
  if (!isNoted) list.update(mid, { ...now, ...(isOther ? afterOtherLogin(listed) : {}) })
}

/** Whether an account came with those of another computer, and was never signed in here. */
export const awaitsSignIn = ({ generation }: Pick<StoredAccount, 'generation'>): boolean =>
  generation === 0

/** Whether the keychain may hold an entry of a listed account. */
export const mayHaveEntry = (account: StoredAccount): boolean =>
  !awaitsSignIn(account) && (!account.sessionOnly || account.olderEntry)

/** Lists as signed in what was awaited, where its sign-in was cut off before that. */
export const finishSignIns = (
  entries: ReadonlyMap<string, StoredCredential>,
  list: Pick<AccountList, 'all' | 'signIn'>,
): void => {
  for (const account of list.all().filter(awaitsSignIn)) {
    const entry = entries.get(account.mid)
    if (entry === undefined) continue
    list.signIn({ ...asSignedIn(account.mid, account.name, entry), sessionOnly: false })
  }
}

/** The way a verified credential is kept and its account listed; see `Accounts.signIn`. */
export const keepSignIn = ({
  list,
  held,
  listLost,
}: {
  readonly list: AccountList
  readonly held: HeldCredentials
  readonly listLost: boolean
}): ((
  mid: string,
  name: string,
  credential: Credential,
  keeping: Keeping,
) => Promise<Result<void, NotKept>>) => {
  /** Whether an account that is signed in for the session may have an older entry in the keychain. */
  const olderEntry = (mid: string): boolean => {
    const before = list.find(mid)
    if (held.inKeychain(mid) || (before !== null && mayHaveEntry(before))) return true
    return before === null && listLost && !held.keychainRead()
  }

  const keepForSession = (
    account: Omit<SignedIn, 'sessionOnly'>,
    credential: Credential,
  ): Result<void, NotKept> => {
    const { mid } = account
    const row = { ...account, sessionOnly: true, olderEntry: olderEntry(mid) }
    const listed = list.signIn(row)
    if (!listed.ok) return failed({ kind: 'cannot-store', because: cannotWrite(listed.failure) })
    held.holdForSession({ ...row, generation: list.generationOf(mid) ?? 0 }, credential)
    return success(undefined)
  }

  const keepInKeychain = async (
    account: Omit<SignedIn, 'sessionOnly'>,
    credential: Credential,
  ): Promise<Result<void, NotKept>> => {
    const { mid } = account
    const written = await held.write(mid, credential)
    if (!written.ok) return written
    const row = { ...account, sessionOnly: false }
    if (!list.signIn(row).ok) return failed({ kind: 'not-listed' })
    held.belongsTo({ ...row, generation: list.generationOf(mid) ?? 0 })
    return success(undefined)
  }

  return async (mid, name, credential, keeping) => {
    const kept = withDeviceIds(credential, held.newest(mid))
    const account = asSignedIn(mid, name, kept)
    return keeping === 'session' ? keepForSession(account, kept) : keepInKeychain(account, kept)
  }
}
