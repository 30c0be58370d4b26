import type { Failure } from '../bilibili/failure'
import type { SignatureRefusal } from '../bilibili/signature'

/** Why the signature of an account cannot be changed from here at the moment. */
export type SignatureObstacle =
  /** The cookie came without bili_jct. */
  | { readonly kind: 'no-csrf' }
  /** The credential is not in memory: the keychain was not read, or its entry is gone. */
  | { readonly kind: 'no-credential' }
  | { readonly kind: 'needs-login' }
  /** What is stored of the login cannot be used, or nothing of it ever was stored here. */
  | { readonly kind: 'no-login' }
  | { readonly kind: 'banned' }
  | { readonly kind: 'blocked-until'; readonly untilMs: number }

/** A signature this account had, as far as the app saw it. */
export interface PastSignature {
  readonly sign: string
  /** When it was first seen standing there, or sent, Unix ms. */
  readonly atMs: number
  /** `sent` from here and taken by Bilibili; `seen` when the profile was read. */
  readonly origin: 'sent' | 'seen'
}

/** All that the editor of a signature has to know. */
export interface SignatureDesk {
  readonly obstacle: SignatureObstacle | null
  /** Taken by Bilibili and not yet seen in the profile. */
  readonly pending: { readonly sign: string; readonly sentAtMs: number } | null
  /** Newest first, each text once. */
  readonly history: readonly PastSignature[]
}

/** How Bilibili took a new signature. */
export type SignatureSent =
  /** Taken; it may still wait for review before others see it. */
  | { readonly kind: 'accepted' }
  /** The answer got lost; reading back showed whether the text stands there now. */
  | { readonly kind: 'unclear'; readonly standsThere: boolean | null }

/** Why a new signature was not taken; nothing changed at Bilibili. */
export type SignatureTrouble =
  | SignatureObstacle
  | { readonly kind: SignatureRefusal }
  /** Another process has been asking Bilibili all the while. */
  | { readonly kind: 'busy' }
  /** The profile cannot be written now, so no process may be told who asks Bilibili. */
  | { readonly kind: 'cannot-store'; readonly because: 'full' | 'read-only' }
  /** An empty text deletes the signature, and nobody said that it should. */
  | { readonly kind: 'deletion-unconfirmed' }
  | { readonly kind: 'failed'; readonly failure: Failure }
