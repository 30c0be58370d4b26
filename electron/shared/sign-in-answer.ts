import type { Failure } from '../bilibili/failure'

/** Why the keychain did not do what was asked. */
export type KeychainTrouble =
  /** No keychain service on this machine, or none that answers calls. */
  | { readonly kind: 'missing' }
  /** It is there but locked. */
  | { readonly kind: 'locked' }
  /** No answer within the deadline; a late answer will still be used. */
  | { readonly kind: 'silent' }
  /** The entry would not fit: Windows takes 2,560 bytes. */
  | { readonly kind: 'too-large'; readonly bytes: number }
  /** What was read back is not what was written. */
  | { readonly kind: 'not-kept' }

/** Why a sign-in was not kept. `not-listed`: the keychain has it, the account list could not be written. */
export type SignInNotKept = KeychainTrouble | { readonly kind: 'not-listed' }

/** Where a credential lives: in the OS keychain, or in memory until the app ends. */
export type Keeping = 'keychain' | 'session'

/** Why a credential was not taken; nothing was stored. */
export type SignInTrouble =
  | { readonly kind: 'blocked-until'; readonly untilMs: number }
  /** Another process has been asking Bilibili all the while. */
  | { readonly kind: 'busy' }
  /** The profile cannot be written now: the disk is full, or the place read-only. */
  | { readonly kind: 'cannot-store'; readonly because: 'full' | 'read-only' }
  | { readonly kind: 'not-verified'; readonly failure: Failure }
  /** Bilibili did not say whose login it is. */
  | { readonly kind: 'no-mid' }
  /** DedeUserID and SESSDATA belong to two accounts. */
  | { readonly kind: 'mixed-accounts' }
  /** It signs another account in than the one it was pasted for. */
  | { readonly kind: 'other-account'; readonly mid: string; readonly name: string }
  | { readonly kind: 'not-kept'; readonly trouble: SignInNotKept }

/** Whose credential was taken. */
export interface SignedInAccount {
  readonly mid: string
  /** Bilibili's nickname. */
  readonly name: string
  /** Whether the account was here before, and was renewed in its place. */
  readonly known: boolean
  readonly keeping: Keeping
}
