import type { Credential } from '../../bilibili/credential'
import type { Answer, Endpoint } from '../../bilibili/endpoint'
import type { Failure, Result } from '../../bilibili/failure'

/** How Bilibili took a new signature. */
export type SignatureOutcome =
  /** Taken; it may still wait for review before others see it. */
  | { readonly kind: 'accepted' }
  /** The answer got lost; reading back showed whether the text stands there now. */
  | { readonly kind: 'unclear'; readonly standsThere: boolean | null }
  /** Nothing was sent: the credential lacks bili_jct. */
  | { readonly kind: 'no-csrf' }
  | { readonly kind: 'csrf-mismatch' }
  | { readonly kind: 'sensitive-word' }
  | { readonly kind: 'emoji-image' }
  | { readonly kind: 'too-long' }
  | { readonly kind: 'failed'; readonly failure: Failure }

/** Bilibili as the rest of main sees it: one call at a time, paced, typed all the way. */
export interface BilibiliClient {
  /**
   * Performs one reading in its turn. Never throws and never follows a redirect;
   * every failure is one of the closed union.
   */
  readonly call: <T>(endpoint: Endpoint<T>, credential: Credential) => Promise<Result<Answer<T>>>
  /**
   * Sends a new signature once; never repeated, read back when the answer got lost.
   * Knows of no block: whoever calls it must not while one holds.
   */
  readonly updateSignature: (sign: string, credential: Credential) => Promise<SignatureOutcome>
  /** Ends idle connections. */
  readonly close: () => void
}
