import type { Credential } from '../../bilibili/credential'
import type { Result } from '../../bilibili/failure'
import type { KeychainTrouble } from '../../shared/sign-in-answer'
import type { StoredAccount } from '../store/account-list'
import type { SecretStore, StoredCredential } from './secret-store'

/** What memory holds for one account; `not-read` where the keychain did not tell yet. */
export type HeldCredential = StoredCredential | 'gone' | 'not-read'

/** One sign-in of one account, and where its credential was put. */
type SignIn = Pick<StoredAccount, 'mid' | 'generation' | 'sessionOnly'>

/**
 * The credentials in memory: those read from the keychain, and laid over them those that live in
 * memory alone.
 *
 * Which of the two an account has is what its last sign-in chose. An older entry in the keychain
 * is then neither touched nor used, not even after a restart: who kept a login for one session
 * meant it to be over, and an older one must not come back in its place unasked.
 */
export interface HeldCredentials {
  /** Whether the keychain was ever read. */
  readonly keychainRead: () => boolean
  /** Takes what the keychain holds in place of what was read before, as of these sign-ins. */
  readonly take: (
    entries: ReadonlyMap<string, StoredCredential>,
    accounts: readonly SignIn[],
  ) => void
  readonly of: (account: SignIn) => HeldCredential
  /** The newest credential in memory, whatever sign-in it is of; `null` where there is none. */
  readonly newest: (mid: string) => StoredCredential | null
  /** Whether the keychain was seen to have an entry. */
  readonly inKeychain: (mid: string) => boolean
  /** Keeps a credential in memory alone, for this very sign-in. */
  readonly holdForSession: (signIn: SignIn, credential: Credential) => void
  /** Writes a credential to the keychain; of which sign-in it is, `belongsTo` says. */
  readonly write: (mid: string, credential: Credential) => Promise<Result<void, KeychainTrouble>>
  readonly belongsTo: (signIn: SignIn) => void
  readonly removeFromKeychain: (mid: string) => Promise<Result<void, KeychainTrouble>>
  readonly forget: (mid: string) => void
  /** Forgets all, also what lives in memory alone. */
  readonly forgetAll: () => void
}

/** The credentials of one keychain, none of them read yet. */
export const heldCredentials = (secrets: SecretStore): HeldCredentials => {
  let keychainRead = false
  let entries = new Map<string, StoredCredential>()
  // Which sign-in of each account its entry belongs to.
  let generations = new Map<string, number>()
  const forSession = new Map<string, { credential: Credential; generation: number }>()

  return {
    keychainRead: () => keychainRead,
    take: (found, accounts) => {
      keychainRead = true
      entries = new Map(found)
      generations = new Map(accounts.map(({ mid, generation }) => [mid, generation]))
      for (const { mid, generation } of accounts)
        if ((forSession.get(mid)?.generation ?? generation) < generation) forSession.delete(mid)
    },
    of: ({ mid, generation, sessionOnly }) => {
      if (sessionOnly) {
        const held = forSession.get(mid)
        return held?.generation === generation ? held.credential : 'gone'
      }
      // One that was never signed in is of generation 0, and nothing is to be read of it.
      const read = generations.get(mid) ?? 0
      return read === generation ? (entries.get(mid) ?? 'gone') : 'not-read'
    },
    newest: (mid) => forSession.get(mid)?.credential ?? entries.get(mid) ?? null,
    inKeychain: (mid) => entries.has(mid),
    holdForSession: ({ mid, generation }, credential) => {
      forSession.set(mid, { credential, generation })
    },
    write: async (mid, credential) => {
      const written = await secrets.write(mid, credential)
      if (written.ok) entries.set(mid, credential)
      return written
    },
    belongsTo: ({ mid, generation }) => {
      generations.set(mid, generation)
      forSession.delete(mid)
    },
    removeFromKeychain: async (mid) => {
      const removed = await secrets.remove(mid)
      if (removed.ok) entries.delete(mid)
      return removed
    },
    forget: (mid) => {
      forSession.delete(mid)
      generations.delete(mid)
    },
    forgetAll: () => {
      entries.clear()
      generations.clear()
      forSession.clear()
    },
  }
}
