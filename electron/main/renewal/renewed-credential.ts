import type { Credential, RenewableCredential, ReplacedCredential } from '../../bilibili/credential'
import type { SignInCookies } from '../../bilibili/sign-in-cookies'

/** A renewed credential that Bilibili was not yet told of having arrived. */
export type PendingCredential = RenewableCredential & { readonly replaced: ReplacedCredential }

/** The credential without those of its parts that belong to one session and are over. */
const without = (
  credential: Credential,
  ...names: readonly ('sid' | 'refresh_token' | 'replaced')[]
): Credential => {
  const kept: { -readonly [P in keyof Credential]: Credential[P] } = { ...credential }
  if (names.includes('sid')) delete kept.sid
  if (names.includes('refresh_token')) delete kept.refresh_token
  if (names.includes('replaced')) delete kept.replaced
  return kept
}

/** The new session in place of the old one, which stays beside it; all else is kept. */
export const renewedCredential = (
  old: RenewableCredential,
  cookies: SignInCookies,
  refresh_token: string,
): PendingCredential => {
  const replaced = {
    SESSDATA: old.SESSDATA,
    bili_jct: old.bili_jct,
    refresh_token: old.refresh_token,
  }
  return { ...without(old, 'sid'), ...cookies, refresh_token, replaced }
}

/** The new session alone. */
export const confirmedCredential = (pending: PendingCredential): Credential =>
  without(pending, 'replaced')

/** The session before, as far as it was kept. */
export const restoredCredential = (pending: PendingCredential): Credential => ({
  ...without(pending, 'replaced', 'sid'),
  ...pending.replaced,
})

/** The same session, which cannot be renewed any more. */
export const withoutToken = (credential: Credential): Credential =>
  without(credential, 'refresh_token')
