import type { Credential } from '../../bilibili/credential'
import type { Answer, Endpoint } from '../../bilibili/endpoint'
import type { Failure, Result } from '../../bilibili/failure'
import type { SignatureRefusal } from '../../bilibili/signature'
import type { SignatureSent } from '../../shared/signature-desk'
import type { PassportCall } from './passport-call'

/** What became of a new signature; `no-csrf` and `held-back` mean that nothing was sent. */
export type SignatureOutcome =
  | Extract<SignatureSent, { kind: 'accepted' }>
  /** The answer got lost; `readBackFailure` is why what stands there could not be read. */
  | (Extract<SignatureSent, { kind: 'unclear' }> & { readonly readBackFailure: Failure | null })
  | { readonly kind: 'no-csrf' }
  | { readonly kind: 'held-back' }
  | { readonly kind: SignatureRefusal }
  | { readonly kind: 'failed'; readonly failure: Failure }

/** Bilibili as the rest of main sees it: one call at a time, paced, typed all the way. */
export interface BilibiliClient {
  /**
   * Performs one reading in its turn. Never throws and never follows a redirect;
   * every failure is one of the closed union. `mayAsk` is asked when its turn comes, since a call
   * before it may have brought a block; `null` where nothing was sent.
   */
  readonly call: <T>(
    endpoint: Endpoint<T>,
    credential: Credential,
    mayAsk: () => boolean,
  ) => Promise<Result<Answer<T>> | null>
  /**
   * Sends a new signature once; never repeated, read back when the answer got lost.
   * `mayAsk` as with `call`.
   */
  readonly updateSignature: (
    sign: string,
    credential: Credential,
    mayAsk: () => boolean,
  ) => Promise<SignatureOutcome>
  /** Calls that sign in, renew and sign out; what they answer is read by whoever asks. */
  readonly passport: PassportCall
  /** Ends idle connections. */
  readonly close: () => void
}
