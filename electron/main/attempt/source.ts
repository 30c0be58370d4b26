import type { Credential } from '../../bilibili/credential'
import type { AttemptProgress, AttemptTrouble } from '../../shared/sign-in-attempt'

/** What a way of signing in works with while it runs. */
export interface SourceRun {
  /** Whose login is to be renewed; `null` as it may be anybody's. */
  readonly expectedMid: string | null
  /** Aborts once nobody wants it any more. */
  readonly signal: AbortSignal
  readonly show: (progress: AttemptProgress) => void
}

/** What a way of signing in brought. */
export type Sourced =
  /** A login as Bilibili gave it, not verified yet. */
  | { readonly kind: 'had'; readonly credential: Credential }
  | { readonly kind: 'expired' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly trouble: AttemptTrouble }

/** A way to come by a login without pasting one. */
export type SignInSource = (run: SourceRun) => Promise<Sourced>
