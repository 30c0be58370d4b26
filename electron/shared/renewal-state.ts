import { isRenewable, type Credential } from '../bilibili/credential'

/**
 * Who may renew a session: the app by itself, the app once the user agreed (which ends the session
 * in the browser it came from), or nobody.
 */
export type Renewability = 'by-itself' | 'needs-consent' | 'not-renewable'

/**
 * What renewals met that lasts. `token-mismatch`: Bilibili says that the token is of another
 * session, so it was dropped. `not-kept`: the keychain did not take the new session.
 */
export type RenewalTrouble = 'token-mismatch' | 'not-kept'

/** How the login of one account goes on; `scanDueAtMs` is when it ends unless it is made anew. */
export type RenewalState =
  /** `notKept`: the keychain refused the last new session; the one before is in use. */
  | { readonly kind: 'by-itself'; readonly notKept: boolean }
  | { readonly kind: 'not-renewable'; readonly scanDueAtMs: number | null }
  /** A pasted cookie that could be renewed. */
  | { readonly kind: 'needs-consent'; readonly scanDueAtMs: number | null }
  /** It was renewable, but its token is of no more use. */
  | { readonly kind: 'token-spent'; readonly scanDueAtMs: number | null }

/** Who may renew the session of this credential. */
export const renewabilityOf = (credential: Credential): Renewability => {
  if (isRenewable(credential)) return 'by-itself'
  const pasted = credential.origin === 'pasted'
  return pasted && isRenewable({ ...credential, renewalAllowed: true })
    ? 'needs-consent'
    : 'not-renewable'
}

interface RenewalFacts {
  /** `null` where the credential was not seen yet. */
  readonly renewability: Renewability | null
  readonly renewalTrouble: RenewalTrouble | null
  /** The session's end as written in SESSDATA, Unix ms. */
  readonly sessionExpiresAtMs: number | null
}

/** What to say about the renewal of one login; `null` while nothing is known of its credential. */
export const renewalState = ({
  renewability,
  renewalTrouble,
  sessionExpiresAtMs: scanDueAtMs,
}: RenewalFacts): RenewalState | null => {
  switch (renewability) {
    case null:
      return null
    case 'by-itself':
      return { kind: 'by-itself', notKept: renewalTrouble === 'not-kept' }
    case 'needs-consent':
      return { kind: 'needs-consent', scanDueAtMs }
    case 'not-renewable':
      return renewalTrouble === 'token-mismatch'
        ? { kind: 'token-spent', scanDueAtMs }
        : { kind: 'not-renewable', scanDueAtMs }
  }
}
