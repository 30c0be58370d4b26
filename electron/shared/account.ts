import type { CredentialKind, SignInOrigin } from '../bilibili/credential'
import type { Failure } from '../bilibili/failure'
import type { ReadingName, ReadingValues } from '../bilibili/index'
import type { AccountColour } from './account-colour'
import type { AccountReminding } from './reminders/account-reminding'
import type { Renewability, RenewalTrouble } from './renewal-state'

/** Whether the OS keychain can be used; `silent` means it has not answered within its deadline. */
export type KeychainState = 'ok' | 'locked' | 'missing' | 'silent'

/** What is known of a login, as last found by a round. Blocks and pauses lie beside it. */
export type SessionState = 'unknown' | 'ok' | 'needs-login' | 'offline' | 'damaged' | 'banned'

/** A session state together with the instant it was found at. */
export interface Session {
  readonly state: SessionState
  readonly sinceMs: number | null
}

/** One reading of one account. A failure never clears a value. */
export interface Reading<T> {
  readonly value: T | null
  readonly asOfMs: number | null
  /** The last attempt's failure; `null` once an attempt succeeded. */
  readonly failure: Failure | null
  readonly failedAtMs: number | null
  /** Failed attempts in a row; offline ones do not count. */
  readonly failures: number
  /** Names of fields that came but could not be read. */
  readonly unreadable: readonly string[]
  /** What the raw-answer fold shows: message, ttl and the payload as it came. */
  readonly message: string | null
  readonly ttl: number | null
  readonly raw: unknown
}

export type Readings = { readonly [N in ReadingName]: Reading<ReadingValues[N]> }

/** The most that was seen of today's tasks; within one Bilibili day it never goes down. */
export interface DayProgress {
  /** Bilibili day, `YYYY-MM-DD`. */
  readonly day: string
  readonly login: boolean | null
  readonly watch: boolean | null
  readonly share: boolean | null
  readonly coinExp: number | null
}

/** Everything that is known of one account, credential excluded. */
export interface AccountSnapshot {
  readonly mid: string
  /** Bilibili's nickname as last seen; the mid until then. */
  readonly name: string
  /** The user's own name for it. */
  readonly nickname: string | null
  readonly paused: boolean
  readonly colour: AccountColour | null
  readonly reminding: AccountReminding
  /** Its credential was last kept in memory alone, so a restart has none. */
  readonly sessionOnly: boolean
  readonly credentialKind: CredentialKind
  /** The session's end as written in SESSDATA, Unix ms. */
  readonly sessionExpiresAtMs: number | null
  /** How its credential came; `null` where that was not seen yet. */
  readonly origin: SignInOrigin | null
  /** Who may renew its session; `null` where its credential was not seen yet. */
  readonly renewability: Renewability | null
  readonly renewalTrouble: RenewalTrouble | null
  readonly session: Session
  readonly progress: DayProgress | null
  /** When the last round looked at this account, Unix ms. */
  readonly roundAtMs: number | null
  readonly readings: Readings
}

/**
 * How a round ended. `held-elsewhere`: another process may ask Bilibili now.
 * `no-keychain`: the credentials could not be read yet. `nothing-due`: all that was wanted is fresh.
 * `held-back`: no account may be asked now: blocked, paused, or in need of a login.
 */
export type RoundEnd = 'done' | 'nothing-due' | 'held-back' | 'held-elsewhere' | 'no-keychain'

/** How far the running round is. */
export interface Asking {
  /** The account that is being asked about; `null` between two. */
  readonly mid: string | null
  /** Accounts that are behind it, of those it set out to look at. */
  readonly done: number
  readonly of: number
}

/** A pause that Bilibili's risk control imposes; `everyone` or one mid. */
export interface Block {
  readonly scope: string
  readonly untilMs: number
  /** How often in a row; doubles the next pause. */
  readonly strikes: number
}
