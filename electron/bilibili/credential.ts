/** Which way of signing in a credential uses; an endpoint names those that can read it. */
export type CredentialKind = 'cookie' | 'access-key'

/** How the credential came to the app; decides whether it may be renewed. */
export type SignInOrigin = 'pasted' | 'qr' | 'page' | 'access-key'

/**
 * What signs one account in, in the wire form that Bilibili gave.
 *
 * Field names are Bilibili's own cookie names. Lives in the keychain and in main's memory only.
 */
export interface Credential {
  readonly SESSDATA?: string
  readonly bili_jct?: string
  readonly DedeUserID?: string
  readonly DedeUserID__ckMd5?: string
  readonly sid?: string
  readonly buvid3?: string
  readonly buvid4?: string
  readonly refresh_token?: string
  readonly access_key?: string
  readonly origin: SignInOrigin
}

/** The way this credential signs in: cookies where there is a SESSDATA, otherwise the access_key. */
export const credentialKind = (credential: Credential): CredentialKind =>
  credential.SESSDATA === undefined ? 'access-key' : 'cookie'
