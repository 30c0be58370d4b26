/** Which way of signing in a credential uses; an endpoint names those that can read it. */
export type CredentialKind = 'cookie' | 'access-key'

/** How the credential came to the app; decides whether it may be renewed. */
export type SignInOrigin = 'pasted' | 'qr' | 'page' | 'access-key'

/** What can sign an account in, by Bilibili's own cookie names and in the wire form that Bilibili gave. */
export interface CredentialParts {
  readonly SESSDATA?: string
  readonly bili_jct?: string
  readonly DedeUserID?: string
  readonly DedeUserID__ckMd5?: string
  readonly sid?: string
  readonly buvid3?: string
  readonly buvid4?: string
  readonly refresh_token?: string
  readonly access_key?: string
}

export type CredentialPart = keyof CredentialParts

/** The names of all parts. */
export const CREDENTIAL_PARTS = [
  'SESSDATA',
  'bili_jct',
  'DedeUserID',
  'DedeUserID__ckMd5',
  'sid',
  'buvid3',
  'buvid4',
  'refresh_token',
  'access_key',
] as const satisfies readonly CredentialPart[]

/** What a renewal replaced; it goes on signing in until Bilibili was told that the new one arrived. */
export type ReplacedCredential = Required<
  Pick<CredentialParts, 'SESSDATA' | 'bili_jct' | 'refresh_token'>
>

/** What signs one account in. Lives in the keychain and in main's memory only. */
export interface Credential extends CredentialParts {
  readonly origin: SignInOrigin
  /** The user agreed that a pasted cookie is renewed, which ends it in the browser it came from. */
  readonly renewalAllowed?: true
  /** What the last renewal replaced, as long as it is not confirmed. */
  readonly replaced?: ReplacedCredential
}

/** The way this credential signs in: cookies where there is a SESSDATA, otherwise the access_key. */
export const credentialKind = (credential: Credential): CredentialKind =>
  credential.SESSDATA === undefined ? 'access-key' : 'cookie'

/** Cookies that are sent, in this order; `bili_ticket` is short-lived and left out on purpose. */
const COOKIE_NAMES = [
  'SESSDATA',
  'bili_jct',
  'DedeUserID',
  'DedeUserID__ckMd5',
  'sid',
  'buvid3',
  'buvid4',
] as const

/** Longest value that is taken as part of a credential, in characters. */
export const LONGEST_VALUE = 2_048

/** Whether a value may stand in a Cookie header: printable ASCII without space and `;`. */
export const checkCredentialText = (text: string): boolean =>
  text.length <= LONGEST_VALUE && /^[\x21-\x3a\x3c-\x7e]+$/.test(text)

/**
 * SESSDATA as it travels: what came is kept, double encoding is undone, and commas are encoded
 * where none is yet. A raw `*` stays, that is how Bilibili sends it.
 */
export const wireSessdata = (sessdata: string): string => {
  const once = sessdata.replaceAll(/%(?:25)+(?=[0-9a-f]{2})/gi, '%')
  return /%2C/i.test(once) ? once : once.replaceAll(',', '%2C')
}

/**
 * The same credential with SESSDATA in the other encoding, for the one retry after a -400.
 *
 * `null` where there is no SESSDATA or no other form of it.
 */
export const otherSessdataForm = (credential: Credential): Credential | null => {
  const { SESSDATA } = credential
  if (SESSDATA === undefined) return null
  const decoded = SESSDATA.replaceAll(/%2C/gi, ',').replaceAll(/%2A/gi, '*')
  const other = decoded === SESSDATA ? SESSDATA.replaceAll(',', '%2C') : decoded
  return other === SESSDATA ? null : { ...credential, SESSDATA: other }
}

/** The Cookie header: each known cookie once, and none that could break out of the header. */
export const cookieHeader = (credential: Credential): string =>
  COOKIE_NAMES.flatMap((name) => {
    const value = credential[name]
    return value !== undefined && checkCredentialText(value) ? [`${name}=${value}`] : []
  }).join('; ')

/** The session's end in Unix ms, as the second part of SESSDATA has it; `null` where it does not. */
export const sessionExpiresAtMs = (credential: Credential): number | null => {
  const second = credential.SESSDATA?.split(/,|%2C/i)[1] ?? ''
  return /^\d{10}$/.test(second) ? Number(second) * 1000 : null
}

/** A credential that Bilibili renews on request, and that is ours to renew. */
export type RenewableCredential = Credential & ReplacedCredential

/**
 * Whether the app may renew this credential by itself: it has all that a renewal sends, and was made
 * by a sign-in of our own, or the user agreed.
 */
export const isRenewable = (credential: Credential): credential is RenewableCredential => {
  const { SESSDATA, bili_jct, refresh_token, origin, renewalAllowed } = credential
  const ours = origin === 'qr' || origin === 'page' || renewalAllowed === true
  return ours && Boolean(SESSDATA) && Boolean(bili_jct) && Boolean(refresh_token)
}
