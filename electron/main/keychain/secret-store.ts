import type { Credential } from '../../bilibili/credential'
import type { Result } from '../../bilibili/failure'
import type { KeychainState } from '../../shared/account'
import type { KeychainTrouble } from '../../shared/sign-in-answer'

/** A stored credential, or `unreadable` where the entry is there but cannot be understood. */
export type StoredCredential = Credential | 'unreadable'

/** What became of the entries; `left` counts those that were found when it was read again. */
export interface RemovedEntries {
  readonly removed: number
  /** `null` where it could not be read again. */
  readonly left: number | null
}

/** The one place credentials are kept: the OS keychain, or memory where the user chose so. */
export interface SecretStore {
  readonly state: () => KeychainState
  /**
   * Every entry of this profile, by mid; one that is known but not in the map is really gone.
   *
   * `expectedMids`: the accounts the caller knows of. `[]` says that there are none yet, so a keychain without
   * entries is not tried further; left out, the caller's list is lost, and an empty keychain is told from a locked one.
   */
  readonly readAll: (
    expectedMids?: readonly string[],
  ) => Promise<Result<ReadonlyMap<string, StoredCredential>, KeychainTrouble>>
  /** Writes in place and reads back; an unchanged entry is not written again. */
  readonly write: (mid: string, credential: Credential) => Promise<Result<void, KeychainTrouble>>
  readonly remove: (mid: string) => Promise<Result<void, KeychainTrouble>>
  /**
   * Removes every entry of this profile, also those of accounts that nobody knows of any more, and
   * reads the keychain again. `expectedMids`: those that the caller knows of.
   */
  readonly removeAll: (
    expectedMids: readonly string[],
  ) => Promise<Result<RemovedEntries, KeychainTrouble>>
  /** Called whenever the state changes, also by a late answer. Returns the way to stop listening. */
  readonly onChange: (listener: () => void) => () => void
  /** Whether a call is still unanswered, so that the process cannot end by itself. */
  readonly stuck: () => boolean
}
