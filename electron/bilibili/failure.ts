/** Why the connection itself did not carry an answer; nothing about the account follows from it. */
export type OfflineCause = 'dns' | 'refused' | 'reset' | 'unreachable' | 'tls' | 'proxy'

/**
 * Why a call brought no value: expected trouble as plain data, never an exception.
 *
 * `code` is Bilibili's own number where there was one, `status` the HTTP status.
 * Source of the codes: the client's API document and dated public observations (docs/endpoints.md).
 */
export type Failure =
  /** No connection. Changes no account's state. */
  | { readonly kind: 'offline'; readonly cause: OfflineCause }
  /** The whole call took longer than its deadline. */
  | { readonly kind: 'timeout' }
  /** The body was larger than the cap, before or after decompression. */
  | { readonly kind: 'too-large' }
  /** Something that is not one strict JSON value. */
  | { readonly kind: 'not-json'; readonly status: number; readonly found: NotJson }
  /** A redirect, which is never followed with a cookie. */
  | { readonly kind: 'redirected'; readonly status: number }
  /** An HTTP status that says nothing more than itself. */
  | { readonly kind: 'http-status'; readonly status: number }
  /** -101, `isLogin: false`; with an access_key also -2, -658, -663. */
  | { readonly kind: 'needs-login'; readonly code: number }
  /** -102. */
  | { readonly kind: 'banned' }
  /** -400 on a read without parameters: the credential is mangled. */
  | { readonly kind: 'damaged' }
  /** Risk control: 412 for everyone behind this address, -352 and -401 for one account. */
  | { readonly kind: 'blocked'; readonly scope: BlockScope; readonly code: number }
  /** -509, -799, HTTP 429. `retryAfterMs` is what the server asked for, if it did. */
  | { readonly kind: 'throttled'; readonly code: number; readonly retryAfterMs: number | null }
  /** HTTP 404 or -404: the endpoint is gone. */
  | { readonly kind: 'unavailable' }
  /** -403: not for this account. */
  | { readonly kind: 'not-permitted' }
  /** -500, -503, -504, -8888, HTTP 5xx. */
  | { readonly kind: 'server-trouble'; readonly code: number }
  /** Any other code, with Bilibili's own text clipped to 200 characters. */
  | { readonly kind: 'refused'; readonly code: string; readonly message: string }
  /** Code 0 with nothing in it. */
  | { readonly kind: 'no-data' }
  /** Code 0 with a body of another shape; `field` names the first place that cannot be read. */
  | { readonly kind: 'unreadable'; readonly field: string }
  /** The answer belongs to another account than the one that was asked for. */
  | { readonly kind: 'wrong-account' }
  /** This kind of credential cannot read this endpoint; nothing was sent. */
  | { readonly kind: 'unsupported' }

export type FailureKind = Failure['kind']
export type BlockScope = 'everyone' | 'account'
export type NotJson = 'html' | 'empty' | 'jsonp' | 'broken' | 'other-type'

/** A value, or the expected trouble in its place. */
export type Result<T, F = Failure> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: F }

/** Wraps a value as a success. */
export const success = <T>(value: T): { readonly ok: true; readonly value: T } => ({
  ok: true,
  value,
})

/** Wraps trouble as a failed result. */
export const failed = <F>(failure: F): { readonly ok: false; readonly failure: F } => ({
  ok: false,
  failure,
})
