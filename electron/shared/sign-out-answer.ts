import type { Failure } from '../bilibili/failure'

/** Why Bilibili was not told, or did not do it; the session goes on. */
export type SignOutTrouble =
  | { readonly kind: 'no-account' }
  /** The keychain has not told the credential. */
  | { readonly kind: 'no-credential' }
  /** Without a bili_jct of the same session Bilibili ends nothing. */
  | { readonly kind: 'no-csrf' }
  /** Another process has been asking Bilibili all the while. */
  | { readonly kind: 'busy' }
  | { readonly kind: 'cannot-store'; readonly because: 'full' | 'read-only' }
  | { readonly kind: 'blocked-until'; readonly untilMs: number }
  | { readonly kind: 'failed'; readonly failure: Failure }
