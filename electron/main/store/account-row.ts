import type { CredentialKind, SignInOrigin } from '../../bilibili/credential'
import type { DayProgress, Session, SessionState } from '../../shared/account'
import type { Renewability, RenewalTrouble } from '../../shared/renewal-state'
import { ACCOUNT_COLOURS, type AccountColour } from '../../shared/account-colour'
import { parseReminding, type AccountReminding } from '../../shared/reminders/account-reminding'
import type { Row } from './database'
import { readProgress } from './progress-column'
import { parseStored, storedNumber, storedText, storedTextOrNull } from './stored-column'

/** One account as the list keeps it, readings and credential excluded. */
export interface StoredAccount {
  readonly mid: string
  /** Bilibili's nickname as last seen; the mid until then. */
  readonly name: string
  /** The user's own name for it. */
  readonly nickname: string | null
  readonly colour: AccountColour | null
  readonly reminding: AccountReminding
  readonly paused: boolean
  /** Its credential was last kept in memory alone, so a restart has none. */
  readonly sessionOnly: boolean
  /** It is kept for the session, but an older credential may lie in the keychain still. */
  readonly olderEntry: boolean
  readonly credentialKind: CredentialKind
  /** The session's end as written in SESSDATA, Unix ms. */
  readonly sessionExpiresAtMs: number | null
  readonly session: Session
  readonly progress: DayProgress | null
  /** When the last round looked at this account, Unix ms. */
  readonly roundAtMs: number | null
  /** When it is to be looked at next, Unix ms; `null` is at once. */
  readonly nextRoundAtMs: number | null
  /** How its credential came; `null` where that was not seen yet. */
  readonly origin: SignInOrigin | null
  /** Who may renew its session; `null` where its credential was not seen yet. */
  readonly renewability: Renewability | null
  /** When it was last asked whether the session should be renewed, Unix ms. */
  readonly renewalCheckedAtMs: number | null
  /** When that is to be asked again, Unix ms; `null` is at once. */
  readonly renewalDueAtMs: number | null
  readonly renewalTrouble: RenewalTrouble | null
  /**
   * Grows with every sign-in, so that answers to an older credential can be told; 0 until the
   * first one here, for an account that came with those of another computer.
   */
  readonly generation: number
}

const sessionStates: ReadonlySet<string> = new Set<SessionState>([
  'unknown',
  'ok',
  'needs-login',
  'offline',
  'damaged',
  'banned',
])

const isSessionState = (state: string): state is SessionState => sessionStates.has(state)

const origins: readonly SignInOrigin[] = ['pasted', 'qr', 'page', 'access-key']
const renewabilities: readonly Renewability[] = ['by-itself', 'needs-consent', 'not-renewable']
const renewalTroubles: readonly RenewalTrouble[] = ['token-mismatch', 'not-kept']

/** One of the known words; what another version wrote is unknown. */
const oneOf = <T extends string>(words: readonly T[], stored: unknown): T | null =>
  words.find((word) => word === stored) ?? null

const readSession = (row: Row): Session => {
  const state = storedText(row['session_state'])
  return {
    state: isSessionState(state) ? state : 'unknown',
    sinceMs: storedNumber(row['session_since_ms']),
  }
}

/** One row of the table `account`. */
export const readAccount = (row: Row): StoredAccount => ({
  mid: storedText(row['mid']),
  name: storedText(row['name']),
  nickname: storedTextOrNull(row['nickname']),
  colour: oneOf(ACCOUNT_COLOURS, row['colour']),
  reminding: parseReminding(parseStored(row['reminding'])),
  paused: row['paused'] === 1,
  sessionOnly: row['session_only'] === 1,
  olderEntry: row['older_entry'] === 1,
  credentialKind: row['credential_kind'] === 'access-key' ? 'access-key' : 'cookie',
  sessionExpiresAtMs: storedNumber(row['session_expires_at_ms']),
  session: readSession(row),
  progress: readProgress(row['progress']),
  roundAtMs: storedNumber(row['round_at_ms']),
  nextRoundAtMs: storedNumber(row['next_round_at_ms']),
  origin: oneOf(origins, row['origin']),
  renewability: oneOf(renewabilities, row['renewability']),
  renewalCheckedAtMs: storedNumber(row['renewal_checked_at_ms']),
  renewalDueAtMs: storedNumber(row['renewal_due_at_ms']),
  renewalTrouble: oneOf(renewalTroubles, row['renewal_trouble']),
  generation: storedNumber(row['generation']) ?? 0,
})
